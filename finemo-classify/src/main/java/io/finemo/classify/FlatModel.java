package io.finemo.classify;

import io.finemo.core.Decision;
import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells all labels apart at once: the calibrated probability of each against the rest, scaled to
 * sum to 1. Learnt by {@link FlatLearner}.
 *
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
@ThreadSafe
public final class FlatModel<T, L> implements DecisionModel<T, L> {
  private final List<L> labels;
  private final List<StageModel<T>> models;
  private final List<TaskCalibration> calibrations;
  private final double depth;

  FlatModel(
      List<L> labels,
      List<StageModel<T>> models,
      List<TaskCalibration> calibrations,
      double depth) {
    this.labels = labels;
    this.models = models;
    this.calibrations = calibrations;
    this.depth = depth;
  }

  @Override
  public List<L> labels() {
    return labels;
  }

  List<StageModel<T>> models() {
    return models;
  }

  List<TaskCalibration> calibrations() {
    return calibrations;
  }

  double depth() {
    return depth;
  }

  @Override
  public Prediction<L> predict(T row) {
    double[] probabilities = new double[labels.size()];
    double[] scores = new double[labels.size()];
    if (models.size() == 1) {
      double score = StageScore.of("label", labels.get(1), models.get(0), row);
      probabilities[1] = calibrations.get(0).shown().probability(score);
      probabilities[0] = 1 - probabilities[1];
      scores[1] = calibrations.get(0).ranking().logOdds(score);
      scores[0] = -scores[1];
    } else {
      oneAgainstTheRest(row, probabilities, scores);
    }
    int best = Probabilities.best(probabilities, probabilities.length);
    double probability = probabilities[best];
    Decision<L> decision =
        probability > depth
            ? new Decision.Decided<>(labels.get(best), probability, 0)
            : new Decision.Abstained<>(
                Decision.Abstained.Reason.BELOW_STAGE_DEPTH, labels.get(best), probability, 0);
    return new Prediction<>(labels, probabilities, scores, decision);
  }

  private void oneAgainstTheRest(T row, double[] probabilities, double[] scores) {
    double sum = 0;
    double rankingSum = 0;
    for (int i = 0; i < models.size(); i++) {
      double score = StageScore.of("label", labels.get(i), models.get(i), row);
      probabilities[i] = calibrations.get(i).shown().probability(score);
      scores[i] = LogOdds.logProbability(calibrations.get(i).ranking().logOdds(score));
      sum += probabilities[i];
      rankingSum += StrictMath.exp(scores[i]);
    }
    for (int i = 0; i < models.size(); i++) {
      // Isotonic calibrators may all say 0.
      probabilities[i] = sum > 0 ? probabilities[i] / sum : 1.0 / models.size();
      scores[i] -= rankingSum > 0 ? StrictMath.log(rankingSum) : 0;
    }
  }

  /** Explains the question of each label, or, where there are two, that of the second. */
  @Override
  public Explanation<L> explain(T row) {
    List<Explanation.Stage<L>> questions = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      L label = labels.get(models.size() == 1 ? 1 : i);
      List<L> others = labels.stream().filter(other -> !other.equals(label)).toList();
      questions.add(
          Explanation.Stage.of(
              "label " + label, others, List.of(label), models.get(i), calibrations.get(i), row));
    }
    return new Explanation<>(predict(row), questions);
  }

  @Override
  public String toString() {
    return "FlatModel[" + labels + " by " + models + "; depth " + depth + "]";
  }
}
