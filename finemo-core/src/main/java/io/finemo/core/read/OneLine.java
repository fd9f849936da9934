package io.finemo.core.read;

import java.nio.charset.StandardCharsets;

/** Makes pieces of hostile input fit to be shown: short, and without line breaks where asked. */
final class OneLine {
  /** Longest raw text that a reject carries, in UTF-16 units. */
  static final int MAX_RAW = 1_000;

  private static final int MAX_REASON = 400;

  private OneLine() {}

  /** The text on one line, at most 400 UTF-16 units of it. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(cut(text, MAX_REASON));
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  /** The beginning of the text, never ending in half a surrogate pair. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean splits =
        Character.isHighSurrogate(text.charAt(most - 1))
            && Character.isLowSurrogate(text.charAt(most));
    return text.substring(0, splits ? most - 1 : most);
  }

  /** The beginning of some bytes as text; what is not UTF-8 shows as U+FFFD. */
  static String raw(byte[] bytes, int offset, int length) {
    int most = Math.min(length, 4 * MAX_RAW);
    return cut(new String(bytes, offset, most, StandardCharsets.UTF_8), MAX_RAW);
  }
}
