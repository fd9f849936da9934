package io.finemo.features.select;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sparse rows with labels, made by hand or at random. */
final class Data {
  private Data() {}

  /** A row of a label and the values of all features. */
  static <L> Labeled<SparseVector, L> row(L label, double... values) {
    int[] indices = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      indices[i] = i;
    }
    return new Labeled<>(SparseVector.of(indices, values), label);
  }

  /** Rows of random counts, of which feature 0 alone tells the label. */
  static List<Labeled<SparseVector, String>> random(long seed, int rows, int dimension) {
    Random random = new Random(seed);
    List<Labeled<SparseVector, String>> data = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      double[] values = new double[dimension];
      for (int i = 0; i < dimension; i++) {
        values[i] = random.nextInt(10) < 3 ? random.nextInt(4) : 0;
      }
      values[0] = row % 2 == 0 ? 3 : 0;
      data.add(row(row % 2 == 0 ? "up" : "down", values));
    }
    return data;
  }

  /**
   * The generator of {@code src/test/python/make_selection_golden.py}: what one does, the other
   * must.
   */
  static List<Labeled<SparseVector, Integer>> golden(
      int rows, int features, int labels, long seed, boolean fractions) {
    long state = seed;
    List<Labeled<SparseVector, Integer>> data = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int label = labels <= rows ? row % labels : 0;
      double[] x = new double[features];
      for (int feature = 0; feature < features; feature++) {
        state = next(state);
        long draw = (state >>> 33) % 10;
        state = next(state);
        long value = (state >>> 33) % 64 + 1;
        switch (feature % 10) {
          case 7 -> x[feature] = 0; // no row has it
          case 3 -> x[feature] = 2; // constant
          case 5 -> x[feature] = x[feature - 1]; // a tie
          default -> {
            if (draw < (label == feature % labels ? 4 : 2)) {
              x[feature] = fractions ? value / 64.0 : value % 4 + 1;
            }
          }
        }
      }
      data.add(row(label, x));
    }
    return data;
  }

  private static long next(long state) {
    return state * 6364136223846793005L + 1442695040888963407L;
  }
}
