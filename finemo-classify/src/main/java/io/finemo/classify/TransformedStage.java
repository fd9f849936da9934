package io.finemo.classify;

import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A stage behind a transformation of its own. Made by {@link StageLearner#behind}.
 *
 * @param transform the transformation, safe to share between threads
 * @param model the stage behind it
 * @param back leads contributions by the features of the model to those of the rows
 * @param <S> the type of the rows
 * @param <T> the type the model reads
 */
@ThreadSafe
public record TransformedStage<S, T>(
    Function<S, T> transform, StageModel<T> model, UnaryOperator<SparseVector> back)
    implements StageModel<S> {

  /**
   * Checks that the parts are there.
   *
   * @param transform the transformation
   * @param model the stage behind it
   * @param back leads contributions back
   */
  public TransformedStage {
    Objects.requireNonNull(transform, "transform");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(back, "back");
  }

  @Override
  public double score(S row) {
    return model.score(transform.apply(row));
  }

  @Override
  public Optional<Attribution> attribution(S row) {
    return model
        .attribution(transform.apply(row))
        .map(behind -> behind.by(back.apply(behind.contributions())));
  }

  @Override
  public String toString() {
    return model + " behind " + transform;
  }
}
