package io.finemo.examples.pipeline;

import io.finemo.classify.Prediction;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Decision;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import java.util.List;
import java.util.Optional;

/**
 * A post with what a model that had not seen it said of it, and why.
 *
 * @param post the post
 * @param gold its gold label, if it has one
 * @param prediction what the model said
 * @param pieces the pieces of the text that spoke most for an opportunity, at most {@value #PIECES}
 */
public record Found(
    AnalyzedPost post,
    Optional<FinancialEmotion> gold,
    Prediction<FinancialEmotion> prediction,
    List<Explainer.Piece> pieces) {

  /** How many pieces explain a post. */
  public static final int PIECES = 3;

  /**
   * Copies the list.
   *
   * @param post the post
   * @param gold its gold label, if it has one
   * @param prediction what the model said
   * @param pieces the pieces that spoke most for an opportunity
   */
  public Found {
    pieces = List.copyOf(pieces);
  }

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
    return new Found(post, gold, model.predict(post), new Explainer(model).explain(post, PIECES));
  }

  /**
   * The prediction beside the gold label.
   *
   * @return empty if there is no gold label
   */
  public Optional<Scored<FinancialEmotion>> scored() {
    return gold.map(label -> new Scored<>(label, prediction));
  }

  /**
   * Whether the model decided for a label.
   *
   * @param label the label
   * @return true if the decision is this label
   */
  public boolean isDecidedFor(FinancialEmotion label) {
    return prediction.decision() instanceof Decision.Decided<FinancialEmotion> decided
        && decided.label() == label;
  }

  /**
   * The calibrated probability of a label.
   *
   * @param label the label
   * @return 0 to 1
   */
  public double probability(FinancialEmotion label) {
    return prediction.probability(label);
  }
}
