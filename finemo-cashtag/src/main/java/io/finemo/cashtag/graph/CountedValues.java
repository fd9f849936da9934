package io.finemo.cashtag.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** Whole numbers of 1 or more and how often each occurs, the smallest first. */
final class CountedValues {
  final long[] values;
  final long[] counts;

  /** The sum of the counts from an index on; 0 behind the last. */
  final long[] countsFrom;

  /** The sum of the logarithms of all values from an index on; 0 behind the last. */
  final double[] logsFrom;

  CountedValues(long[] values, long[] counts) {
    this.values = values;
    this.counts = counts;
    this.countsFrom = new long[values.length + 1];
    this.logsFrom = new double[values.length + 1];
    for (int i = values.length - 1; i >= 0; i--) {
      countsFrom[i] = countsFrom[i + 1] + counts[i];
      logsFrom[i] = logsFrom[i + 1] + counts[i] * StrictMath.log((double) values[i]);
    }
  }

  static CountedValues of(SortedMap<Long, Long> distribution) {
    long[] values = new long[distribution.size()];
    long[] counts = new long[values.length];
    int size = 0;
    long previous = 0;
    for (Map.Entry<Long, Long> entry : distribution.entrySet()) {
      values[size] = entry.getKey();
      counts[size] = entry.getValue();
      if (values[size] <= previous || counts[size] < 1) {
        throw new IllegalArgumentException(
            "values must be 1 or more, in order, and occur at least once: " + entry);
      }
      previous = values[size++];
    }
    return new CountedValues(values, counts);
  }

  /** Counts values, which are sorted in place. */
  static CountedValues of(long[] sample) {
    Arrays.sort(sample);
    long[] values = new long[sample.length];
    long[] counts = new long[sample.length];
    int size = 0;
    for (int i = 0; i < sample.length; i++) {
      if (i == 0 || sample[i] != sample[i - 1]) {
        values[size++] = sample[i];
      }
      counts[size - 1]++;
    }
    return new CountedValues(Arrays.copyOf(values, size), Arrays.copyOf(counts, size));
  }

  long total() {
    return countsFrom[0];
  }

  /** The index of the first value that is at least so large. */
  int indexFrom(long least) {
    int at = Arrays.binarySearch(values, least);
    return at >= 0 ? at : -at - 1;
  }
}
