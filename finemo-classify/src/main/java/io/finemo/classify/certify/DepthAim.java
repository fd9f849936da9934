package io.finemo.classify.certify;

import io.finemo.classify.evaluate.Scored;
import java.util.List;

/**
 * What a depth is to achieve for one label, the target. Immutable.
 *
 * @param <L> the type of the labels
 */
public sealed interface DepthAim<L> permits TargetPrecision, TargetRecall, MaximumPrecision {

  /**
   * The largest coverage whose precision is certified, with confidence 0.95 unless told otherwise.
   *
   * @param label the target
   * @param precision above 0, below 1
   * @param <L> the type of the labels
   * @return the aim
   */
  static <L> TargetPrecision<L> targetPrecision(L label, double precision) {
    return TargetPrecision.of(label, precision);
  }

  /**
   * The smallest coverage whose recall is certified, with confidence 0.95 unless told otherwise.
   *
   * @param label the target
   * @param recall above 0, below 1
   * @param <L> the type of the labels
   * @return the aim
   */
  static <L> TargetRecall<L> targetRecall(L label, double recall) {
    return new TargetRecall<>(label, recall, 0.95);
  }

  /**
   * The highest precision seen at any depth with at least this recall: the rule of de
   * Arriba-P&eacute;rez et al. 2020, Section IV. <em>Optimistic</em>: the depth is chosen for its
   * own figures, so that rows to come will be worse.
   *
   * @param label the target
   * @param recall above 0, up to 1; the paper takes 0.10
   * @param <L> the type of the labels
   * @return the aim
   */
  static <L> MaximumPrecision<L> maximumPrecisionWithRecall(L label, double recall) {
    return MaximumPrecision.of(label, recall);
  }

  /**
   * The target.
   *
   * @return the label
   */
  L label();

  /**
   * Chooses a depth.
   *
   * @param heldOut rows the model has not seen, with what it said of them; scores finite
   * @return the depth and what is certain of it, or that there is none
   * @throws IllegalArgumentException if a score is not finite, or the model does not know the label
   */
  CalibratedDepth choose(List<Scored<L>> heldOut);
}
