package io.finemo.classify.forest;

import java.util.Arrays;

/** Orders entries by value, and entries of equal value by row, in keys of 64 bits. */
final class SortedColumns {
  private SortedColumns() {}

  /** A key that compares as the value does, then as the row does. */
  static long key(float value, int row) {
    int bits = Float.floatToRawIntBits(value);
    // Two's complement orders positive floats as they are, and negative ones the other way round.
    int ordered = bits >= 0 ? bits : bits ^ 0x7fffffff;
    return ((long) ordered << 32) | row;
  }

  static float value(long key) {
    int ordered = (int) (key >> 32);
    return Float.intBitsToFloat(ordered >= 0 ? ordered : ordered ^ 0x7fffffff);
  }

  static int row(long key) {
    return (int) key;
  }

  /** Sorts the entries of one column, which come in the order of their rows. */
  static void sort(int[] rows, float[] values, int from, int to) {
    int sorted = from + 1;
    while (sorted < to && values[sorted - 1] <= values[sorted]) {
      sorted++;
    }
    if (sorted >= to) {
      return; // as most columns of counts are: all ones
    }
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      keys[i - from] = key(values[i], rows[i]);
    }
    Arrays.sort(keys);
    for (int i = from; i < to; i++) {
      rows[i] = row(keys[i - from]);
      values[i] = value(keys[i - from]);
    }
  }
}
