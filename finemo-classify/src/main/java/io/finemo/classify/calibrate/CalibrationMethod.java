package io.finemo.classify.calibrate;

/** How probabilities are made of scores. */
public enum CalibrationMethod {
  /** Takes the scores for log-odds: {@code 1 / (1 + exp(-score))}. */
  NONE,
  /** Platt scaling, see {@link Sigmoid}. */
  SIGMOID,
  /** Isotonic regression, see {@link Isotonic}. */
  ISOTONIC;

  /**
   * Fits a calibrator of this kind.
   *
   * @param scores the scores of rows that the scoring model has not seen, finite
   * @param outcomes whether the thing whose probability is wanted came true, one for each score
   * @return the calibrator
   * @throws IllegalArgumentException if there are no scores, or not as many outcomes
   */
  public Calibrator fit(double[] scores, boolean[] outcomes) {
    return switch (this) {
      case NONE -> Sigmoid.LOGISTIC;
      case SIGMOID -> Sigmoid.fit(scores, outcomes);
      case ISOTONIC -> Isotonic.fit(scores, outcomes);
    };
  }

  static void check(double[] scores, boolean[] outcomes) {
    if (scores.length == 0 || scores.length != outcomes.length) {
      throw new IllegalArgumentException(
          "at least 1 score and as many outcomes: "
              + scores.length
              + " scores, "
              + outcomes.length
              + " outcomes");
    }
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("scores must be finite: " + score);
      }
    }
  }
}
