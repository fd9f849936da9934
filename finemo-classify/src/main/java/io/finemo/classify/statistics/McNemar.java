package io.finemo.classify.statistics;

/**
 * Are two systems right equally often on the same rows? Only rows on which one is right and the
 * other wrong tell: McNemar 1947. If neither is better, {@code onlyFirst} is binomial with chance
 * one half; the tests are two-sided and exact, as in Fagerland, Lydersen and Laake 2013, "The
 * McNemar test for binary matched-pairs data: mid-p and asymptotic are better than exact
 * conditional".
 *
 * @param onlyFirst rows on which only the first is right, 0 or more
 * @param onlySecond rows on which only the second is right, 0 or more
 */
public record McNemar(int onlyFirst, int onlySecond) {

  /**
   * Checks the bounds.
   *
   * @param onlyFirst rows on which only the first is right, 0 or more
   * @param onlySecond rows on which only the second is right, 0 or more
   */
  public McNemar {
    if (onlyFirst < 0 || onlySecond < 0) {
      throw new IllegalArgumentException(
          "counts must be at least 0: " + onlyFirst + ", " + onlySecond);
    }
  }

  /**
   * Counts.
   *
   * @param first whether the first system is right, by row
   * @param second whether the second is, by row
   * @return the counts
   * @throws IllegalArgumentException if the numbers of rows differ
   */
  public static McNemar of(boolean[] first, boolean[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "both systems must be asked about the same rows: " + first.length + ", " + second.length);
    }
    int onlyFirst = 0;
    int onlySecond = 0;
    for (int row = 0; row < first.length; row++) {
      onlyFirst += first[row] && !second[row] ? 1 : 0;
      onlySecond += second[row] && !first[row] ? 1 : 0;
    }
    return new McNemar(onlyFirst, onlySecond);
  }

  /**
   * The exact conditional p-value, {@code min(1, 2 P(X <= min))} where X is binomial of all telling
   * rows and chance one half. Never too small, often too large.
   *
   * @return 0 to 1; 1 where no row tells
   */
  public double exactP() {
    return Math.min(1, 2 * Binomial.atMost(fewer(), telling(), 0.5));
  }

  /**
   * The mid-p value: of what was seen, and its mirror image, only half the probability counts.
   * Closer to the level asked for, at the price of exceeding it now and then by a little.
   *
   * @return 0 to 1; 1 where no row tells
   */
  public double midP() {
    if (telling() == 0) {
      return 1;
    }
    double seen = Binomial.exactly(fewer(), telling(), 0.5);
    // The middle lies in both tails, but is there only once.
    return onlyFirst == onlySecond
        ? 1 - seen / 2
        : 2 * Binomial.atMost(fewer(), telling(), 0.5) - seen;
  }

  private int fewer() {
    return Math.min(onlyFirst, onlySecond);
  }

  private int telling() {
    return onlyFirst + onlySecond;
  }
}
