package io.finemo.examples.pipeline;

import io.finemo.classify.LinearModel;
import io.finemo.classify.StageLearner;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.Objects;

/**
 * The mean of two linear models that err differently: one on the features as they are, and NB-SVM.
 * The mean of their scores is the score of one plain {@link LinearModel}, as fast and as easy to
 * explain as either.
 *
 * @param plain learns from the features as they are
 * @param weighed learns from the features weighed by naive Bayes
 */
public record BlendStage(LibLinearStage plain, NbSvmStage weighed)
    implements StageLearner<SparseVector> {

  /**
   * Checks that both have scores on one scale.
   *
   * @param plain learns from the features as they are
   * @param weighed learns from the features weighed by naive Bayes, with the same loss
   */
  public BlendStage {
    Objects.requireNonNull(plain, "plain");
    Objects.requireNonNull(weighed, "weighed");
    if (plain.loss() != weighed.linear().loss()) {
      throw new IllegalArgumentException(
          "scores of different losses have no common scale: "
              + plain.loss()
              + ", "
              + weighed.linear().loss());
    }
  }

  /**
   * Learns both.
   *
   * @throws IllegalArgumentException unless there are rows on both sides, without negative values
   */
  @Override
  public LinearModel fit(List<Labeled<SparseVector, Boolean>> rows, long seed) {
    return LinearModel.mean(List.of(plain.fit(rows, seed), weighed.fit(rows, seed)));
  }
}
