package io.finemo.classify.calibrate;

import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Isotonic regression by pool adjacent violators: the non-decreasing step function of least
 * squares, interpolated linearly between steps (de Arriba-P&eacute;rez et al. 2020, expressions 1
 * and 2; Zadrozny and Elkan 2002). Scores beyond the fitted range get the value of its end.
 */
@ThreadSafe
public final class Isotonic implements Calibrator {
  private static final int MOST_SHOWN = 32;

  private final double[] scores;
  private final double[] probabilities;

  private Isotonic(double[] scores, double[] probabilities) {
    this.scores = scores;
    this.probabilities = probabilities;
  }

  /**
   * Fits the step function, in time n log n.
   *
   * @param scores the scores, finite
   * @param outcomes one for each score
   * @return the calibrator
   * @throws IllegalArgumentException if there are no scores, or not as many outcomes
   */
  public static Isotonic fit(double[] scores, boolean[] outcomes) {
    CalibrationMethod.check(scores, outcomes);
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Blocks of equal value: the lowest and highest score, the sum of outcomes, the number of rows.
    double[] low = new double[order.length];
    double[] high = new double[order.length];
    double[] sums = new double[order.length];
    double[] weights = new double[order.length];
    int blocks = 0;
    for (int i = 0; i < order.length; ) {
      double score = scores[order[i]];
      double sum = 0;
      int from = i;
      for (; i < order.length && scores[order[i]] == score; i++) {
        sum += outcomes[order[i]] ? 1 : 0;
      }
      low[blocks] = score;
      high[blocks] = score;
      sums[blocks] = sum;
      weights[blocks++] = i - from;
      while (blocks > 1
          && sums[blocks - 2] * weights[blocks - 1] >= sums[blocks - 1] * weights[blocks - 2]) {
        blocks--;
        high[blocks - 1] = high[blocks];
        sums[blocks - 1] += sums[blocks];
        weights[blocks - 1] += weights[blocks];
      }
    }
    double[] knots = new double[2 * blocks];
    double[] values = new double[2 * blocks];
    int size = 0;
    for (int block = 0; block < blocks; block++) {
      knots[size] = low[block];
      values[size++] = sums[block] / weights[block];
      if (high[block] > low[block]) {
        knots[size] = high[block];
        values[size++] = sums[block] / weights[block];
      }
    }
    return new Isotonic(Arrays.copyOf(knots, size), Arrays.copyOf(values, size));
  }

  /**
   * Puts a step function together again.
   *
   * @throws IllegalArgumentException if the knots are not a non-decreasing function
   */
  static Isotonic of(double[] scores, double[] probabilities) {
    if (scores.length == 0 || scores.length != probabilities.length) {
      throw new IllegalArgumentException(
          "at least 1 knot and as many probabilities: "
              + scores.length
              + " knots, "
              + probabilities.length
              + " probabilities");
    }
    for (int i = 0; i < scores.length; i++) {
      if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
        throw new IllegalArgumentException("probability must be in [0, 1]: " + probabilities[i]);
      }
      if (i > 0 && !(scores[i - 1] < scores[i] && probabilities[i - 1] <= probabilities[i])) {
        throw new IllegalArgumentException(
            "knots must ascend, and probabilities must not fall: knot " + i);
      }
    }
    return new Isotonic(scores.clone(), probabilities.clone());
  }

  double[] scores() {
    return scores.clone();
  }

  double[] probabilities() {
    return probabilities.clone();
  }

  @Override
  public double probability(double score) {
    int at = Arrays.binarySearch(scores, score);
    if (at >= 0) {
      return probabilities[at];
    }
    int above = -at - 1;
    if (above == 0) {
      return probabilities[0];
    }
    if (above == scores.length) {
      return probabilities[scores.length - 1];
    }
    // Of halves, as the difference of two scores may overflow.
    double low = scores[above - 1] / 2;
    double share = (score / 2 - low) / (scores[above] / 2 - low);
    return probabilities[above - 1] + share * (probabilities[above] - probabilities[above - 1]);
  }

  /** Shows the knots, score and probability, where they are few. */
  @Override
  public String toString() {
    if (scores.length > MOST_SHOWN) {
      return "Isotonic[" + scores.length + " knots]";
    }
    List<String> knots = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      knots.add(scores[i] + ": " + probabilities[i]);
    }
    return "Isotonic" + knots;
  }
}
