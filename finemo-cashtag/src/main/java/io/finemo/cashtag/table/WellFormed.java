package io.finemo.cashtag.table;

/** Text that UTF-8 can say. */
final class WellFormed {
  private WellFormed() {}

  /** The text with U+FFFD for each lone surrogate. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        StringBuilder copy = new StringBuilder(text.length());
        text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .forEach(copy::appendCodePoint);
        return copy.toString();
      }
    }
    return text;
  }
}
