package io.finemo.classify.statistics;

/**
 * The regularised incomplete beta function {@code I(x; a, b)}, by its continued fraction
 * (Abramowitz and Stegun 1964, 26.5.8) in Lentz's evaluation, and its inverse.
 */
final class RegularizedBeta {
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-16;

  private RegularizedBeta() {}

  /** I(x; a, b) for 0 &lt;= x &lt;= 1 and positive a and b; O(sqrt(max(a, b))) steps. */
  static double of(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    // The fraction converges quickly on the nearer side of the mean only.
    return x <= (a + 1) / (a + b + 2)
        ? front(x, a, b) * fraction(x, a, b) / a
        : 1 - front(x, a, b) * fraction(1 - x, b, a) / b;
  }

  private static double front(double x, double a, double b) {
    return StrictMath.exp(
        a * StrictMath.log(x)
            + b * StrictMath.log1p(-x)
            + LogGamma.of(a + b)
            - LogGamma.of(a)
            - LogGamma.of(b));
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = inverse(1 - (a + b) * x / (a + 1));
    double value = d;
    int limit = 200 + 20 * (int) Math.sqrt(Math.max(a, b));
    for (int m = 1; m <= limit; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = inverse(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = inverse(1 + odd * d);
      c = away(1 + odd / c);
      double change = d * c;
      value *= change;
      if (Math.abs(change - 1) <= PRECISION) {
        break;
      }
    }
    return value;
  }

  private static double inverse(double x) {
    return 1 / away(x);
  }

  private static double away(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /** The x whose I(x; a, b) is p, by bisection down to neighbouring numbers. */
  static double inverse(double p, double a, double b) {
    double low = 0;
    double high = 1;
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return low;
      }
      if (of(middle, a, b) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
