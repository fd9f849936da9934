package io.finemo.core.text;

/** Cashtags by the rules of twitter-text. */
final class StrictCashtags implements CashtagRules {
  private static final int MAX_LETTERS = 6;
  private static final int MAX_SUFFIX = 2;

  @Override
  public int endAt(String text, int sign, int previousEnd) {
    if (sign > 0 && !maySeparate(text.charAt(sign - 1))) {
      return NONE;
    }
    int base = CharClasses.lettersEnd(text, sign + 1, MAX_LETTERS);
    if (base == sign + 1) {
      return NONE;
    }
    if (base < text.length() && (text.charAt(base) == '.' || text.charAt(base) == '_')) {
      int suffix = CharClasses.lettersEnd(text, base + 1, MAX_SUFFIX);
      // A suffix that does not end here is none, and its dot ends the symbol.
      return suffix > base + 1 && mayFollow(text, suffix) ? suffix : base;
    }
    return mayFollow(text, base) ? base : NONE;
  }

  private static boolean maySeparate(char before) {
    return CharClasses.isSpace(before) || CharClasses.isDirectional(before);
  }

  private static boolean mayFollow(String text, int at) {
    return at == text.length()
        || CharClasses.isAsciiPunctuation(text.charAt(at))
        || CharClasses.isAsciiSpace(text.charAt(at));
  }
}
