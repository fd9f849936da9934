package io.finemo.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Divides rows into folds so that each fold has its share of every label: stratified k-fold. The
 * rows of a label are shuffled by the seed and dealt out in turn; the next label goes on where the
 * last one stopped, so that fold sizes differ by one row at most.
 */
public final class Folds {
  private final int[] foldOf;
  private final int count;

  private Folds(int[] foldOf, int count) {
    this.foldOf = foldOf;
    this.count = count;
  }

  /**
   * Divides rows by their labels.
   *
   * @param labels the label of each row
   * @param count how many folds, 2 to the number of rows
   * @param seed the source of the shuffling
   * @return the folds
   * @throws IllegalArgumentException if there are fewer than 2 folds or fewer rows than folds
   */
  public static Folds stratified(List<?> labels, int count, long seed) {
    if (count < 2 || count > labels.size()) {
      throw new IllegalArgumentException(
          "folds must be 2 to the number of rows, " + labels.size() + ": " + count);
    }
    Map<Object, List<Integer>> rowsOf = new LinkedHashMap<>();
    for (int row = 0; row < labels.size(); row++) {
      rowsOf.computeIfAbsent(labels.get(row), label -> new ArrayList<>()).add(row);
    }
    Random random = new Random(seed);
    int[] foldOf = new int[labels.size()];
    int next = 0;
    for (List<Integer> rows : rowsOf.values()) {
      Collections.shuffle(rows, random);
      for (int row : rows) {
        foldOf[row] = next++ % count;
      }
    }
    return new Folds(foldOf, count);
  }

  /**
   * The number of folds.
   *
   * @return 2 or more
   */
  public int count() {
    return count;
  }

  /**
   * The rows to train on when a fold is held out.
   *
   * @param rows all rows, in the order the folds were made of
   * @param fold the fold held out, 0 to {@link #count()} - 1
   * @param <R> the type of a row
   * @return the rows of all other folds, in their order
   */
  public <R> List<R> training(List<R> rows, int fold) {
    List<R> training = new ArrayList<>(rows.size());
    for (int row = 0; row < foldOf.length; row++) {
      if (foldOf[row] != fold) {
        training.add(rows.get(row));
      }
    }
    return training;
  }

  /**
   * The places of the rows that a fold holds.
   *
   * @param fold the fold, 0 to {@link #count()} - 1
   * @return row numbers, ascending
   */
  public int[] heldOut(int fold) {
    return IntStream.range(0, foldOf.length).filter(row -> foldOf[row] == fold).toArray();
  }
}
