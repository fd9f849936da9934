package io.finemo.classify;

/** Arithmetic of probabilities on the scale of logarithms, where small ones do not become 0. */
final class LogOdds {
  /** Log-odds beyond this are those of 0 or 1 in double precision. */
  private static final double LIMIT = 36;

  private LogOdds() {}

  /** {@code ln(1 / (1 + exp(-z)))}, the logarithm of the probability with log-odds z. */
  static double logProbability(double z) {
    return z >= 0 ? -StrictMath.log1p(StrictMath.exp(-z)) : z - StrictMath.log1p(StrictMath.exp(z));
  }

  /**
   * The log-odds of the probability with logarithm {@code logProbability}, 0 or less, cut off at
   * ±36.
   */
  static double ofLog(double logProbability) {
    // Of 0 the logarithm is negative infinity, and the log-odds are cut off as those of any other.
    double logOdds = logProbability - StrictMath.log(-StrictMath.expm1(logProbability));
    return Math.max(-LIMIT, Math.min(LIMIT, logOdds));
  }
}
