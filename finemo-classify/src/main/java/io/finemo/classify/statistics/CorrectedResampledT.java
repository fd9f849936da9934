package io.finemo.classify.statistics;

/**
 * Do two learners differ, judged by the difference of a measure in each fold? The models of
 * different folds share most of their training rows, so that the differences vary less than those
 * of fresh data would, and Student's test of pairs finds too much. The corrected resampled t-test
 * of Nadeau and Bengio 2003, "Inference for the generalization error", section 3, raises the
 * variance by the ratio of held-out to training rows. Unlike {@link PairedBootstrap}, which asks
 * about these very models on other rows, it also counts that other training rows make other models.
 *
 * @param difference the mean difference, first less second
 * @param statistic t; infinite, or not a number where all differences are 0, if none varies
 * @param degrees its degrees of freedom, one less than the folds
 */
public record CorrectedResampledT(double difference, double statistic, int degrees) {

  /**
   * Checks the bounds.
   *
   * @param difference the mean difference
   * @param statistic t
   * @param degrees of freedom, 1 or more
   */
  public CorrectedResampledT {
    if (degrees < 1) {
      throw new IllegalArgumentException("degrees of freedom must be at least 1: " + degrees);
    }
  }

  /**
   * Tests.
   *
   * @param first the measure of the first learner in each fold, 2 folds or more
   * @param second that of the second in the same folds
   * @param heldOutRatio rows held out in a fold for each row trained on: 1 / 9 of 10 folds
   * @return the test
   * @throws IllegalArgumentException if there are fewer than 2 folds, not as many of both, or the
   *     ratio is not above 0
   */
  public static CorrectedResampledT of(double[] first, double[] second, double heldOutRatio) {
    if (first.length < 2 || first.length != second.length) {
      throw new IllegalArgumentException(
          "both learners must be measured in the same folds, 2 or more: "
              + first.length
              + ", "
              + second.length);
    }
    if (!(heldOutRatio > 0)) {
      throw new IllegalArgumentException(
          "rows held out for each trained on must be above 0: " + heldOutRatio);
    }
    int folds = first.length;
    double mean = 0;
    for (int fold = 0; fold < folds; fold++) {
      mean += (first[fold] - second[fold]) / folds;
    }
    double squares = 0;
    for (int fold = 0; fold < folds; fold++) {
      double off = first[fold] - second[fold] - mean;
      squares += off * off;
    }
    double variance = squares / (folds - 1);
    return new CorrectedResampledT(
        mean, mean / Math.sqrt((1.0 / folds + heldOutRatio) * variance), folds - 1);
  }

  /**
   * The two-sided p-value of Student's distribution.
   *
   * @return 0 to 1; 1 where all differences are 0
   */
  public double pValue() {
    if (Double.isNaN(statistic)) {
      return 1;
    }
    // Abramowitz and Stegun 1964, 26.7.1 and 26.5.27.
    return RegularizedBeta.of(degrees / (degrees + statistic * statistic), degrees / 2.0, 0.5);
  }
}
