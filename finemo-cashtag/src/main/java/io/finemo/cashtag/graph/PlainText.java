package io.finemo.cashtag.graph;

/** Text as formats of characters can hold it. */
final class PlainText {
  private static final char REPLACEMENT = '\ufffd';

  private PlainText() {}

  /**
   * Text that XML 1.0 can hold in an element or an attribute, and gives back as it is: markup and
   * line ends as references; what no XML can say (control characters, lone surrogates, U+FFFE and
   * U+FFFF) as U+FFFD.
   */
  static String xml(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isXml(c) ? c : REPLACEMENT);
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    return c >= ' ' && !isSurrogate(c) && c != 0xfffe && c != 0xffff;
  }

  /** Text that every encoding of Unicode can hold: a lone surrogate as U+FFFD. */
  static String wellFormed(String text) {
    StringBuilder formed = new StringBuilder(text.length());
    text.codePoints().forEach(c -> formed.appendCodePoint(isSurrogate(c) ? REPLACEMENT : c));
    return formed.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /**
   * Text that no spreadsheet takes for a formula: an apostrophe in front of what begins, behind
   * spaces and control characters, with a sign that may start one (OWASP, "CSV Injection").
   */
  static String noFormula(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("=+-@\uff1d\uff0b\uff0d\uff20".indexOf(c) >= 0 || c == '\t' || c == '\r' || c == '\n') {
        return "'" + text;
      }
      if (c > ' ' && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
        return text;
      }
    }
    return text;
  }
}
