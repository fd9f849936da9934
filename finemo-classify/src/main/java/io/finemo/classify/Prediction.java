package io.finemo.classify;

import io.finemo.core.Decision;
import java.util.Arrays;
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
  private static final double ROUNDING = 1e-6;

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
   * What another system said, so that it is measured as finemo's models are and compared with them.
   * The most probable label is decided for, and rows are ranked by probability.
   *
   * @param labels the labels that the system knows, two or more
   * @param probabilities of the labels in their order, 0 to 1, together 1 up to rounding
   * @param <L> the type of the labels
   * @return the prediction
   * @throws IllegalArgumentException if labels repeat or are too few, or the probabilities are none
   */
  public static <L> Prediction<L> of(List<L> labels, double... probabilities) {
    List<L> known = List.copyOf(labels);
    if (known.size() < 2 || known.stream().distinct().count() < known.size()) {
      throw new IllegalArgumentException("labels must be two or more different ones: " + labels);
    }
    double sum = Arrays.stream(probabilities).sum();
    if (probabilities.length != known.size()
        || Arrays.stream(probabilities).anyMatch(one -> !(one >= 0 && one <= 1))
        || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          "probabilities of "
              + labels
              + " must be one for each, 0 to 1, together 1: "
              + Arrays.toString(probabilities));
    }
    double[] kept = probabilities.clone();
    int best = Probabilities.best(kept, kept.length);
    return new Prediction<>(
        known, kept, kept, new Decision.Decided<>(known.get(best), kept[best], 0));
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
