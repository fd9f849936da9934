package io.finemo.examples.pipeline;

import io.finemo.classify.Prediction;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Decision;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import java.util.Optional;

/**
 * A post with what a model that had not seen it said of it, and why.
 *
 * @param post the post
 * @param gold its gold label, if it has one
 * @param reasons what the model said, and why
 */
public record Found(AnalyzedPost post, Optional<FinancialEmotion> gold, Reasons reasons) {

  /** How many pieces explain a post, and how many features each stage. */
  public static final int REASONS = 3;

  /**
   * Judges a labelled post.
   *
   * @param model a model learnt without the post
   * @param row the post and its label
   * @return the post with its judgement
   */
  public static Found labelled(
      OpportunityModel model, Labeled<AnalyzedPost, FinancialEmotion> row) {
    return judge(model, row.value(), Optional.of(row.label()));
  }

  /**
   * Judges a post without a label.
   *
   * @param model the model
   * @param post the post
   * @return the post with its judgement
   */
  public static Found unlabelled(OpportunityModel model, AnalyzedPost post) {
    return judge(model, post, Optional.empty());
  }

  private static Found judge(
      OpportunityModel model, AnalyzedPost post, Optional<FinancialEmotion> gold) {
    return new Found(post, gold, new Explainer(model).explain(post, REASONS));
  }

  /**
   * What the model said.
   *
   * @return the prediction
   */
  public Prediction<FinancialEmotion> prediction() {
    return reasons.prediction();
  }

  /**
   * The prediction beside the gold label.
   *
   * @return empty if there is no gold label
   */
  public Optional<Scored<FinancialEmotion>> scored() {
    return gold.map(label -> new Scored<>(label, prediction()));
  }

  /**
   * Whether the model decided for a label.
   *
   * @param label the label
   * @return true if the decision is this label
   */
  public boolean isDecidedFor(FinancialEmotion label) {
    return prediction().decision() instanceof Decision.Decided<FinancialEmotion> decided
        && decided.label() == label;
  }

  /**
   * The calibrated probability of a label.
   *
   * @param label the label
   * @return 0 to 1
   */
  public double probability(FinancialEmotion label) {
    return prediction().probability(label);
  }
}
