package io.finemo.classify.forest;

import io.finemo.core.SparseVector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows written out in full, for tests that show all values. */
final class Dense {
  private Dense() {}

  static SparseVector vector(double... values) {
    return SparseVector.of(IntStream.range(0, values.length).toArray(), values);
  }

  static SparseMatrix matrix(double[]... rows) {
    List<SparseVector> vectors = Arrays.stream(rows).map(Dense::vector).toList();
    return SparseMatrix.of(vectors, rows.length == 0 ? 0 : rows[0].length);
  }

  static TrainingRows training(double[][] rows, int[] labels, int classes) {
    return TrainingRows.of(matrix(rows), labels, classes);
  }

  /** One feature, labels 0 and 1. */
  static TrainingRows column(double[] values, int... labels) {
    return training(
        Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new),
        labels,
        2);
  }

  /** The share of pairs of a positive and a negative that are in the right order. */
  static double auc(double[] scores, int[] labels) {
    double pairs = 0;
    double right = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (labels[i] == 1 && labels[j] == 0) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
        }
      }
    }
    return right / pairs;
  }
}
