package io.finemo.classify;

import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import java.util.List;

/** A learner with a text to it: of a model over a transformation that learns. */
record OverTransform<S, L, M>(Object model, Object transform, Learner<S, L, M> both)
    implements Learner<S, L, M> {

  @Override
  public M fit(List<Labeled<S, L>> rows, long seed) {
    return both.fit(rows, seed);
  }

  @Override
  public String toString() {
    return model + " over " + transform;
  }
}
