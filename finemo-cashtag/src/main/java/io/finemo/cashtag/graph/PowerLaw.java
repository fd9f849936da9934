package io.finemo.cashtag.graph;

/**
 * A discrete power law fitted to the tail of a distribution: the probability of x is x^-exponent /
 * zeta(exponent, xMin), for x = xMin, xMin + 1, ...
 *
 * @param exponent the exponent of largest likelihood, above 1
 * @param standardError its standard error (Clauset, Shalizi and Newman 2009, equation 3.6)
 * @param xMin the smallest value of the tail
 * @param tailSize how many observations are at least xMin
 * @param size how many observations there are
 * @param ks the Kolmogorov-Smirnov distance of tail and fit, the largest difference of the two
 *     cumulative distributions, 0 to 1
 * @param logLikelihood the natural logarithm of the likelihood of the tail
 */
public record PowerLaw(
    double exponent,
    double standardError,
    long xMin,
    long tailSize,
    long size,
    double ks,
    double logLikelihood) {

  /**
   * Checks exponent and bound.
   *
   * @param exponent the exponent, above 1
   * @param standardError its standard error
   * @param xMin the smallest value of the tail, 1 or more
   * @param tailSize how many observations are at least xMin
   * @param size how many observations there are
   * @param ks the Kolmogorov-Smirnov distance
   * @param logLikelihood the logarithm of the likelihood
   */
  public PowerLaw {
    if (!(exponent > 1) || xMin < 1) {
      throw new IllegalArgumentException(
          "a power law has an exponent above 1 and a bound of 1 or more: "
              + exponent
              + " and "
              + xMin);
    }
  }

  /**
   * The natural logarithm of the probability of a value in the tail.
   *
   * @param x the value, xMin or more
   * @return the logarithm, at most 0
   */
  public double logProbability(long x) {
    return -exponent * StrictMath.log((double) x) - HurwitzZeta.log(exponent, (double) xMin);
  }

  /**
   * The share of the tail at a value or above.
   *
   * @param x the value, xMin or more
   * @return the probability, above 0 and at most 1
   */
  public double upperTail(long x) {
    return StrictMath.exp(
        HurwitzZeta.log(exponent, (double) x) - HurwitzZeta.log(exponent, (double) xMin));
  }
}
