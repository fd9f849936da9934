package io.finemo.cashtag;

/**
 * A figure of the whole stream as a sample tells it, with its 95 % confidence interval.
 *
 * @param value the estimate
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
public record Estimate(double value, double low, double high) {
  /** The .975 quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * How many posts the whole stream holds, if each of them got into the sample with the same
   * probability and independently. The number in the sample, n, is then binomial with the unknown
   * number N of trials and the known probability r. The estimate is n / r; the interval holds all N
   * for which the normal test of n against its mean N r and its variance N r (1 - r) does not
   * reject, which is the score method of Wilson (1927, JASA 22, 209-212) for N instead of r:
   *
   * <pre>
   * (2 n + z² (1 - r) ± z √(1 - r) √(4 n + z² (1 - r))) / (2 r)
   * </pre>
   *
   * <p>For a small r it is the score interval of a Poisson mean, divided by r; for r = 1 nothing is
   * uncertain.
   *
   * @param sampled how many posts are in the sample, 0 or more
   * @param samplingRate which part of the whole stream the sample holds, above 0, at most 1
   * @return the number of posts in the whole stream; the lower end is never below {@code sampled}
   */
  public static Estimate ofWhole(long sampled, double samplingRate) {
    requireRate(samplingRate);
    double left = 1 - samplingRate;
    double middle = 2.0 * sampled + Z * Z * left;
    double width = Z * StrictMath.sqrt(left) * StrictMath.sqrt(4.0 * sampled + Z * Z * left);
    double value = sampled / samplingRate;
    double high = (middle + width) / (2 * samplingRate);
    // The product of the two ends is value²: no difference of near numbers is needed.
    double low = high == 0 ? 0 : value * value / high;
    return new Estimate(value, Math.max((double) sampled, low), high);
  }

  /**
   * Which share of the posts has a property, by the score interval of Wilson (1927, JASA 22,
   * 209-212). The posts are looked at as independent draws.
   *
   * @param with how many posts have it
   * @param posts how many posts there are, above 0
   * @return the share, 0 to 1
   */
  public static Estimate ofShare(long with, long posts) {
    if (posts < 1 || with < 0 || with > posts) {
      throw new IllegalArgumentException("a share takes 0 to " + posts + " of 1 or more: " + with);
    }
    double share = (double) with / posts;
    double shrink = 1 + Z * Z / posts;
    double middle = share + Z * Z / (2.0 * posts);
    double width = Z * StrictMath.sqrt(share * (1 - share) / posts + Z * Z / (4.0 * posts * posts));
    // At the ends the two terms are equal but for rounding.
    return new Estimate(
        share,
        with == 0 ? 0 : (middle - width) / shrink,
        with == posts ? 1 : (middle + width) / shrink);
  }

  static void requireRate(double samplingRate) {
    if (!(samplingRate > 0 && samplingRate <= 1)) {
      throw new IllegalArgumentException(
          "a sampling rate is above 0 and at most 1: " + samplingRate);
    }
  }
}
