package io.finemo.cashtag.market;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How the relation of two series is measured. */
public enum CorrelationMethod {
  /** Pearson's product-moment correlation, of values. Few great spikes may rule it. */
  PEARSON(1),
  /** Spearman's correlation of ranks, equal values having the mean of their ranks. */
  SPEARMAN(1.06);

  private final double variance;

  CorrelationMethod(double variance) {
    this.variance = variance;
  }

  /**
   * The correlation.
   *
   * @param x values
   * @param y as many values
   * @return from -1 to 1; empty for less than two values, or where all values of x or of y are
   *     equal
   * @throws IllegalArgumentException if there are not as many of both
   */
  public OptionalDouble of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " values beside " + y.length);
    }
    return this == PEARSON ? pearson(x, y) : pearson(ranks(x), ranks(y));
  }

  /**
   * The standard error of Fisher's z, atanh(r), of independent pairs: 1 / sqrt(n - 3) for Pearson
   * (Fisher 1921), sqrt(1.06 / (n - 3)) for Spearman (Fieller, Hartley and Pearson 1957).
   *
   * @param n how many pairs, 4 or more
   * @return the standard error
   */
  public double standardError(int n) {
    return Math.sqrt(variance / (n - 3));
  }

  private static OptionalDouble pearson(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    if (isConstant(x) || isConstant(y) || !(xx > 0 && yy > 0)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy)))));
  }

  /** The mean of equal numbers may be another one by rounding, so that differences are not 0. */
  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int i = 0; i < order.length; ) {
      int end = i + 1;
      while (end < order.length && values[order[end]] == values[order[i]]) {
        end++;
      }
      for (int same = i; same < end; same++) {
        ranks[order[same]] = (i + 1 + end) / 2.0;
      }
      i = end;
    }
    return ranks;
  }
}
