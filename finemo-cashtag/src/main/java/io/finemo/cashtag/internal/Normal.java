package io.finemo.cashtag.internal;

/** The standard normal distribution, far into its tail. */
public final class Normal {
  private static final double LOG_SQRT_2_PI = 0.5 * StrictMath.log(2 * Math.PI);

  private Normal() {}

  /**
   * The probability of a value above z.
   *
   * @param z any number
   * @return 0 to 1
   */
  public static double upperTail(double z) {
    return StrictMath.exp(logUpperTail(z));
  }

  /**
   * The logarithm of {@link #upperTail}, which has a value where the probability itself is too
   * small for one.
   *
   * @param z any number
   * @return 0 or less
   */
  public static double logUpperTail(double z) {
    if (z < -2) {
      return StrictMath.log1p(-StrictMath.exp(logUpperTail(-z)));
    }
    double logDensity = -z * z / 2 - LOG_SQRT_2_PI;
    if (z > 2) {
      // The continued fraction of Laplace (DLMF 7.9.2), from its far end: the error of n levels
      // is about exp(-2 z sqrt(n)).
      double fraction = z;
      for (int k = 20 + (int) (200 / z); k > 0; k--) {
        fraction = z + k / fraction;
      }
      return logDensity - StrictMath.log(fraction);
    }
    // 1/2 - density * (z + z^3/3 + z^5/15 + ...) (DLMF 7.6.2).
    double term = z;
    double sum = z;
    for (int k = 3; Math.abs(term) > 1e-18 && k < 100; k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return StrictMath.log(0.5 - StrictMath.exp(logDensity) * sum);
  }

  /**
   * The value that is exceeded with a probability.
   *
   * @param probability above 0, at most 1/2
   * @return 0 or more
   */
  public static double upperQuantile(double probability) {
    double target = StrictMath.log(probability);
    double low = 0;
    double high = 40;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (logUpperTail(middle) > target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
