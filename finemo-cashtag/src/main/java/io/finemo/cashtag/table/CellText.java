package io.finemo.cashtag.table;

/** Text as files of characters and spreadsheets can take it. */
public final class CellText {
  private static final char REPLACEMENT = '\ufffd';

  private CellText() {}

  /**
   * Text that every encoding of Unicode can hold.
   *
   * @param text any text
   * @return the text with U+FFFD for each lone surrogate
   */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        StringBuilder copy = new StringBuilder(text.length());
        text.codePoints()
            .map(
                c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
            .forEach(copy::appendCodePoint);
        return copy.toString();
      }
    }
    return text;
  }

  /**
   * Text that no spreadsheet takes for a formula (OWASP, "CSV Injection").
   *
   * @param text any text
   * @return the text, with an apostrophe in front if what begins, behind spaces and control
   *     characters, is a sign that may start a formula, or a tab or line end stands before it
   */
  public static String noFormula(String text) {
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
