package io.finemo.classify;

import io.finemo.core.Decision;
import io.finemo.core.Decision.Abstained.Reason;
import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Stages one behind the other, each of which lets some labels leave and others go on: de
 * Arriba-P&eacute;rez et al. 2020, Section III-C. Learnt by {@link CascadeLearner}.
 *
 * <p>The probability of a label that leaves at stage s is the product of the calibrated
 * probabilities of going on at all stages before s and of leaving at s. The product for the target,
 * which goes on everywhere, is calibrated once more as a whole, and the others share what it
 * leaves, so that all sum to 1. Labels that leave together share their probability as they did
 * among the training rows.
 *
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
@ThreadSafe
public final class StackedCascade<T, L> implements DecisionModel<T, L> {
  private final List<String> names;
  private final List<LabelGroup<L>> groups;
  private final List<StageModel<T>> models;
  private final CascadeCalibration calibration;
  private final Depth depth;
  private final Optional<L> abstainAs;
  private final List<L> labels;

  /** Of each label: its group, its share of what leaves there, and the logarithm of that. */
  private final int[] groupOf;

  private final double[] shares;
  private final double[] logShares;

  /** One more group than stages: the last is the target. */
  StackedCascade(
      List<String> names,
      List<LabelGroup<L>> groups,
      List<StageModel<T>> models,
      CascadeCalibration calibration,
      Depth depth,
      Optional<L> abstainAs) {
    this.names = names;
    this.groups = groups;
    this.models = models;
    this.calibration = calibration;
    this.depth = depth;
    this.abstainAs = abstainAs;
    this.labels = groups.stream().flatMap(group -> group.labels().stream()).toList();
    this.groupOf = new int[labels.size()];
    this.shares = new double[labels.size()];
    this.logShares = new double[labels.size()];
    int label = 0;
    for (int group = 0; group < groups.size(); group++) {
      for (double share : groups.get(group).shares()) {
        groupOf[label] = group;
        shares[label] = share;
        logShares[label++] = StrictMath.log(share);
      }
    }
  }

  @Override
  public List<L> labels() {
    return labels;
  }

  /**
   * The number of stages.
   *
   * @return 1 or more
   */
  public int stages() {
    return models.size();
  }

  /**
   * What the cascade is there to find: the labels that the last stage lets through.
   *
   * @return at least one label
   */
  public List<L> targets() {
    return groups.get(models.size()).labels();
  }

  /**
   * What a stage is called.
   *
   * @param stage 0 to {@link #stages()} - 1
   * @return its name
   */
  public String stageName(int stage) {
    return names.get(stage);
  }

  /**
   * How sure the cascade must be to decide.
   *
   * @return the depth
   */
  public Depth depth() {
    return depth;
  }

  /** One more than stages; the last holds the targets. */
  List<LabelGroup<L>> groups() {
    return groups;
  }

  List<StageModel<T>> models() {
    return models;
  }

  CascadeCalibration calibration() {
    return calibration;
  }

  Optional<L> abstainAs() {
    return abstainAs;
  }

  /**
   * The same stages at another depth: nothing is learnt again.
   *
   * @param other the depth
   * @return a cascade that shares all trained parts with this one
   * @throws IllegalArgumentException if there are neither 1 nor as many depths as stages
   */
  public StackedCascade<T, L> withDepth(Depth other) {
    other.checkFits(models.size());
    return new StackedCascade<>(names, groups, models, calibration, other, abstainAs);
  }

  @Override
  public Prediction<L> predict(T row) {
    int stages = models.size();
    double[] goesOn = new double[stages];
    double[] groupProbability = new double[stages + 1];
    double[] groupScore = new double[stages + 1];
    double reached = 1;
    double reachedScore = 0;
    for (int stage = 0; stage < stages; stage++) {
      double score = StageScore.of("stage", names.get(stage), models.get(stage), row);
      TaskCalibration calibrated = calibration.stages().get(stage);
      goesOn[stage] = calibrated.shown().probability(score);
      groupProbability[stage] = reached * (1 - goesOn[stage]);
      reached *= goesOn[stage];
      double logOdds = calibrated.ranking().logOdds(score);
      groupScore[stage] = reachedScore + LogOdds.logProbability(-logOdds);
      reachedScore += LogOdds.logProbability(logOdds);
    }
    groupScore[stages] = reachedScore;
    double target = calibration.path().probability(LogOdds.ofLog(reachedScore));
    rescale(groupProbability, reached, target);
    double[] probabilities = new double[groupOf.length];
    double[] scores = new double[groupOf.length];
    for (int label = 0; label < groupOf.length; label++) {
      probabilities[label] = groupProbability[groupOf[label]] * shares[label];
      scores[label] = groupScore[groupOf[label]] + logShares[label];
    }
    return new Prediction<>(
        labels,
        probabilities,
        scores,
        decide(goesOn, groupProbability, reachedScore, probabilities));
  }

  @Override
  public Explanation<L> explain(T row) {
    List<Explanation.Stage<L>> stages = new ArrayList<>();
    int left = 0;
    for (int stage = 0; stage < models.size(); stage++) {
      List<L> leaving = groups.get(stage).labels();
      left += leaving.size();
      stages.add(
          Explanation.Stage.of(
              names.get(stage),
              leaving,
              labels.subList(left, labels.size()),
              models.get(stage),
              calibration.stages().get(stage),
              row));
    }
    return new Explanation<>(predict(row), stages);
  }

  /** Gives the target its own calibrated probability and the others the rest. */
  private static void rescale(double[] groupProbability, double product, double target) {
    int last = groupProbability.length - 1;
    groupProbability[last] = target;
    for (int group = 0; group < last; group++) {
      groupProbability[group] =
          product < 1
              ? groupProbability[group] * (1 - target) / (1 - product)
              : (1 - target) / last;
    }
  }

  private Decision<L> decide(
      double[] goesOn, double[] groupProbability, double targetScore, double[] probabilities) {
    if (depth instanceof Depth.PerStage perStage) {
      for (int stage = 0; stage < goesOn.length; stage++) {
        double surer = Math.max(goesOn[stage], 1 - goesOn[stage]);
        if (goesOn[stage] == 0.5 || surer <= perStage.at(stage)) {
          return abstain(Reason.BELOW_STAGE_DEPTH, probabilities, stage);
        }
        if (goesOn[stage] < 0.5) {
          return leave(stage, groupProbability);
        }
      }
      return leave(goesOn.length, groupProbability);
    }
    int last = groupProbability.length - 1;
    if (depth instanceof Depth.Score score) {
      if (targetScore > score.threshold()) {
        return leave(last, groupProbability);
      }
      int other = Probabilities.best(groupProbability, last);
      return groupProbability[other] > groupProbability[last]
          ? leave(other, groupProbability)
          : abstain(Reason.BELOW_SCORE_DEPTH, probabilities, last - 1);
    }
    double needed = ((Depth.Path) depth).depth();
    if (groupProbability[last] > needed) {
      return leave(last, groupProbability);
    }
    int best = Probabilities.best(groupProbability, last);
    return groupProbability[best] > needed
        ? leave(best, groupProbability)
        : abstain(Reason.BELOW_PATH_DEPTH, probabilities, best);
  }

  private Decision<L> leave(int group, double[] groupProbability) {
    List<L> left = groups.get(group).labels();
    double probability = groupProbability[group];
    int stage = Math.min(group, models.size() - 1);
    return left.size() == 1
        ? new Decision.Decided<>(left.get(0), probability, stage)
        : new Decision.Excluded<>(new LinkedHashSet<>(left), probability, stage);
  }

  private Decision<L> abstain(Reason reason, double[] probabilities, int stage) {
    if (abstainAs.isPresent()) {
      L label = abstainAs.get();
      return new Decision.Decided<>(label, probabilities[labels.indexOf(label)], stage);
    }
    int best = Probabilities.best(probabilities, probabilities.length);
    return new Decision.Abstained<>(reason, labels.get(best), probabilities[best], stage);
  }

  /**
   * Shows the way through the cascade: {@code neutral: [NEUTRAL] leaves; ...; [OPPORTUNITY] stays}.
   */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (int stage = 0; stage < models.size(); stage++) {
      parts.add(names.get(stage) + ": " + groups.get(stage).labels() + " leaves");
    }
    parts.add(groups.get(models.size()).labels() + " stays");
    abstainAs.ifPresent(label -> parts.add("unsure is " + label));
    return "StackedCascade[" + String.join("; ", parts) + "; " + depth + "]";
  }
}
