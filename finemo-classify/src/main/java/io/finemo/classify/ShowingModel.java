package io.finemo.classify;

import io.finemo.core.Decision;
import io.finemo.core.ThreadSafe;
import java.util.List;

/**
 * A model whose decisions are taken anew by a threshold on the score of one label. Made by {@link
 * DecisionModel#showing}.
 *
 * @param model the model that tells probabilities and scores
 * @param target the label
 * @param depth the threshold on its score
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
@ThreadSafe
public record ShowingModel<T, L>(DecisionModel<T, L> model, L target, Depth.Score depth)
    implements DecisionModel<T, L> {

  /**
   * Checks the label.
   *
   * @param model the model that tells probabilities and scores
   * @param target one of its labels
   * @param depth the threshold on its score
   */
  public ShowingModel {
    if (!model.labels().contains(target)) {
      throw new IllegalArgumentException("label " + target + " is not one of " + model.labels());
    }
  }

  @Override
  public List<L> labels() {
    return model.labels();
  }

  @Override
  public Prediction<L> predict(T row) {
    Prediction<L> said = model.predict(row);
    return said.decided(decide(said));
  }

  @Override
  public Explanation<L> explain(T row) {
    Explanation<L> explained = model.explain(row);
    Prediction<L> said = explained.prediction();
    return explained.decided(said.decided(decide(said)));
  }

  private Decision<L> decide(Prediction<L> said) {
    int stage = said.decision().stage();
    if (said.score(target) > depth.threshold()) {
      return new Decision.Decided<>(target, said.probability(target), stage);
    }
    L best = said.best();
    double probability = said.probability(best);
    return best.equals(target)
        ? new Decision.Abstained<>(
            Decision.Abstained.Reason.BELOW_SCORE_DEPTH, best, probability, stage)
        : new Decision.Decided<>(best, probability, stage);
  }
}
