package io.finemo.classify;

import java.util.List;
import java.util.function.Function;

/** A model behind a function. */
record ComposedModel<S, T, L>(Function<? super S, ? extends T> view, DecisionModel<T, L> model)
    implements DecisionModel<S, L> {

  @Override
  public List<L> labels() {
    return model.labels();
  }

  @Override
  public Prediction<L> predict(S row) {
    return model.predict(view.apply(row));
  }

  @Override
  public Explanation<L> explain(S row) {
    return model.explain(view.apply(row));
  }

  @Override
  public String toString() {
    return model + " over a view";
  }
}
