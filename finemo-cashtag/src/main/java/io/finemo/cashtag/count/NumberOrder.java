package io.finemo.cashtag.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Orders rows by whole numbers without comparing any two: by digits, the least significant first
 * (radix sort; Knuth, The Art of Computer Programming 3, section 5.2.5). Tables of many thousand
 * rows are sorted so by their counts. Linear in the rows, and stable.
 */
public final class NumberOrder {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private NumberOrder() {}

  /**
   * Sorts a list by a number of each element, the largest first; equal ones stay in their order.
   *
   * @param <T> the type of the elements
   * @param list a list that can be changed
   * @param number the number, 0 or more
   */
  public static <T> void sortDescending(List<T> list, ToLongFunction<? super T> number) {
    List<T> before = new ArrayList<>(list);
    long[] numbers = new long[before.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Long.MAX_VALUE - number.applyAsLong(before.get(i));
    }
    int[] order = of(numbers, numbers.length);
    for (int i = 0; i < order.length; i++) {
      list.set(i, before.get(order[i]));
    }
  }

  /**
   * The indices of the first so many numbers, the smallest number first.
   *
   * @param numbers each 0 or more
   */
  static int[] of(long[] numbers, int length) {
    int[] order = new int[length];
    long different = 0;
    for (int i = 0; i < length; i++) {
      order[i] = i;
      different |= numbers[i] ^ numbers[0];
    }
    int[] other = new int[length];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      // Most numbers are small: what is the same in all of them orders nothing.
      if ((different >>> shift & (DIGITS - 1)) != 0) {
        byDigit(shift, numbers, order, other);
        int[] sorted = other;
        other = order;
        order = sorted;
      }
    }
    return order;
  }

  private static void byDigit(int shift, long[] numbers, int[] from, int[] to) {
    int[] starts = new int[DIGITS + 1];
    for (int index : from) {
      starts[digit(numbers[index], shift) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    for (int index : from) {
      to[starts[digit(numbers[index], shift)]++] = index;
    }
  }

  private static int digit(long number, int shift) {
    return (int) (number >>> shift) & (DIGITS - 1);
  }
}
