package io.finemo.classify.forest;

import java.util.ArrayList;
import java.util.List;

/** The rows that {@code src/test/python/forest_golden.py} generates, number for number. */
final class GeneratedRows {
  private final List<double[]> rows = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final int classes;
  private long state;

  private GeneratedRows(long seed, int classes) {
    this.state = seed;
    this.classes = classes;
  }

  private int next(int bound) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % bound);
  }

  /** Sparse counts; features below 20 speak for class 1, those from 20 to 39 for class 0. */
  static GeneratedRows counts(long seed, int size, int columns) {
    GeneratedRows generated = new GeneratedRows(seed, 2);
    for (int row = 0; row < size; row++) {
      double[] values = new double[columns];
      double evidence = generated.next(5) - 2;
      for (int j = 0; j < columns; j++) {
        if (generated.next(8) == 0) {
          values[j] = 1 + generated.next(3);
          evidence += j < 20 ? values[j] : j < 40 ? -values[j] : 0;
        }
      }
      generated.add(values, evidence > 0 ? 1 : 0, 1);
    }
    return generated;
  }

  /** Real values of either sign, two fifths of them 0, and three classes: hardly a tie anywhere. */
  static GeneratedRows reals(long seed, int size, int columns) {
    GeneratedRows generated = new GeneratedRows(seed, 3);
    for (int row = 0; row < size; row++) {
      double[] values = new double[columns];
      for (int j = 0; j < columns; j++) {
        if (generated.next(5) >= 2) {
          values[j] = (float) ((generated.next(2000001) - 1000000) / 1000000.0);
        }
      }
      double score =
          ((float) values[0] + (float) values[1] - (float) values[2])
              + (generated.next(1001) - 500) / 1000.0;
      generated.add(
          values, score < -0.3 ? 0 : score < 0.4 ? 1 : 2, (1 + generated.next(1000)) / 500.0);
    }
    return generated;
  }

  private void add(double[] values, int label, double weight) {
    rows.add(values);
    labels.add(label);
    weights.add(weight);
  }

  int label(int row) {
    return labels.get(row);
  }

  int size() {
    return rows.size();
  }

  double[] row(int row) {
    return rows.get(row);
  }

  double[] weights() {
    return weights.stream().mapToDouble(weight -> weight).toArray();
  }

  TrainingRows training() {
    return Dense.training(
        rows.toArray(double[][]::new), labels.stream().mapToInt(label -> label).toArray(), classes);
  }

  TrainingRows weighted() {
    TrainingRows plain = training();
    return TrainingRows.of(plain.matrix, plain.labels, classes, weights());
  }
}
