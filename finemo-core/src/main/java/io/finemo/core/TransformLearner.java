package io.finemo.core;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A {@link Learner} of a function from one view of a row to another, such as a vectorizer. It puts
 * itself in front of another learner by {@code andThen}, and the composition is a learner again, so
 * that what refits the composition refits both.
 *
 * @param <T> the type that goes in
 * @param <U> the type that comes out
 * @param <L> the type of the labels, which a transformation may or may not look at
 */
@FunctionalInterface
public interface TransformLearner<T, U, L> extends Learner<T, L, Function<T, U>> {

  /**
   * The transformation that learns nothing and changes nothing.
   *
   * @param <T> the type of the values
   * @param <L> the type of the labels
   * @return a learner of the identity
   */
  static <T, L> TransformLearner<T, T, L> identity() {
    return (rows, seed) -> Function.identity();
  }

  /**
   * Fits this, then fits {@code next} on what this makes of the rows.
   *
   * @param next the following transformation
   * @param <V> the type that comes out at the end
   * @return a learner of both functions in a row
   */
  default <V> TransformLearner<T, V, L> andThen(TransformLearner<U, V, L> next) {
    return (rows, seed) -> {
      Function<T, U> first = fit(rows, seed);
      return first.andThen(next.fit(transform(first, rows), seed));
    };
  }

  /**
   * Fits this, then fits a learner of any model on what this makes of the rows.
   *
   * @param next the learner of the model
   * @param join makes one thing of the fitted function and the model
   * @param <M> the type of the model
   * @param <N> the type of the joined thing
   * @return a learner of the joined thing
   */
  default <M, N> Learner<T, L, N> andThen(
      Learner<U, L, M> next, BiFunction<? super Function<T, U>, ? super M, ? extends N> join) {
    return (rows, seed) -> {
      Function<T, U> first = fit(rows, seed);
      return join.apply(first, next.fit(transform(first, rows), seed));
    };
  }

  /**
   * Applies a function to the value of every row and keeps the labels.
   *
   * @param function the function
   * @param rows the rows
   * @param <T> the type that goes in
   * @param <U> the type that comes out
   * @param <L> the type of the labels
   * @return as many rows, in the same order
   */
  static <T, U, L> List<Labeled<U, L>> transform(
      Function<? super T, ? extends U> function, List<Labeled<T, L>> rows) {
    return rows.stream().map(row -> row.<U>map(function)).toList();
  }
}
