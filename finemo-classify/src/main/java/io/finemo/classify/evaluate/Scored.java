package io.finemo.classify.evaluate;

import io.finemo.classify.Prediction;
import java.util.Objects;

/**
 * What a model said of a row it had not seen, beside the truth.
 *
 * @param gold the gold label
 * @param prediction what the model said
 * @param <L> the type of the labels
 */
public record Scored<L>(L gold, Prediction<L> prediction) {

  /**
   * Checks that both parts are there.
   *
   * @param gold the gold label
   * @param prediction what the model said
   */
  public Scored {
    Objects.requireNonNull(gold, "gold");
    Objects.requireNonNull(prediction, "prediction");
  }
}
