package io.finemo.classify.statistics;

/**
 * Exact tails of the binomial distribution: how likely is it to see so few, or so many, in n
 * independent draws of chance q? Computed by the regularised incomplete beta function (Abramowitz
 * and Stegun 1964, 26.5.24), right to about 12 digits for thousands of draws.
 */
public final class Binomial {
  private Binomial() {}

  /**
   * P(X &lt;= k).
   *
   * @param k how many were seen, any number; below 0 the tail is empty
   * @param n how many draws, 0 or more
   * @param q the chance of each, 0 to 1
   * @return 0 to 1
   * @throws IllegalArgumentException if n or q is out of bounds
   */
  public static double atMost(int k, int n, double q) {
    check(n, q);
    if (k < 0) {
      return 0;
    }
    return k >= n ? 1 : RegularizedBeta.of(1 - q, n - k, k + 1.0);
  }

  /**
   * P(X &gt;= k).
   *
   * @param k how many were seen, any number; above n the tail is empty
   * @param n how many draws, 0 or more
   * @param q the chance of each, 0 to 1
   * @return 0 to 1
   * @throws IllegalArgumentException if n or q is out of bounds
   */
  public static double atLeast(int k, int n, double q) {
    check(n, q);
    if (k > n) {
      return 0;
    }
    return k <= 0 ? 1 : RegularizedBeta.of(q, k, n - k + 1.0);
  }

  /**
   * P(X = k).
   *
   * @param k how many were seen, any number
   * @param n how many draws, 0 or more
   * @param q the chance of each, 0 to 1
   * @return 0 to 1
   * @throws IllegalArgumentException if n or q is out of bounds
   */
  public static double exactly(int k, int n, double q) {
    check(n, q);
    if (k < 0 || k > n) {
      return 0;
    }
    if (q == 0 || q == 1) {
      return (q == 0 ? k == 0 : k == n) ? 1 : 0;
    }
    return StrictMath.exp(
        LogGamma.of(n + 1.0)
            - LogGamma.of(k + 1.0)
            - LogGamma.of(n - k + 1.0)
            + k * StrictMath.log(q)
            + (n - k) * StrictMath.log1p(-q));
  }

  private static void check(int n, double q) {
    if (n < 0) {
      throw new IllegalArgumentException("draws must be at least 0: " + n);
    }
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("chance must be in [0, 1]: " + q);
    }
  }
}
