package io.finemo.classify.statistics;

/**
 * The logarithm of the gamma function by Stirling's series, after the argument has been raised to
 * where the series is good to double precision: Abramowitz and Stegun 1964, 6.1.40 and 6.1.15.
 */
final class LogGamma {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /** Bernoulli's B(2k) / (2k (2k - 1)), for k from 1. */
  private static final double[] STIRLING = {
    1.0 / 12,
    -1.0 / 360,
    1.0 / 1260,
    -1.0 / 1680,
    1.0 / 1188,
    -691.0 / 360360,
    1.0 / 156,
    -3617.0 / 122400
  };

  private static final double LARGE = 10;

  private LogGamma() {}

  /** Of a positive number. */
  static double of(double x) {
    double product = 1;
    double raised = x;
    while (raised < LARGE) {
      product *= raised++;
    }
    double inverseSquare = 1 / (raised * raised);
    double power = 1 / raised;
    double correction = 0;
    for (double term : STIRLING) {
      correction += term * power;
      power *= inverseSquare;
    }
    return (raised - 0.5) * StrictMath.log(raised)
        - raised
        + HALF_LOG_TWO_PI
        + correction
        - StrictMath.log(product);
  }
}
