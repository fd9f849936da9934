package io.finemo.classify.forest;

import io.finemo.core.ThreadSafe;
import java.util.Arrays;

/** What a forest learns from: rows, the class of each, and how much each weighs. Immutable. */
@ThreadSafe
public final class TrainingRows {
  final SparseMatrix matrix;
  final int[] labels;
  final double[] weights;

  private final int classes;
  private final boolean wholeWeights;

  private TrainingRows(SparseMatrix matrix, int[] labels, int classes, double[] weights) {
    this.matrix = matrix;
    this.labels = labels.clone();
    this.classes = classes;
    this.weights = weights.clone();
    check();
    this.wholeWeights = Arrays.stream(weights).allMatch(weight -> weight == Math.rint(weight));
  }

  private void check() {
    if (labels.length == 0) {
      throw new IllegalArgumentException("a forest needs at least 1 row: 0");
    }
    if (labels.length != matrix.rows() || weights.length != matrix.rows()) {
      throw new IllegalArgumentException(
          "as many labels and weights as rows: "
              + labels.length
              + ", "
              + weights.length
              + " and "
              + matrix.rows());
    }
    double total = 0;
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] < 0 || labels[row] >= classes) {
        throw new IllegalArgumentException(
            "label of row " + row + " must be in [0, " + classes + "): " + labels[row]);
      }
      if (!(weights[row] >= 0) || weights[row] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "weight of row " + row + " must be at least 0, finite: " + weights[row]);
      }
      total += weights[row];
    }
    if (!(total > 0) || total == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("the sum of weights must be positive, finite: " + total);
    }
  }

  /**
   * Rows that weigh 1 each.
   *
   * @param matrix the values
   * @param labels the class of each row, 0 to {@code classes} - 1
   * @param classes the number of classes
   * @return the rows
   * @throws IllegalArgumentException if there are no rows, or labels do not fit
   */
  public static TrainingRows of(SparseMatrix matrix, int[] labels, int classes) {
    double[] ones = new double[labels.length];
    Arrays.fill(ones, 1);
    return new TrainingRows(matrix, labels, classes, ones);
  }

  /**
   * Rows with weights.
   *
   * @param matrix the values
   * @param labels the class of each row, 0 to {@code classes} - 1
   * @param classes the number of classes
   * @param weights the weight of each row, 0 or more and finite, not all 0; a row of weight 0 is as
   *     if it were not there
   * @return the rows
   * @throws IllegalArgumentException if there are no rows, or labels or weights do not fit
   */
  public static TrainingRows of(SparseMatrix matrix, int[] labels, int classes, double[] weights) {
    return new TrainingRows(matrix, labels, classes, weights);
  }

  /**
   * The number of rows.
   *
   * @return how many rows, 1 or more
   */
  public int size() {
    return labels.length;
  }

  /**
   * The number of classes, also of those without a row.
   *
   * @return how many classes, 1 or more
   */
  public int classes() {
    return classes;
  }

  /** Whether all weights are whole numbers, so that sums and differences of them are exact. */
  boolean wholeWeights() {
    return wholeWeights;
  }
}
