package io.finemo.cashtag.graph;

import java.util.SplittableRandom;

/** Draws values as Clauset, Shalizi and Newman (2009) do: section 4.1 and appendix D. */
final class PowerLawSampler {
  private static final int TABLE = 4096;

  private final PowerLaw law;
  private final CountedValues data;

  /** The share of values of xMin + i and more, for the values that are nearly all of them. */
  private final double[] upperTails = new double[TABLE];

  PowerLawSampler(PowerLaw law, CountedValues data) {
    this.law = law;
    this.data = data;
    for (int i = 0; i < TABLE; i++) {
      upperTails[i] = law.upperTail(law.xMin() + i);
    }
  }

  long[] draw(int size, SplittableRandom random) {
    long[] sample = new long[size];
    long below = law.size() - law.tailSize();
    for (int i = 0; i < size; i++) {
      long at = random.nextLong(law.size());
      sample[i] = at < below ? observed(at) : tail(1 - random.nextDouble());
    }
    return sample;
  }

  /** One of the observations, by its rank. */
  private long observed(long rank) {
    int low = 0;
    int high = data.values.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (data.total() - data.countsFrom[middle + 1] > rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return data.values[low];
  }

  /**
   * The largest value that so large a share of values reaches.
   *
   * @param share above 0, at most 1
   */
  long tail(double share) {
    // A value of 2^62 would overflow; with exponents near 1 such values are drawn.
    long most = 1L << 62;
    long low = law.xMin();
    long high = Math.min(most, law.xMin() + TABLE - 1);
    if (upperTails[TABLE - 1] >= share) {
      low = high;
      while (high < most && law.upperTail(high) >= share) {
        low = high;
        high = high > most / 2 ? most : high * 2;
      }
      while (high - low > 1) {
        long middle = low + (high - low) / 2;
        if (law.upperTail(middle) >= share) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low;
    }
    int first = 0;
    int last = TABLE - 1;
    while (last - first > 1) {
      int middle = (first + last) >>> 1;
      if (upperTails[middle] >= share) {
        first = middle;
      } else {
        last = middle;
      }
    }
    return law.xMin() + first;
  }
}
