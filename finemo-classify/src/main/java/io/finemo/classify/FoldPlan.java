package io.finemo.classify;

import io.finemo.core.Labeled;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How rows are divided into folds. Which plan is right depends on what the model will meet: rows
 * like those it learnt from ({@link Stratified}), rows of authors or assets it has never seen
 * ({@link Grouped}), or rows of the future ({@link TimeOrdered}).
 *
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
public sealed interface FoldPlan<T, L> {

  /**
   * Every fold has its share of every label.
   *
   * @param count how many folds, 2 or more
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return the plan
   */
  static <T, L> FoldPlan<T, L> stratified(int count) {
    return new Stratified<>(count);
  }

  /**
   * Rows with the same key are never divided, and every fold has about its share of every label.
   *
   * @param count how many folds, 2 or more
   * @param key what must not be on both sides: the author, the asset
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return the plan
   */
  static <T, L> FoldPlan<T, L> grouped(int count, Function<? super T, ?> key) {
    return new Grouped<>(count, key);
  }

  /**
   * Each fold is held out from models that have seen earlier rows only.
   *
   * @param count how many folds, 1 or more
   * @param time when a row was made
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return the plan
   */
  static <T, L> FoldPlan<T, L> timeOrdered(int count, Function<? super T, Instant> time) {
    return new TimeOrdered<>(count, time);
  }

  /**
   * Divides rows.
   *
   * @param rows the rows
   * @param seed the source of every random choice
   * @return the folds
   * @throws IllegalArgumentException if the rows cannot be divided so
   */
  Folds divide(List<? extends Labeled<? extends T, ? extends L>> rows, long seed);

  /**
   * Stratified folds.
   *
   * @param count how many folds, 2 or more
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   */
  record Stratified<T, L>(int count) implements FoldPlan<T, L> {
    /**
     * Checks the bound.
     *
     * @param count how many folds, 2 or more
     */
    public Stratified {
      check(count, 2);
    }

    @Override
    public Folds divide(List<? extends Labeled<? extends T, ? extends L>> rows, long seed) {
      return Folds.stratified(labels(rows), count, seed);
    }
  }

  /**
   * Folds that keep groups together.
   *
   * @param count how many folds, 2 or more
   * @param key the group of a row, never null
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   */
  record Grouped<T, L>(int count, Function<? super T, ?> key) implements FoldPlan<T, L> {
    /**
     * Checks the bound.
     *
     * @param count how many folds, 2 or more
     * @param key the group of a row
     */
    public Grouped {
      check(count, 2);
      Objects.requireNonNull(key, "key");
    }

    @Override
    public Folds divide(List<? extends Labeled<? extends T, ? extends L>> rows, long seed) {
      List<Object> keys =
          rows.stream().<Object>map(row -> Objects.requireNonNull(key.apply(row.value()))).toList();
      return GroupedFolds.divide(labels(rows), keys, count, seed);
    }
  }

  /**
   * Folds of which each is later than all rows its model learns from: rows in the order of time are
   * cut into one block more than there are folds; the first block is only learnt from. Rows of the
   * same time stay together.
   *
   * @param count how many folds, 1 or more
   * @param time when a row was made, never null
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   */
  record TimeOrdered<T, L>(int count, Function<? super T, Instant> time) implements FoldPlan<T, L> {
    /**
     * Checks the bound.
     *
     * @param count how many folds, 1 or more
     * @param time when a row was made
     */
    public TimeOrdered {
      check(count, 1);
      Objects.requireNonNull(time, "time");
    }

    @Override
    public Folds divide(List<? extends Labeled<? extends T, ? extends L>> rows, long seed) {
      return Folds.timeOrdered(rows.stream().map(row -> time.apply(row.value())).toList(), count);
    }
  }

  private static List<?> labels(List<? extends Labeled<?, ?>> rows) {
    return rows.stream().map(Labeled::label).toList();
  }

  private static void check(int count, int least) {
    if (count < least) {
      throw new IllegalArgumentException("folds must be at least " + least + ": " + count);
    }
  }
}
