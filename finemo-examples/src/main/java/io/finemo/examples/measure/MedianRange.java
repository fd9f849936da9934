package io.finemo.examples.measure;

import java.util.Arrays;

/**
 * The figures of several rounds: their median, which one slow round does not move, and how far they
 * lie apart.
 *
 * @param median the middle one, or the mean of the middle two
 * @param low the least
 * @param high the greatest
 * @param rounds how many there are
 */
public record MedianRange(double median, double low, double high, int rounds) {

  /**
   * Of some figures.
   *
   * @param figures the figures, at least one
   * @return median and range
   */
  public static MedianRange of(double... figures) {
    if (figures.length == 0) {
      throw new IllegalArgumentException("there must be at least 1 figure: 0");
    }
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    double median = (sorted[last / 2] + sorted[(last + 1) / 2]) / 2;
    return new MedianRange(median, sorted[0], sorted[last], sorted.length);
  }
}
