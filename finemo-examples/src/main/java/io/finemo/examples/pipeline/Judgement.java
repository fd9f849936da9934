package io.finemo.examples.pipeline;

import io.finemo.classify.Prediction;
import io.finemo.core.Decision;
import io.finemo.core.text.AnalyzedPost;
import java.util.Objects;

/**
 * What a model says of a post.
 *
 * @param model who says so
 * @param post the post as the model read it
 * @param prediction what it says
 * @param <L> the type of the labels
 */
public record Judgement<L>(SavedModel<L> model, AnalyzedPost post, Prediction<L> prediction) {

  /**
   * Checks that the parts are there.
   *
   * @param model who says so
   * @param post the post as the model read it
   * @param prediction what it says
   */
  public Judgement {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(prediction, "prediction");
  }

  /**
   * Whether the model would rather not say.
   *
   * @return true if it abstained
   */
  public boolean isAbstention() {
    return prediction.decision() instanceof Decision.Abstained<L>;
  }
}
