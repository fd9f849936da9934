package io.finemo.classify;

import io.finemo.core.ThreadSafe;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A trained transformation and the model trained on what it makes of the rows.
 *
 * @param transform the transformation, safe to share between threads
 * @param model the model behind it
 * @param <S> the type of the rows
 * @param <T> the type the model reads
 * @param <L> the type of the labels
 * @param <M> the type of the model
 */
@ThreadSafe
public record Pipeline<S, T, L, M extends DecisionModel<T, L>>(Function<S, T> transform, M model)
    implements DecisionModel<S, L> {

  /**
   * Checks that both parts are there.
   *
   * @param transform the transformation
   * @param model the model behind it
   */
  public Pipeline {
    Objects.requireNonNull(transform, "transform");
    Objects.requireNonNull(model, "model");
  }

  @Override
  public List<L> labels() {
    return model.labels();
  }

  @Override
  public Prediction<L> predict(S row) {
    return model.predict(transform.apply(row));
  }

  @Override
  public Explanation<L> explain(S row) {
    return model.explain(transform.apply(row));
  }

  @Override
  public String toString() {
    return model + " over " + transform;
  }
}
