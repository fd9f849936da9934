package io.finemo.cashtag.noise;

/**
 * When a symbol is taken for another one.
 *
 * @param bound the log-likelihood ratio, in nats, that the other reading must exceed, 0 or more
 * @param leastTerms how many terms must speak for the other reading, 1 or more
 * @param leastPosts how many posts the profile of a symbol must rest on to be another reading; a
 *     listed symbol may be one by its name alone. 1 or more
 * @param leastTotal how many terms a profile counts as having at least, so that a small one does
 *     not make much of little; above 0
 * @param nameWeight how many posts the words of a company's name count for in its profile, 0 or
 *     more
 */
public record ConfusionOptions(
    double bound, int leastTerms, long leastPosts, double leastTotal, double nameWeight) {
  private static final ConfusionOptions DEFAULTS = new ConfusionOptions(10, 2, 20, 200, 10);

  /**
   * Checks the bounds.
   *
   * @param bound the log-likelihood ratio
   * @param leastTerms how many terms
   * @param leastPosts how many posts
   * @param leastTotal the least size of a profile
   * @param nameWeight the weight of names
   */
  public ConfusionOptions {
    if (!(bound >= 0 && nameWeight >= 0 && leastTotal > 0)
        || Double.isInfinite(bound + nameWeight + leastTotal)) {
      throw new IllegalArgumentException(
          "bound and nameWeight must be 0 or more, leastTotal above 0, all finite: "
              + bound
              + ", "
              + nameWeight
              + ", "
              + leastTotal);
    }
    if (leastTerms < 1 || leastPosts < 1) {
      throw new IllegalArgumentException(
          "leastTerms and leastPosts must be 1 or more: " + leastTerms + ", " + leastPosts);
    }
  }

  /**
   * Above 10 nats (22,000 times as likely) by 2 terms, profiles of 20 posts and 200 terms, names as
   * 10 posts.
   *
   * @return the options used where none are given
   */
  public static ConfusionOptions defaults() {
    return DEFAULTS;
  }
}
