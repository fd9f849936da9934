package io.finemo.features;

/**
 * Cuts text into what a reader sees as single characters, as far as emoji go: a code point with the
 * skin tone, style and joined emoji behind it is one symbol, and so is a flag.
 */
final class Symbols {
  private static final int JOINER = 0x200D;
  private static final int STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  private Symbols() {}

  /** Writes where each symbol starts and returns how many there are. */
  static int starts(char[] text, int from, int to, int[] starts) {
    int count = 0;
    int at = from;
    while (at < to) {
      starts[count++] = at;
      int codePoint = Character.codePointAt(text, at, to);
      at += Character.charCount(codePoint);
      if (at < to && isRegional(codePoint)) {
        at += isRegional(Character.codePointAt(text, at, to)) ? 2 : 0;
      }
      while (at < to) {
        // Nearly always the next unit is a plain letter: one comparison.
        if (text[at] < JOINER) {
          break;
        }
        int next = Character.codePointAt(text, at, to);
        if (next == JOINER && at + 1 < to) {
          at += 1 + Character.charCount(Character.codePointAt(text, at + 1, to));
        } else if (next == STYLE || next == KEYCAP || (next >= 0x1F3FB && next <= 0x1F3FF)) {
          at += Character.charCount(next);
        } else {
          break;
        }
      }
    }
    return count;
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
