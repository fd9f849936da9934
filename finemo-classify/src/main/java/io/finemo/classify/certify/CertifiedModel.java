package io.finemo.classify.certify;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.Explanation;
import io.finemo.classify.Prediction;
import io.finemo.core.ThreadSafe;
import java.util.List;
import java.util.Objects;

/**
 * A model that decides at a calibrated depth, and the certificate of that depth. Where the aim was
 * unattainable, the model never decides for the target.
 *
 * @param model the model, at the depth
 * @param depth the depth with its certificate, or that there is none
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 * @param <M> the type of the model
 */
@ThreadSafe
public record CertifiedModel<T, L, M extends DecisionModel<T, L>>(M model, CalibratedDepth depth)
    implements DecisionModel<T, L> {

  /**
   * Checks that both parts are there.
   *
   * @param model the model, at the depth
   * @param depth the depth with its certificate
   */
  public CertifiedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(depth, "depth");
  }

  @Override
  public List<L> labels() {
    return model.labels();
  }

  @Override
  public Prediction<L> predict(T row) {
    return model.predict(row);
  }

  @Override
  public Explanation<L> explain(T row) {
    return model.explain(row);
  }
}
