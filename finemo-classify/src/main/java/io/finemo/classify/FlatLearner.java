package io.finemo.classify;

import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns a {@link FlatModel}: each label against the rest, or, where there are two, one against the
 * other.
 *
 * @param labels the labels, two or more, each once
 * @param learner learns to tell one label from the rest; of two labels, the second from the first
 * @param calibration how probabilities are made
 * @param depth how probable the best label must be to be decided, 0 to 1, not included
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
public record FlatLearner<T, L>(
    List<L> labels, StageLearner<T> learner, Calibration calibration, double depth)
    implements Learner<T, L, FlatModel<T, L>> {

  /**
   * Checks the bounds and copies the list.
   *
   * @param labels the labels, two or more, each once
   * @param learner learns to tell one label from the rest
   * @param calibration how probabilities are made
   * @param depth how probable the best label must be, 0 to 1
   */
  public FlatLearner {
    labels = List.copyOf(labels);
    if (labels.size() < 2 || Set.copyOf(labels).size() < labels.size()) {
      throw new IllegalArgumentException("labels must be 2 or more, each once: " + labels);
    }
    if (!(depth >= 0 && depth <= 1)) {
      throw new IllegalArgumentException("depth must be in [0, 1]: " + depth);
    }
  }

  /**
   * Learns from rows whose features need no learning.
   *
   * @throws IllegalArgumentException if a row has another label, or a label has too few rows
   */
  @Override
  public FlatModel<T, L> fit(List<Labeled<T, L>> rows, long seed) {
    return fitOver(TransformLearner.<T, L>identity(), rows, seed).model();
  }

  /**
   * Puts a transformation that learns in front, inside of the folds that make the scores for
   * calibration.
   *
   * @param transform learns the transformation
   * @param <S> the type of the rows
   * @return a learner of transformation and model together
   */
  public <S> Learner<S, L, Pipeline<S, T, L, FlatModel<T, L>>> over(
      TransformLearner<S, T, L> transform) {
    return new OverTransform<>(this, transform, (rows, seed) -> fitOver(transform, rows, seed));
  }

  private <S> Pipeline<S, T, L, FlatModel<T, L>> fitOver(
      TransformLearner<S, T, L> transform, List<Labeled<S, L>> rows, long seed) {
    List<L> gold = rows.stream().map(Labeled::label).toList();
    for (L label : gold) {
      if (!labels.contains(label)) {
        throw new IllegalArgumentException("label " + label + " is not one of " + labels);
      }
    }
    List<BinaryTask<T, L>> tasks = tasks();
    int folds = calibration.needsScores() ? calibration.folds() : 0;
    FittedTasks<S, T> fitted = FittedTasks.fit(transform, tasks, rows, folds, seed);
    List<TaskCalibration> calibrated = new ArrayList<>();
    Map<String, Integer> points = new LinkedHashMap<>();
    for (int task = 0; task < tasks.size(); task++) {
      points.put(tasks.get(task).name(), rows.size());
      calibrated.add(
          folds == 0
              ? TaskCalibration.NONE
              : calibrate(tasks.get(task), gold, fitted.outOfFold(task)));
    }
    FewPoints.warn(calibration.method(), points);
    return new Pipeline<>(
        fitted.transform(), new FlatModel<>(labels, fitted.models(), calibrated, depth));
  }

  private TaskCalibration calibrate(BinaryTask<T, L> task, List<L> gold, double[] scores) {
    boolean[] all = new boolean[scores.length];
    boolean[] positive = new boolean[scores.length];
    for (int row = 0; row < scores.length; row++) {
      all[row] = true;
      positive[row] = task.positive().contains(gold.get(row));
    }
    return TaskCalibration.fit(calibration.method(), scores, all, positive);
  }

  private List<BinaryTask<T, L>> tasks() {
    Set<L> all = Set.copyOf(labels);
    List<L> positives = labels.size() == 2 ? labels.subList(1, 2) : labels;
    return positives.stream()
        .map(label -> new BinaryTask<>("label " + label, all, Set.of(label), learner))
        .toList();
  }
}
