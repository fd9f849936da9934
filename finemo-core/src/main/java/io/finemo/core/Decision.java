package io.finemo.core;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a model says of one row. It is one of three things, so that a caller must say what to do
 * when the model declines:
 *
 * <pre>{@code
 * String line = decision instanceof Decision.Decided<?> decided
 *     ? decided.label() + " " + decided.probability()
 *     : "no decision";
 * }</pre>
 *
 * <p>Stages are counted from 0; a flat model has stage 0 only.
 *
 * @param <L> the type of the labels
 */
public sealed interface Decision<L> {

  /**
   * The calibrated probability that stands behind the decision, 0 to 1.
   *
   * @return for {@link Decided} that of the label, for {@link Excluded} that of the labels still
   *     possible together, for {@link Abstained} that of the best label
   */
  double probability();

  /**
   * The stage at which the row stopped.
   *
   * @return the stage, counted from 0
   */
  int stage();

  /**
   * The model commits itself to a label.
   *
   * @param label the label
   * @param probability its calibrated probability, 0 to 1
   * @param stage the stage that decided, counted from 0
   * @param <L> the type of the labels
   */
  record Decided<L>(L label, double probability, int stage) implements Decision<L> {

    /**
     * Checks the bounds.
     *
     * @param label the label
     * @param probability its calibrated probability, 0 to 1
     * @param stage the stage that decided, 0 or more
     */
    public Decided {
      Objects.requireNonNull(label, "label");
      check(probability, stage);
    }
  }

  /**
   * The model only rules labels out: the answer of a cascade whose last stage can say no more than
   * "not this one".
   *
   * @param possible the labels that remain, two or more
   * @param probability the calibrated probability that the label is one of them, 0 to 1
   * @param stage the stage that decided, counted from 0
   * @param <L> the type of the labels
   */
  record Excluded<L>(Set<L> possible, double probability, int stage) implements Decision<L> {

    /**
     * Checks the bounds and copies the set.
     *
     * @param possible the labels that remain, two or more
     * @param probability the probability that the label is one of them, 0 to 1
     * @param stage the stage that decided, 0 or more
     */
    public Excluded {
      // Not Set.copyOf: the order of the labels is part of what the model says.
      possible = Collections.unmodifiableSet(new LinkedHashSet<>(possible));
      if (possible.size() < 2) {
        throw new IllegalArgumentException(
            "possible must hold at least 2 labels, one is Decided: " + possible);
      }
      check(probability, stage);
    }
  }

  /**
   * The model declines: no label is probable enough.
   *
   * @param reason why it declines
   * @param best the most probable label all the same
   * @param probability the calibrated probability of that label, 0 to 1
   * @param stage the stage that declined, counted from 0
   * @param <L> the type of the labels
   */
  record Abstained<L>(Reason reason, L best, double probability, int stage) implements Decision<L> {

    /**
     * Checks the bounds.
     *
     * @param reason why the model declines
     * @param best the most probable label
     * @param probability its calibrated probability, 0 to 1
     * @param stage the stage that declined, 0 or more
     */
    public Abstained {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(best, "best");
      check(probability, stage);
    }

    /** Why a model declines. */
    public enum Reason {
      /** Neither side of a stage exceeded the depth of that stage. */
      BELOW_STAGE_DEPTH,
      /** No label's path probability exceeded the depth of the path. */
      BELOW_PATH_DEPTH,
      /** The target is the most probable label, but its score did not exceed the threshold. */
      BELOW_SCORE_DEPTH
    }
  }

  private static void check(double probability, int stage) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
    }
    if (stage < 0) {
      throw new IllegalArgumentException("stage must be at least 0: " + stage);
    }
  }
}
