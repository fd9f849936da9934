package io.finemo.classify;

import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Learns one stage from the rows that reach it: true is the side that goes on, false the side that
 * leaves.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface StageLearner<T> extends Learner<T, Boolean, StageModel<T>> {

  /**
   * Puts a transformation that learns in front of this stage alone, such as a feature selection: it
   * is fitted on the rows that reach the stage, with the stage's two sides as labels, and again in
   * every fold.
   *
   * <pre>{@code
   * StageLearner<SparseVector> selecting =
   *     LibLinearStage.logistic(1)
   *         .behind(new SelectKBest<Boolean>(1_000)::fit, FeatureSelection::restore);
   * }</pre>
   *
   * @param transform learns the transformation
   * @param back leads what a feature contributed behind the fitted transformation to the features
   *     in front of it; {@code (fitted, parts) -> parts} where indices stay what they are
   * @param <S> the type of the rows in front
   * @param <F> the type of the fitted transformation
   * @return a learner of both
   */
  default <S, F extends Function<S, T>> StageLearner<S> behind(
      Learner<S, Boolean, F> transform,
      BiFunction<? super F, ? super SparseVector, SparseVector> back) {
    return new BehindTransform<>(this, transform, back);
  }
}
