package io.finemo.examples.pipeline;

import io.finemo.classify.Prediction;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a model says of a post, and why: in pieces of its text, and stage by stage in features.
 *
 * @param prediction what the model says
 * @param pieces the pieces of the text that spoke most for the target, the weightiest first
 * @param stages the stages in their order
 */
public record Reasons(
    Prediction<FinancialEmotion> prediction, List<Piece> pieces, List<Stage> stages) {

  /**
   * Copies the lists.
   *
   * @param prediction what the model says
   * @param pieces the pieces of the text that spoke most for the target
   * @param stages the stages in their order
   */
  public Reasons {
    Objects.requireNonNull(prediction, "prediction");
    pieces = List.copyOf(pieces);
    stages = List.copyOf(stages);
  }

  /**
   * A piece of a post.
   *
   * @param span where it stands in the original text
   * @param weight what it added to the scores of all stages, which are on the scale of log-odds
   */
  public record Piece(Span span, double weight) {}

  /**
   * What one stage made of the post.
   *
   * @param name what the stage is called
   * @param leaving the labels that leave here
   * @param probability the calibrated probability of going on, 0 to 1
   * @param score how much speaks for going on, before calibration
   * @param constant the part of the score that is the same for every post; empty if the stage
   *     cannot tell what its score is made of
   * @param features the features that moved the score most, up or down, the strongest first; none
   *     if the stage cannot tell
   */
  public record Stage(
      String name,
      List<FinancialEmotion> leaving,
      double probability,
      double score,
      OptionalDouble constant,
      List<Feature> features) {

    /**
     * Copies the lists.
     *
     * @param name what the stage is called
     * @param leaving the labels that leave here
     * @param probability the calibrated probability of going on
     * @param score how much speaks for going on
     * @param constant the part of the score that is the same for every post
     * @param features the features that moved the score most
     */
    public Stage {
      leaving = List.copyOf(leaving);
      features = List.copyOf(features);
    }
  }

  /**
   * A feature that moved a score.
   *
   * @param name its name, as in the feature space
   * @param value its value in the post; 0 where a forest was moved by what the post does not have
   * @param weight what it added to the score, positive where it spoke for going on
   */
  public record Feature(String name, double value, double weight) {}
}
