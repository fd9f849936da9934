package io.finemo.classify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Which rows are held out, and which are trained on meanwhile. Made by {@link FoldPlan}. */
public final class Folds {
  /** The fold of rows that are never held out. */
  private static final int NEVER = -1;

  private final int[] foldOf;
  private final int count;
  private final boolean earlierOnly;

  private Folds(int[] foldOf, int count, boolean earlierOnly) {
    this.foldOf = foldOf;
    this.count = count;
    this.earlierOnly = earlierOnly;
  }

  static Folds of(int[] foldOf, int count) {
    return new Folds(foldOf, count, false);
  }

  /**
   * Divides rows so that each fold has its share of every label: stratified k-fold. The rows of a
   * label are shuffled by the seed and dealt out in turn; the next label goes on where the last one
   * stopped, so that fold sizes differ by one row at most.
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
    return of(foldOf, count);
  }

  /**
   * Cuts rows in the order of time into one block more than folds; each block but the first is held
   * out from models of all earlier blocks. A block ends where it has its share of the rows, or
   * later where rows of the same time would be divided.
   *
   * @param times the time of each row
   * @param count how many folds, 1 or more
   * @return the folds
   * @throws IllegalArgumentException if there are too few different times
   */
  static Folds timeOrdered(List<Instant> times, int count) {
    int[] order =
        IntStream.range(0, times.size())
            .boxed()
            .sorted(Comparator.comparing(times::get))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] foldOf = new int[order.length];
    int block = NEVER;
    for (int i = 0; i < order.length; i++) {
      boolean full = i >= (block + 2L) * order.length / (count + 1);
      if (full && i > 0 && !times.get(order[i]).equals(times.get(order[i - 1]))) {
        block++;
      }
      foldOf[order[i]] = block;
    }
    if (block != count - 1) {
      throw new IllegalArgumentException(
          "the times of the rows, "
              + times.stream().distinct().count()
              + " different ones, cannot be cut into blocks: "
              + (count + 1));
    }
    return new Folds(foldOf, count, true);
  }

  /**
   * The number of folds.
   *
   * @return 2 or more, or 1 of folds ordered by time
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
   * @return the rows of all other folds, or of all earlier ones where folds are ordered by time, in
   *     their order
   */
  public <R> List<R> training(List<R> rows, int fold) {
    List<R> training = new ArrayList<>(rows.size());
    for (int row = 0; row < foldOf.length; row++) {
      if (earlierOnly ? foldOf[row] < fold : foldOf[row] != fold) {
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
