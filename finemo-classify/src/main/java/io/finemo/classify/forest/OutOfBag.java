package io.finemo.classify.forest;

import io.finemo.core.ThreadSafe;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the trees of a forest say of training rows they have not learnt from: an estimate without
 * held-out data (Breiman 2001, Section 3.1). Immutable.
 */
@ThreadSafe
public final class OutOfBag {
  private final double[][] sums;
  private final int[] votes;
  private final int[] labels;

  private OutOfBag(double[][] sums, int[] votes, int[] labels) {
    this.sums = sums;
    this.votes = votes;
    this.labels = labels;
  }

  /** Asks each tree for the rows that are not in its bag. */
  static OutOfBag of(List<Tree> trees, List<BitSet> bags, TrainingRows training) {
    double[][] sums = new double[training.size()][training.classes()];
    int[] votes = new int[training.size()];
    DenseRow dense = DenseRow.mine();
    for (int row = 0; row < training.size(); row++) {
      float[] values = dense.spread(training.matrix, row);
      for (int tree = 0; tree < trees.size(); tree++) {
        if (!bags.get(tree).get(row)) {
          trees.get(tree).addProbabilities(values, sums[row]);
          votes[row]++;
        }
      }
      dense.clear(training.matrix, row);
    }
    return new OutOfBag(sums, votes, training.labels);
  }

  /**
   * The probabilities of a training row by the trees that have not learnt from it.
   *
   * @param row the row, from 0
   * @return a probability for each class, which sum to 1; empty if every tree has learnt from it
   */
  public Optional<double[]> probabilities(int row) {
    if (votes[row] == 0) {
      return Optional.empty();
    }
    double[] probabilities = sums[row].clone();
    for (int label = 0; label < probabilities.length; label++) {
      probabilities[label] /= votes[row];
    }
    return Optional.of(probabilities);
  }

  /**
   * The share of rows whose most probable class (of equal ones the first) is their own.
   *
   * @return the accuracy, 0 to 1, over the rows that some tree has not learnt from; empty if there
   *     are none
   */
  public OptionalDouble accuracy() {
    int asked = 0;
    int right = 0;
    for (int row = 0; row < votes.length; row++) {
      if (votes[row] > 0) {
        asked++;
        int best = 0;
        for (int label = 1; label < sums[row].length; label++) {
          best = sums[row][label] > sums[row][best] ? label : best;
        }
        right += best == labels[row] ? 1 : 0;
      }
    }
    return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / asked);
  }
}
