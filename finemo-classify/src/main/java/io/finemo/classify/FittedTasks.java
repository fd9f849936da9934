package io.finemo.classify;

import io.finemo.classify.internal.ParallelJobs;
import io.finemo.core.Labeled;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Several {@link BinaryTask}s fitted behind one transformation, and, where they are asked for, the
 * out-of-fold scores of all rows in all tasks. The folds refit the transformation and every task,
 * so that no row has had a part in its own score.
 *
 * <p>Folds run in parallel in the caller's fork-join pool; the result does not depend on how many
 * threads there are.
 */
final class FittedTasks<S, T> {
  private final Function<S, T> transform;
  private final List<StageModel<T>> models;
  private final double[][] outOfFold;

  private FittedTasks(Function<S, T> transform, List<StageModel<T>> models, double[][] outOfFold) {
    this.transform = transform;
    this.models = models;
    this.outOfFold = outOfFold;
  }

  Function<S, T> transform() {
    return transform;
  }

  List<StageModel<T>> models() {
    return models;
  }

  /** The out-of-fold scores of one task, by row. */
  double[] outOfFold(int task) {
    return outOfFold[task];
  }

  /** Some of the tasks, by their numbers. */
  FittedTasks<S, T> only(int... tasks) {
    double[][] scores = new double[tasks.length][];
    List<StageModel<T>> chosen = new ArrayList<>();
    for (int i = 0; i < tasks.length; i++) {
      scores[i] = outOfFold[tasks[i]];
      chosen.add(models.get(tasks[i]));
    }
    return new FittedTasks<>(transform, chosen, scores);
  }

  /** Fits everything on all rows, and once more in each fold if {@code folds} is not 0. */
  static <S, T, L> FittedTasks<S, T> fit(
      TransformLearner<S, T, L> transform,
      List<BinaryTask<T, L>> tasks,
      List<Labeled<S, L>> rows,
      int folds,
      long seed) {
    if (folds == 0) {
      return fitOnce(transform, tasks, rows, seed);
    }
    checkEnough(rows);
    Folds division = Folds.stratified(rows.stream().map(Labeled::label).toList(), folds, seed);
    double[][] scores = new double[tasks.size()][rows.size()];
    // Job 0 is the fit on all rows, the longest; the others hold one fold out each, and what they
    // fit is let go as soon as it has scored that fold.
    FittedTasks<S, T> all =
        ParallelJobs.run(
                folds + 1,
                job -> {
                  if (job == 0) {
                    return Optional.of(fitOnce(transform, tasks, rows, seed));
                  }
                  fitOnce(transform, tasks, division.training(rows, job - 1), seed)
                      .score(tasks, rows, division.heldOut(job - 1), scores);
                  return Optional.<FittedTasks<S, T>>empty();
                })
            .get(0)
            .orElseThrow();
    return new FittedTasks<>(all.transform, all.models, scores);
  }

  private static <S, T, L> FittedTasks<S, T> fitOnce(
      TransformLearner<S, T, L> transform,
      List<BinaryTask<T, L>> tasks,
      List<Labeled<S, L>> rows,
      long seed) {
    Function<S, T> fitted = transform.fit(rows, seed);
    List<Labeled<T, L>> transformed = TransformLearner.transform(fitted, rows);
    List<StageModel<T>> models = tasks.stream().map(task -> task.fit(transformed, seed)).toList();
    return new FittedTasks<>(fitted, models, new double[tasks.size()][0]);
  }

  private <L> void score(
      List<BinaryTask<T, L>> tasks, List<Labeled<S, L>> rows, int[] heldOut, double[][] scores) {
    for (int row : heldOut) {
      T value = transform.apply(rows.get(row).value());
      for (int task = 0; task < models.size(); task++) {
        scores[task][row] =
            StageScore.of("out of fold,", tasks.get(task).name(), models.get(task), value);
      }
    }
  }

  private static <S, L> void checkEnough(List<Labeled<S, L>> rows) {
    rows.stream()
        .collect(Collectors.groupingBy(Labeled::label, LinkedHashMap::new, Collectors.counting()))
        .forEach(
            (label, count) -> {
              if (count < 2) {
                throw new IllegalArgumentException(
                    "label "
                        + label
                        + " has "
                        + count
                        + " training row; calibration by folds needs at least 2 of each label");
              }
            });
  }
}
