package io.finemo.cashtag.count;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Orders texts as {@link String#compareTo} does, most of them without comparing any two: by their
 * first {@value #CHARACTERS} characters as numbers, and by the rest where these are the same.
 */
final class TextOrder {
  private static final int CHARACTERS = 9;
  private static final int BITS = 7;
  private static final int LARGEST = (1 << BITS) - 1;

  private TextOrder() {}

  /** The indices of the texts, the first in the alphabet first. */
  static int[] of(String[] texts) {
    long[] heads = new long[texts.length];
    for (int i = 0; i < texts.length; i++) {
      heads[i] = head(texts[i]);
    }
    int[] order = NumberOrder.of(heads, heads.length);
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && heads[order[to]] == heads[order[from]]) {
        to++;
      }
      if (to - from > 1) {
        byWhole(texts, order, from, to);
      }
    }
    return order;
  }

  /**
   * The first characters, the first one in the highest bits. A text that comes before another never
   * has the larger number: what comes behind a character beyond ASCII is left out, as such
   * characters are one number.
   */
  private static long head(String text) {
    long head = 0;
    int length = Math.min(CHARACTERS, text.length());
    for (int i = 0; i < length; i++) {
      int c = Math.min(text.charAt(i), LARGEST);
      head |= (long) c << (BITS * (CHARACTERS - 1 - i));
      if (c == LARGEST) {
        break;
      }
    }
    return head;
  }

  private static void byWhole(String[] texts, int[] order, int from, int to) {
    Integer[] same = new Integer[to - from];
    Arrays.setAll(same, i -> order[from + i]);
    Arrays.sort(same, Comparator.comparing(index -> texts[index]));
    for (int i = from; i < to; i++) {
      order[i] = same[i - from];
    }
  }
}
