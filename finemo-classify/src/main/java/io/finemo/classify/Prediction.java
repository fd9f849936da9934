package io.finemo.classify;

import io.finemo.core.Decision;
import java.util.List;
import java.util.Objects;

/**
 * What a model says of one row, label by label. Immutable.
 *
 * <p>Probabilities are calibrated and are what to show; they may tie, since isotonic calibration
 * has plateaus. Scores have hardly any ties and are what to rank by; they compare within one label
 * only.
 *
 * @param <L> the type of the labels
 */
public final class Prediction<L> {
  private final List<L> labels;
  private final double[] probabilities;
  private final double[] scores;
  private final Decision<L> decision;

  Prediction(List<L> labels, double[] probabilities, double[] scores, Decision<L> decision) {
    this.labels = labels;
    this.probabilities = probabilities;
    this.scores = scores;
    this.decision = decision;
  }

  /**
   * The decision at the depth of the model.
   *
   * @return the decision
   */
  public Decision<L> decision() {
    return decision;
  }

  /**
   * The calibrated probability of a label. Those of all labels sum to 1.
   *
   * @param label one of the model's labels
   * @return 0 to 1
   * @throws IllegalArgumentException if the model does not know the label
   */
  public double probability(L label) {
    return probabilities[index(label)];
  }

  /**
   * The score to rank rows by for a label.
   *
   * @param label one of the model's labels
   * @return any finite number; more is more likely
   * @throws IllegalArgumentException if the model does not know the label
   */
  public double score(L label) {
    return scores[index(label)];
  }

  /**
   * The most probable label, whatever the depth; of equally probable ones the first.
   *
   * @return the label
   */
  public L best() {
    return labels.get(Probabilities.best(probabilities, probabilities.length));
  }

  /** The same but for the decision. */
  Prediction<L> decided(Decision<L> other) {
    return new Prediction<>(labels, probabilities, scores, other);
  }

  private int index(L label) {
    int index = labels.indexOf(Objects.requireNonNull(label, "label"));
    if (index < 0) {
      throw new IllegalArgumentException("label " + label + " is not one of " + labels);
    }
    return index;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(decision.toString());
    for (int i = 0; i < probabilities.length; i++) {
      text.append(' ').append(labels.get(i)).append('=').append(probabilities[i]);
    }
    return text.toString();
  }
}
