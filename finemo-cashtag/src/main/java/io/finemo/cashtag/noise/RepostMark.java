package io.finemo.cashtag.noise;

/** The mark of a repost that was made by hand or by an old client. */
final class RepostMark {
  private RepostMark() {}

  /** Whether a text starts with {@code RT @}, perhaps behind spaces and quotes, in any case. */
  static boolean isAtStartOf(String text) {
    int at = 0;
    while (at < text.length() && isSpaceOrQuote(text.charAt(at))) {
      at++;
    }
    if (!text.regionMatches(true, at, "RT", 0, 2)) {
      return false;
    }
    int name = at + 2;
    while (name < text.length() && (text.charAt(name) == ' ' || text.charAt(name) == ':')) {
      name++;
    }
    return name < text.length() && text.charAt(name) == '@';
  }

  private static boolean isSpaceOrQuote(char c) {
    return Character.isWhitespace(c) || c == '"' || c == '\u201c' || c == '\'';
  }
}
