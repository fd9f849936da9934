package io.finemo.classify.statistics;

/**
 * Exact confidence bounds of a share: Clopper and Pearson 1934, "The use of confidence or fiducial
 * limits illustrated in the case of the binomial". The lower bound of k of n at confidence 1 -
 * alpha is the chance q at which P(X &gt;= k) is alpha, the alpha quantile of Beta(k, n - k + 1).
 * They hold for every true share and every n, and are never too narrow.
 */
public final class ClopperPearson {
  private ClopperPearson() {}

  /**
   * What the share is at least, with this confidence.
   *
   * @param successes how many, 0 to {@code trials}
   * @param trials of how many, 0 or more; of none, nothing is known
   * @param confidence above 0, below 1; of this one side
   * @return 0 to 1, 0 if there were no successes
   * @throws IllegalArgumentException if a number is out of bounds
   */
  public static double lower(int successes, int trials, double confidence) {
    check(successes, trials, confidence);
    return successes == 0
        ? 0
        : RegularizedBeta.inverse(1 - confidence, successes, trials - successes + 1.0);
  }

  /**
   * What the share is at most, with this confidence.
   *
   * @param successes how many, 0 to {@code trials}
   * @param trials of how many, 0 or more; of none, nothing is known
   * @param confidence above 0, below 1; of this one side
   * @return 0 to 1, 1 if there were only successes
   * @throws IllegalArgumentException if a number is out of bounds
   */
  public static double upper(int successes, int trials, double confidence) {
    return 1 - lower(trials - successes, trials, confidence);
  }

  private static void check(int successes, int trials, double confidence) {
    if (trials < 0 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must be 0 to the number of trials, " + trials + ": " + successes);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1): " + confidence);
    }
  }
}
