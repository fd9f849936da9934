package io.finemo.features.select;

import java.util.Arrays;

/** Which features have the highest scores, with ties broken as scikit-learn breaks them. */
final class Ranked {
  private Ranked() {}

  /** The k best, ascending; of equal scores the higher indices. */
  static int[] best(double[] scores, int k) {
    if (k == 0) {
      return new int[0];
    }
    double[] defined = undefinedLowest(scores);
    double[] sorted = defined.clone();
    Arrays.sort(sorted);
    double threshold = sorted[sorted.length - k];
    int tiesToDrop = 0;
    for (int i = 0; i < sorted.length - k; i++) {
      tiesToDrop += sorted[i] == threshold ? 1 : 0;
    }
    int[] best = new int[k];
    int size = 0;
    for (int i = 0; i < defined.length; i++) {
      if (defined[i] > threshold || (defined[i] == threshold && tiesToDrop-- <= 0)) {
        best[size++] = i;
      }
    }
    return best;
  }

  /** What is above the percentile, and of what is just at it the lower indices, ascending. */
  static int[] bestPercent(double[] scores, double percent) {
    if (scores.length == 0) {
      return new int[0];
    }
    double[] defined = undefinedLowest(scores);
    double threshold = quantile(defined, (100 - percent) / 100);
    int above = 0;
    for (double score : defined) {
      above += score > threshold ? 1 : 0;
    }
    int ties = (int) (scores.length * percent / 100) - above;
    int[] best = new int[scores.length];
    int size = 0;
    for (int i = 0; i < defined.length; i++) {
      if (defined[i] > threshold || (defined[i] == threshold && ties-- > 0)) {
        best[size++] = i;
      }
    }
    return Arrays.copyOf(best, size);
  }

  /**
   * NumPy's linear interpolation between order statistics, from the nearer end, so that rounding is
   * the same and with it what is a tie.
   */
  private static double quantile(double[] scores, double share) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double at = (sorted.length - 1) * share;
    int below = (int) at;
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    double part = at - below;
    return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
  }

  private static double[] undefinedLowest(double[] scores) {
    double[] defined = scores.clone();
    for (int i = 0; i < defined.length; i++) {
      // Not infinity: it could not be interpolated with.
      defined[i] = Double.isNaN(defined[i]) ? -Double.MAX_VALUE : defined[i];
    }
    return defined;
  }
}
