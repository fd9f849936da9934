package io.finemo.classify;

import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Learns a {@link StackedCascade}: each stage from the rows whose gold label reaches it, calibrated
 * on out-of-fold scores of the rows that reach it. Immutable; made by {@link #builder()}.
 *
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 */
public final class CascadeLearner<T, L> implements Learner<T, L, StackedCascade<T, L>> {
  private final List<Stage<T, L>> stages;
  private final Set<L> targets;
  private final Calibration calibration;
  private final Depth depth;
  private final Optional<L> abstainAs;

  private CascadeLearner(Builder<T, L> builder) {
    stages = List.copyOf(builder.stages);
    targets = new LinkedHashSet<>(builder.targets);
    calibration = builder.calibration;
    depth = builder.depth;
    abstainAs = builder.abstainAs;
    check();
  }

  /**
   * Starts a cascade.
   *
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return a builder, for use by one thread
   */
  public static <T, L> Builder<T, L> builder() {
    return new Builder<>();
  }

  /**
   * Learns from rows whose features need no learning.
   *
   * @throws IllegalArgumentException if a row has a label outside the cascade, a stage lacks rows
   *     on one side, or a label has too few rows to calibrate
   */
  @Override
  public StackedCascade<T, L> fit(List<Labeled<T, L>> rows, long seed) {
    return fitOver(TransformLearner.<T, L>identity(), rows, seed).model();
  }

  /**
   * Puts a transformation that learns, such as a vectorizer, in front, inside of the folds that
   * make the scores for calibration.
   *
   * @param transform learns the transformation
   * @param <S> the type of the rows
   * @return a learner of transformation and cascade together
   */
  public <S> Learner<S, L, Pipeline<S, T, L, StackedCascade<T, L>>> over(
      TransformLearner<S, T, L> transform) {
    return new OverTransform<>(this, transform, (rows, seed) -> fitOver(transform, rows, seed));
  }

  private <S> Pipeline<S, T, L, StackedCascade<T, L>> fitOver(
      TransformLearner<S, T, L> transform, List<Labeled<S, L>> rows, long seed) {
    checkLabels(rows);
    FittedTasks<S, T> fitted = FittedTasks.fit(transform, tasks(), rows, folds(), seed);
    return new Pipeline<>(fitted.transform(), cascade(rows, fitted));
  }

  /** The folds that calibration asks for, 0 if it asks for none. */
  int folds() {
    return calibration.needsScores() ? calibration.folds() : 0;
  }

  /** The cascade of stages that are learnt: {@link #tasks()}, in their order. */
  StackedCascade<T, L> cascade(List<? extends Labeled<?, L>> rows, FittedTasks<?, T> fitted) {
    List<BinaryTask<T, L>> tasks = tasks();
    CascadeCalibration calibrated =
        folds() == 0
            ? CascadeCalibration.none(tasks.size())
            : CascadeCalibration.fit(
                calibration.method(),
                tasks,
                targets,
                rows.stream().<L>map(Labeled::label).toList(),
                fitted);
    return new StackedCascade<>(
        stages.stream().map(Stage::name).toList(),
        groups(rows),
        fitted.models(),
        calibrated,
        depth,
        abstainAs);
  }

  /** What there is to learn, stage by stage. */
  List<BinaryTask<T, L>> tasks() {
    List<BinaryTask<T, L>> tasks = new ArrayList<>();
    Set<L> reaching = new LinkedHashSet<>();
    stages.forEach(stage -> reaching.addAll(stage.leaving()));
    reaching.addAll(targets);
    for (Stage<T, L> stage : stages) {
      Set<L> goOn = new LinkedHashSet<>(reaching);
      goOn.removeAll(stage.leaving());
      tasks.add(
          new BinaryTask<>(
              "stage " + stage.name(), Set.copyOf(reaching), Set.copyOf(goOn), stage.learner()));
      reaching.removeAll(stage.leaving());
    }
    return tasks;
  }

  private List<LabelGroup<L>> groups(List<? extends Labeled<?, L>> rows) {
    List<L> gold = rows.stream().map(row -> row.label()).toList();
    List<LabelGroup<L>> groups = new ArrayList<>();
    stages.forEach(stage -> groups.add(LabelGroup.of(stage.leaving(), gold)));
    groups.add(LabelGroup.of(targets, gold));
    return groups;
  }

  private void check() {
    if (stages.isEmpty() || targets.isEmpty()) {
      throw new IllegalArgumentException("a cascade needs at least 1 stage and 1 target label");
    }
    Set<L> seen = new HashSet<>(targets);
    for (Stage<T, L> stage : stages) {
      for (L label : stage.leaving()) {
        if (!seen.add(label)) {
          throw new IllegalArgumentException("label " + label + " has two ways out of the cascade");
        }
      }
    }
    depth.checkFits(stages.size());
    if (abstainAs.isPresent() && !seen.contains(abstainAs.get())) {
      throw new IllegalArgumentException("label " + abstainAs.get() + " is not in the cascade");
    }
  }

  void checkLabels(List<? extends Labeled<?, L>> rows) {
    Set<L> known = new LinkedHashSet<>(targets);
    stages.forEach(stage -> known.addAll(stage.leaving()));
    for (Labeled<?, L> row : rows) {
      if (!known.contains(row.label())) {
        throw new IllegalArgumentException("label " + row.label() + " is not one of " + known);
      }
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("CascadeLearner[");
    for (Stage<T, L> stage : stages) {
      // Sets of labels have no order of their own.
      text.append(stage.name()).append(": ").append(LabelGroup.ordered(stage.leaving()));
      text.append(" leaves, by ").append(stage.learner()).append("; ");
    }
    text.append(LabelGroup.ordered(targets)).append(" stays; ");
    text.append(calibration).append("; ").append(depth);
    abstainAs.ifPresent(label -> text.append("; unsure is ").append(label));
    return text.append(']').toString();
  }

  /** One stage to be learnt. */
  private record Stage<T, L>(String name, Set<L> leaving, StageLearner<T> learner) {}

  /**
   * Collects the parts of a cascade.
   *
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   */
  public static final class Builder<T, L> {
    private final List<Stage<T, L>> stages = new ArrayList<>();
    private Set<L> targets = Set.of();
    private Calibration calibration = Calibration.sigmoid();
    private Depth depth = Depth.none();
    private Optional<L> abstainAs = Optional.empty();

    private Builder() {}

    /**
     * Adds a stage behind those that are there.
     *
     * @param name what to call it in messages
     * @param leaving the labels that leave here, at least one; of several, the cascade can say only
     *     that it is one of them
     * @param learner learns the stage
     * @return this
     */
    public Builder<T, L> stage(String name, Set<L> leaving, StageLearner<T> learner) {
      if (leaving.isEmpty()) {
        throw new IllegalArgumentException("stage " + name + " must let at least 1 label leave");
      }
      stages.add(
          new Stage<>(
              Objects.requireNonNull(name, "name"),
              Set.copyOf(leaving),
              Objects.requireNonNull(learner, "learner")));
      return this;
    }

    /**
     * Sets the labels that the last stage lets through.
     *
     * @param labels at least one; usually one, what the cascade is there to find
     * @return this
     */
    public Builder<T, L> target(Set<L> labels) {
      targets = labels;
      return this;
    }

    /**
     * Sets the one label that the last stage lets through.
     *
     * @param label what the cascade is there to find
     * @return this
     */
    public Builder<T, L> target(L label) {
      return target(Set.of(label));
    }

    /**
     * Sets how probabilities are made; {@link Calibration#sigmoid()} unless set.
     *
     * @param value the calibration
     * @return this
     */
    public Builder<T, L> calibration(Calibration value) {
      calibration = Objects.requireNonNull(value, "calibration");
      return this;
    }

    /**
     * Sets how sure the cascade must be; {@link Depth#none()} unless set.
     *
     * @param value the depth
     * @return this
     */
    public Builder<T, L> depth(Depth value) {
      depth = Objects.requireNonNull(value, "depth");
      return this;
    }

    /**
     * Decides for a label where the cascade would abstain: the paper calls such rows neutral.
     *
     * @param label one of the labels of the cascade
     * @return this
     */
    public Builder<T, L> abstainAs(L label) {
      abstainAs = Optional.of(label);
      return this;
    }

    /**
     * Makes the learner.
     *
     * @return the learner
     * @throws IllegalArgumentException if there is no stage or target, a label stands in two
     *     places, or the depths do not fit the stages
     */
    public CascadeLearner<T, L> build() {
      return new CascadeLearner<>(this);
    }
  }
}
