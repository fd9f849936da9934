package io.finemo.cashtag.graph;

/**
 * The Hurwitz zeta function, the sum of (q + k)^-s over k = 0, 1, 2, ..., by the Euler-Maclaurin
 * formula (NIST Digital Library of Mathematical Functions, 25.11.5), to about 14 digits.
 *
 * <p>As a multiple of q^-s, its first term, which alone leaves the range of a {@code double} where
 * exponents are large.
 */
final class HurwitzZeta {
  /** B(2j) / (2j)! for j = 1, 2, ... */
  private static final double[] BERNOULLI = {
    1.0 / 12,
    -1.0 / 720,
    1.0 / 30_240,
    -1.0 / 1_209_600,
    1.0 / 47_900_160,
    -691.0 / 1_307_674_368_000.0,
    1.0 / 74_724_249_600.0,
    -3617.0 / 10_670_622_842_880_000.0
  };

  private HurwitzZeta() {}

  /** The logarithm of the sum, for s above 1 and q of 1 or more. */
  static double log(double s, double q) {
    return StrictMath.log(sums(s, q)[0]) - s * StrictMath.log(q);
  }

  /** The derivative of {@link #log} by s. */
  static double logDerivative(double s, double q) {
    double[] sums = sums(s, q);
    return sums[1] / sums[0] - StrictMath.log(q);
  }

  /** The sum of (1 + k/q)^-s, and its derivative by s. */
  private static double[] sums(double s, double q) {
    // The terms of the correction shrink by (s + 2j)^2 / (2 pi a)^2.
    long direct = Math.max(0, (long) Math.ceil(s + 12 - q));
    double sum = 0;
    double derivative = 0;
    for (long k = 0; k < direct; k++) {
      double ln = StrictMath.log1p(k / q);
      double term = StrictMath.exp(-s * ln);
      sum += term;
      derivative -= ln * term;
    }
    double a = q + direct;
    double ln = StrictMath.log1p(direct / q);
    double power = StrictMath.exp(-s * ln);
    double integral = power * a / (s - 1);
    sum += integral + power / 2;
    derivative -= integral * (ln + 1 / (s - 1)) + ln * power / 2;
    double factor = s * power / a;
    double logFactor = 1 / s - ln;
    for (int j = 0; j < BERNOULLI.length; j++) {
      double term = BERNOULLI[j] * factor;
      sum += term;
      derivative += term * logFactor;
      double next = s + 2 * j + 1;
      factor *= next * (next + 1) / (a * a);
      logFactor += 1 / next + 1 / (next + 1);
    }
    return new double[] {sum, derivative};
  }
}
