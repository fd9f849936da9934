package io.finemo.examples.pipeline;

import io.finemo.core.Post;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.preprocess.Preprocessor;
import java.util.Objects;

/**
 * A model that judges posts as they come: each is prepared as those that the model learnt from.
 *
 * @param saved the model
 * @param preprocessor what prepares the posts
 * @param <L> the type of the labels
 */
@ThreadSafe
public record PostJudge<L>(SavedModel<L> saved, Preprocessor preprocessor) {

  /**
   * Checks that both are there.
   *
   * @param saved the model
   * @param preprocessor what prepares the posts
   */
  public PostJudge {
    Objects.requireNonNull(saved, "saved");
    Objects.requireNonNull(preprocessor, "preprocessor");
  }

  /**
   * The judge that a model file holds.
   *
   * @param saved the model
   * @param <L> the type of the labels
   * @return the judge
   */
  public static <L> PostJudge<L> by(SavedModel<L> saved) {
    return new PostJudge<>(saved, saved.preparation().preprocessor());
  }

  /**
   * Judges a post. Nothing is filtered.
   *
   * @param post the post
   * @return what the model says of it
   */
  public Judgement<L> judge(Post post) {
    AnalyzedPost analyzed = preprocessor.analyze(post);
    return new Judgement<>(saved, analyzed, saved.model().predict(analyzed));
  }
}
