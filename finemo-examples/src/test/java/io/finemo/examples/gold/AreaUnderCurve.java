package io.finemo.examples.gold;

import java.util.Arrays;

/** The area under the ROC curve: the share of pairs in the right order, ties as half. */
public final class AreaUnderCurve {
  private AreaUnderCurve() {}

  /**
   * Measures scores. Time is that of sorting them.
   *
   * @param positives the scores of those that are to stand above, at least one
   * @param negatives the scores of those that are to stand below, at least one
   */
  public static double of(double[] positives, double[] negatives) {
    double[] above = positives.clone();
    double[] below = negatives.clone();
    Arrays.sort(above);
    Arrays.sort(below);
    double right = 0;
    int lower = 0;
    int upTo = 0;
    for (double score : above) {
      while (lower < below.length && below[lower] < score) {
        lower++;
      }
      while (upTo < below.length && below[upTo] <= score) {
        upTo++;
      }
      right += (lower + upTo) / 2.0;
    }
    return right / above.length / below.length;
  }
}
