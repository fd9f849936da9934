package io.finemo.examples.report;

/** Makes text of posts safe to write to a terminal and fit for one line. */
public final class TerminalText {
  private TerminalText() {}

  /**
   * Puts a blank for each run of control characters, line breaks, and characters that turn the
   * direction of writing, which could move the cursor, hide text or run commands of the terminal;
   * lone surrogates become U+FFFD.
   *
   * @param text any text
   * @param most how many UTF-16 units to keep, 1 or more; an ellipsis follows where there are more
   * @return one line
   */
  public static String line(String text, int most) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), most) + 1);
    boolean blank = false;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      int type = Character.getType(codePoint);
      boolean unsafe =
          type == Character.CONTROL
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR
              || (type == Character.FORMAT && codePoint != 0x200D)
              || Character.isWhitespace(codePoint);
      if (unsafe) {
        blank = line.length() > 0;
        continue;
      }
      if (line.length() + (blank ? 1 : 0) + Character.charCount(codePoint) > most) {
        return line.append('…').toString();
      }
      if (blank) {
        line.append(' ');
        blank = false;
      }
      line.appendCodePoint(type == Character.SURROGATE ? 0xFFFD : codePoint);
    }
    return line.toString();
  }
}
