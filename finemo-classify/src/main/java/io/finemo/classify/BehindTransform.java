package io.finemo.classify;

import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A stage behind a transformation that learns: what {@link StageLearner#behind} makes. */
record BehindTransform<S, T, F extends Function<S, T>>(
    StageLearner<T> stage,
    Learner<S, Boolean, F> transform,
    BiFunction<? super F, ? super SparseVector, SparseVector> back)
    implements StageLearner<S> {

  @Override
  public StageModel<S> fit(List<Labeled<S, Boolean>> rows, long seed) {
    F fitted = transform.fit(rows, seed);
    StageModel<T> model = stage.fit(rows.stream().map(row -> row.<T>map(fitted)).toList(), seed);
    return new TransformedStage<>(fitted, model, parts -> back.apply(fitted, parts));
  }

  @Override
  public String toString() {
    return stage + " behind " + transform;
  }
}
