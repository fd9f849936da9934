package io.finemo.classify.certify;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Rows whose chance of being right is known from their score, which is even in [0, 1], or in one of
 * so many equal steps; so that the true precision above any threshold is known too.
 */
record Population(DoubleUnaryOperator chance, int levels) {
  private static final int STEPS = 5_000;

  static Population continuous(DoubleUnaryOperator chance) {
    return new Population(chance, 0);
  }

  ShownCounts draw(int rows, Random random) {
    double[] scores = new double[rows];
    boolean[] hits = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      scores[row] = score(random.nextDouble());
      hits[row] = random.nextDouble() < chance.applyAsDouble(scores[row]);
    }
    return ShownCounts.of(scores, hits, hits);
  }

  /** The share right among all rows there will ever be with a score above the threshold. */
  double precisionAbove(double threshold) {
    double sum = 0;
    int counted = 0;
    for (int step = 0; step < STEPS; step++) {
      double score = score((step + 0.5) / STEPS);
      if (score > threshold) {
        sum += chance.applyAsDouble(score);
        counted++;
      }
    }
    return counted == 0 ? 1 : sum / counted;
  }

  /** The share of the rows of the target with a score above the threshold. */
  double recallAbove(double threshold) {
    double sum = 0;
    double all = 0;
    for (int step = 0; step < STEPS; step++) {
      double score = score((step + 0.5) / STEPS);
      double here = chance.applyAsDouble(score);
      all += here;
      sum += score > threshold ? here : 0;
    }
    return sum / all;
  }

  private double score(double even) {
    return levels == 0 ? even : Math.floor(even * levels) / levels;
  }
}
