package io.finemo.cashtag.graph;

import io.finemo.cashtag.internal.Normal;

/**
 * The log-normal distribution of the whole numbers from xMin on.
 *
 * @param mu the mean of the logarithm
 * @param sigma its standard deviation
 * @param xMin the smallest value
 */
record LogNormalTail(double mu, double sigma, long xMin) {
  private static final double SMALLEST_SIGMA = 0.01;

  double logProbability(long x) {
    return logMass(x) - Normal.logUpperTail(z(xMin - 0.5));
  }

  private double z(double x) {
    return (StrictMath.log(x) - mu) / sigma;
  }

  /** The logarithm of the normal probability between x - 1/2 and x + 1/2. */
  private double logMass(long x) {
    double from = z(x - 0.5);
    double to = z(x + 0.5);
    // By the tail in which both are small, or else one of two numbers near 1 is the difference.
    double larger = Normal.logUpperTail(from > 0 ? from : -to);
    double smaller = Normal.logUpperTail(from > 0 ? to : -from);
    double mass = -StrictMath.expm1(smaller - larger);
    if (mass > 1e-6) {
      return larger + StrictMath.log(mass);
    }
    // So thin a slice has the density of its middle.
    double middle = z((double) x);
    return -middle * middle / 2
        - 0.5 * StrictMath.log(2 * Math.PI)
        - StrictMath.log(sigma)
        - StrictMath.log((double) x);
  }

  private static double logLikelihood(CountedValues data, int from, LogNormalTail tail) {
    double logNorm = Normal.logUpperTail(tail.z(tail.xMin - 0.5));
    double sum = 0;
    for (int i = from; i < data.values.length; i++) {
      sum += data.counts[i] * (tail.logMass(data.values[i]) - logNorm);
    }
    return sum;
  }

  /**
   * The one of largest likelihood.
   *
   * @param data at least two distinct values from the index on
   * @param from the index of the first value of xMin or more
   * @param xMin the smallest value that could be
   */
  static LogNormalTail fit(CountedValues data, int from, long xMin) {
    double n = data.countsFrom[from];
    double mean = data.logsFrom[from] / n;
    double squares = 0;
    for (int i = from; i < data.values.length; i++) {
      double off = StrictMath.log((double) data.values[i]) - mean;
      squares += data.counts[i] * off * off;
    }
    double variance = squares / n;
    // In mu and sigma the likelihood is a long bent ridge; in mu / sigma^2 and 1 / sigma^2, those
    // of an exponential family, it is a hill.
    double[] best =
        NelderMead.minimum(
            point -> -logLikelihood(data, from, of(point, xMin)),
            new double[] {mean / variance, StrictMath.log(variance)});
    return of(best, xMin);
  }

  private static LogNormalTail of(double[] point, long xMin) {
    double sigma =
        Math.max(
            SMALLEST_SIGMA, Math.min(LikelihoodRatio.LARGEST_SIGMA, StrictMath.exp(point[1] / 2)));
    return new LogNormalTail(point[0] * sigma * sigma, sigma, xMin);
  }
}
