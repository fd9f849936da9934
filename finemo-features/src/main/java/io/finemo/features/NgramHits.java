package io.finemo.features;

import java.util.Arrays;

/** Collects which n-grams of a vocabulary occur in a post, as often as they occur. */
final class NgramHits implements NgramVisitor {
  /** Fewer numbers are sorted faster by comparison. */
  private static final int RADIX_FROM = 48;

  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final NgramTable NOTHING = new NgramTable();

  private final int[] buckets = new int[DIGITS];
  private int[] indices = new int[1 << 9];
  private int[] spare = new int[1 << 9];
  private int size;
  private NgramTable table = NOTHING;
  private boolean prefixClosed;

  /** Starts anew, with the n-grams of a vocabulary. */
  void start(NgramVocabulary vocabulary) {
    size = 0;
    table = vocabulary.table();
    prefixClosed = vocabulary.prefixClosed();
  }

  /** Lets go of the vocabulary. */
  void clear() {
    table = NOTHING;
  }

  @Override
  public boolean visit(
      long hash, char[] buffer, int from, int to, int length, int placeFrom, int placeTo) {
    int index = table.find(hash, buffer, from, to);
    if (index < 0) {
      return !prefixClosed;
    }
    if (size == indices.length) {
      indices = Arrays.copyOf(indices, size * 2);
      spare = new int[size * 2];
    }
    indices[size++] = index;
    return true;
  }

  /** How many occurrences there are. */
  int size() {
    return size;
  }

  /** How many there is room for. */
  int capacity() {
    return indices.length;
  }

  /** The indices in ascending order, the first {@link #size()} of the array. */
  int[] sorted() {
    if (size < RADIX_FROM) {
      Arrays.sort(indices, 0, size);
    } else {
      for (int shift = 0; (table.size() - 1) >>> shift != 0; shift += DIGIT_BITS) {
        sortByDigit(shift);
      }
    }
    return indices;
  }

  /** One pass of a radix sort, which keeps the order of equal digits. */
  private void sortByDigit(int shift) {
    Arrays.fill(buckets, 0);
    for (int i = 0; i < size; i++) {
      buckets[(indices[i] >>> shift) & (DIGITS - 1)]++;
    }
    int before = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = buckets[digit];
      buckets[digit] = before;
      before += count;
    }
    for (int i = 0; i < size; i++) {
      spare[buckets[(indices[i] >>> shift) & (DIGITS - 1)]++] = indices[i];
    }
    int[] sorted = spare;
    spare = indices;
    indices = sorted;
  }
}
