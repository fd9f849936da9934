package io.finemo.classify.linear;

import io.finemo.classify.LinearModel;
import io.finemo.core.SparseVector;
import java.util.Arrays;

/**
 * Weights of a linear model on their way, and the mean of all of them so far, at a cost per step
 * that depends on the entries of the row alone.
 *
 * <p>The weights are {@code s v}: shrinking changes only s. With S the sum of s over the steps
 * taken, the sum of the weights is {@code S v - u}, where u takes in, for each change of v, that
 * change times the S before it: steps in which it was not yet there.
 */
final class AveragedWeights {
  /** Below this, s is multiplied into v: S v and u would become large and nearly equal. */
  private static final double LEAST_SCALE = 1e-3;

  private final double[] direction;
  private final double[] absent;
  private final double[] sums;
  private double scale = 1;
  private double scaleSum;
  private double bias;
  private double biasSum;
  private long steps;

  AveragedWeights(int dimension) {
    direction = new double[dimension];
    absent = new double[dimension];
    sums = new double[dimension];
  }

  double score(SparseVector row) {
    return scale * row.dot(direction) + bias;
  }

  /** Adds {@code amount} times the row, whose bias feature is 1, then shrinks all but the bias. */
  void step(SparseVector row, double amount, double shrink) {
    if (amount != 0) {
      double change = amount / scale;
      for (int entry = 0; entry < row.size(); entry++) {
        int index = row.indexAt(entry);
        double added = change * row.valueAt(entry);
        direction[index] += added;
        absent[index] += scaleSum * added;
      }
      bias += amount;
    }
    scale *= shrink;
    scaleSum += scale;
    biasSum += bias;
    steps++;
    if (scale < LEAST_SCALE) {
      collect();
    }
  }

  /** Forgets what came before, but not the weights. */
  void restartMean() {
    collect();
    Arrays.fill(sums, 0);
    biasSum = 0;
    steps = 0;
  }

  /** The mean of the weights after each step since the start; at least one. */
  LinearModel mean() {
    collect();
    double[] weights = new double[sums.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sums[i] / steps;
    }
    return new LinearModel(weights, biasSum / steps);
  }

  private void collect() {
    for (int i = 0; i < direction.length; i++) {
      sums[i] += scaleSum * direction[i] - absent[i];
      absent[i] = 0;
      direction[i] *= scale;
    }
    scale = 1;
    scaleSum = 0;
  }
}
