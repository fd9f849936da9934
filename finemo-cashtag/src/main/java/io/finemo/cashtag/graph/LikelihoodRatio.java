package io.finemo.cashtag.graph;

import java.util.OptionalDouble;

/**
 * A power law against a log-normal distribution: Vuong's test (Clauset, Shalizi and Newman 2009,
 * section 5.1 and appendix C).
 *
 * <p>The log-normal is that of a normal variable whose exponential is rounded to the nearest whole
 * number, on xMin and above. Its likelihood may grow without end towards the power law that is its
 * limit, or towards a step between two values; sigma is .01 to 50 therefore.
 *
 * @param logRatio the natural logarithm of the likelihood of the power law over that of the
 *     log-normal: above 0 speaks for the power law, below 0 for the log-normal
 * @param p how probable a ratio so far from 0 is if both fit equally well, in either direction: its
 *     sign tells something only if this is small, say below .1; empty if the ratio is the same for
 *     each observation
 * @param mu the mean of the logarithm in the fitted log-normal
 * @param sigma its standard deviation, 0.01 to 50
 */
public record LikelihoodRatio(double logRatio, OptionalDouble p, double mu, double sigma) {
  static final double LARGEST_SIGMA = 50;

  /**
   * Whether the best log-normal is, on this tail, no other than a power law: one of real numbers
   * that were rounded, where the fitted one is of whole numbers. Then the sign of the ratio tells
   * which way of counting fits better, and nothing of log-normals, however small {@code p} is.
   *
   * @return true if sigma has grown to its bound
   */
  public boolean atPowerLawLimit() {
    return sigma >= LARGEST_SIGMA;
  }
}
