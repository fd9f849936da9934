package io.finemo.features.select;

/**
 * The regularised upper incomplete gamma function Q(a, x), whose value at half the degrees of
 * freedom and half the statistic is the p-value of a chi-squared test.
 *
 * <p>Abramowitz and Stegun 1964: the series 6.5.29 below a + 1, the continued fraction 6.5.31
 * above, evaluated by Lentz's method. Each converges quickly on its side.
 */
final class IncompleteGamma {
  private static final double PRECISION = 1e-16;

  private IncompleteGamma() {}

  /** The chance of a chi-squared variable above {@code x}; NaN for NaN. */
  static double chiSquaredTail(int degreesOfFreedom, double x) {
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x <= 0) {
      return 1;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double a = degreesOfFreedom / 2.0;
    double half = x / 2;
    double factor =
        StrictMath.exp(a * StrictMath.log(half) - half - logGammaOfHalf(degreesOfFreedom));
    return half < a + 1 ? 1 - factor * series(a, half) : factor * continuedFraction(a, half);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (double n = 1; term > sum * PRECISION; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  /**
   * Lentz's method, without its guard against a denominator of zero: by induction over n, c and d
   * divide by no less than n + 1 + x - a, which is 2 or more where x is a + 1 or more.
   */
  private static double continuedFraction(double a, double x) {
    double b = x + 1 - a;
    double c = Double.POSITIVE_INFINITY;
    double d = 1 / b;
    double fraction = d;
    double change = 0;
    for (int n = 1; Math.abs(change - 1) > 4 * PRECISION && n < 100_000; n++) {
      double numerator = n * (a - n);
      b += 2;
      d = 1 / (b + numerator * d);
      c = b + numerator / c;
      change = c * d;
      fraction *= change;
    }
    return fraction;
  }

  /** ln gamma(n / 2) by the recurrence gamma(a + 1) = a gamma(a). */
  private static double logGammaOfHalf(int n) {
    double sum = n % 2 == 0 ? 0 : StrictMath.log(Math.PI) / 2;
    for (double a = n % 2 == 0 ? 1 : 0.5; a < n / 2.0; a++) {
      sum += StrictMath.log(a);
    }
    return sum;
  }
}
