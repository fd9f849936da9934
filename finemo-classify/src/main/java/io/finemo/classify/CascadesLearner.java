package io.finemo.classify;

import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Learns several cascades from the same rows behind the same transformation: what each would be by
 * {@link CascadeLearner#over}, but the transformation is fitted once for all of them, and a stage
 * that several have in common is learnt once. So systems are compared in the time of few.
 *
 * @param transform learns the transformation
 * @param cascades what to learn behind it, at least one; all calibrated in the same number of folds
 * @param <S> the type of the rows
 * @param <T> the type the cascades read
 * @param <L> the type of the labels
 */
public record CascadesLearner<S, T, L>(
    TransformLearner<S, T, L> transform, List<CascadeLearner<T, L>> cascades)
    implements Learner<S, L, List<Pipeline<S, T, L, StackedCascade<T, L>>>> {

  /**
   * Checks that the cascades can be learnt together.
   *
   * @param transform learns the transformation
   * @param cascades what to learn behind it, at least one
   */
  public CascadesLearner {
    Objects.requireNonNull(transform, "transform");
    cascades = List.copyOf(cascades);
    List<Integer> folds = cascades.stream().map(CascadeLearner::folds).distinct().toList();
    if (folds.size() != 1) {
      throw new IllegalArgumentException(
          "cascades must be at least 1, and calibrated in the same number of folds: " + folds);
    }
  }

  /**
   * Learns all cascades.
   *
   * @return as many as there are learners, in their order; all share one transformation
   * @throws IllegalArgumentException if one of the learners refuses the rows
   */
  @Override
  public List<Pipeline<S, T, L, StackedCascade<T, L>>> fit(List<Labeled<S, L>> rows, long seed) {
    cascades.forEach(cascade -> cascade.checkLabels(rows));
    Set<BinaryTask<T, L>> all = new LinkedHashSet<>();
    cascades.forEach(cascade -> all.addAll(cascade.tasks()));
    List<BinaryTask<T, L>> tasks = List.copyOf(all);
    FittedTasks<S, T> fitted =
        FittedTasks.fit(transform, tasks, rows, cascades.get(0).folds(), seed);
    List<Pipeline<S, T, L, StackedCascade<T, L>>> pipelines = new ArrayList<>();
    for (CascadeLearner<T, L> cascade : cascades) {
      int[] own = cascade.tasks().stream().mapToInt(tasks::indexOf).toArray();
      pipelines.add(new Pipeline<>(fitted.transform(), cascade.cascade(rows, fitted.only(own))));
    }
    return pipelines;
  }
}
