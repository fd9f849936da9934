package io.finemo.cashtag.market;

/** The standard normal distribution. */
final class Normal {
  private static final double SQRT_TWO_PI = 2.5066282746310002;

  private Normal() {}

  /**
   * The probability of more than x, to 13 digits: near the middle by the series of the integral,
   * behind by Laplace's continued fraction, which needs no difference of nearly equal numbers.
   *
   * @param x 0 or more
   */
  static double upperTail(double x) {
    double density = StrictMath.exp(-x * x / 2) / SQRT_TWO_PI;
    if (x < 2.5) {
      double term = x;
      double sum = x;
      for (int k = 3; term > sum * 1e-17; k += 2) {
        term *= x * x / k;
        sum += term;
      }
      return 0.5 - density * sum;
    }
    double fraction = x;
    for (int k = 200; k >= 1; k--) {
      fraction = x + k / fraction;
    }
    return density / fraction;
  }

  /**
   * The x beyond which a probability lies.
   *
   * @param tail above 0, at most .5
   */
  static double upperQuantile(double tail) {
    double low = 0;
    double high = 40;
    // Halved until no number lies between.
    for (double middle = 20; middle > low && middle < high; middle = (low + high) / 2) {
      if (upperTail(middle) > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
