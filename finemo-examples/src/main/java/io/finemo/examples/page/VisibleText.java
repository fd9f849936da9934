package io.finemo.examples.page;

import java.util.Locale;

/** Finds characters that a reader does not see, but that change what the reader sees. */
final class VisibleText {
  private VisibleText() {}

  /**
   * Whether a character is shown by its number: control characters, those that turn the direction
   * of writing, other invisible format characters, line and paragraph separators, and lone
   * surrogates. Line feeds, tabs and the joiners of emoji and of Persian are text.
   */
  static boolean isHidden(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t' || codePoint == 0x200C || codePoint == 0x200D) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /** The number of a character, such as {@code U+202E}. */
  static String number(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  /** Text for places that take no markup, such as labels of charts: numbers in angle brackets. */
  static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isHidden(codePoint)) {
                visible.append('⟨').append(number(codePoint)).append('⟩');
              } else {
                visible.appendCodePoint(codePoint);
              }
            });
    return visible.toString();
  }
}
