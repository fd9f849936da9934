package io.finemo.features;

/** Cuts text into characters: code points, or what a reader sees as one as far as emoji go. */
final class Symbols {
  private static final int JOINER = 0x200D;
  private static final int STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  private Symbols() {}

  /**
   * Writes where each symbol starts, {@code to} behind the last, and returns how many there are.
   *
   * @param sequences whether a code point with the skin tone, style and joined emoji behind it is
   *     one symbol, and a flag too
   */
  static int starts(char[] text, int from, int to, int[] starts, boolean sequences) {
    int count = 0;
    int at = from;
    while (at < to) {
      starts[count++] = at;
      int codePoint = text[at] < Character.MIN_SURROGATE ? text[at] : codePoint(text, at, to);
      at += Character.charCount(codePoint);
      // Nearly always the next unit is a plain letter: one comparison.
      if (sequences && at < to && text[at] >= JOINER) {
        at = endOfSequence(text, at, to, codePoint);
      }
    }
    starts[count] = to;
    return count;
  }

  private static int endOfSequence(char[] text, int from, int to, int codePoint) {
    int at = from;
    if (isRegional(codePoint)) {
      at += isRegional(codePoint(text, at, to)) ? 2 : 0;
    }
    while (at < to) {
      int next = codePoint(text, at, to);
      if (next == JOINER && at + 1 < to) {
        at += 1 + Character.charCount(codePoint(text, at + 1, to));
      } else if (next == STYLE || next == KEYCAP || (next >= 0x1F3FB && next <= 0x1F3FF)) {
        at += Character.charCount(next);
      } else {
        break;
      }
    }
    return at;
  }

  /**
   * Whether a unit is a blank for Unicode, the non-breaking ones included: what Python's {@code
   * str.split} splits at.
   */
  static boolean isBlank(char unit) {
    if (unit < 0x80) {
      return unit == ' ' || (unit <= '\r' && unit >= '\t') || (unit >= 0x1C && unit <= 0x1F);
    }
    return unit == 0x85 || Character.isSpaceChar(unit);
  }

  private static int codePoint(char[] text, int at, int to) {
    return Character.codePointAt(text, at, to);
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
