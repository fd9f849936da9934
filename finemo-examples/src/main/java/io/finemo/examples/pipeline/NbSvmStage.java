package io.finemo.examples.pipeline;

import io.finemo.classify.LinearModel;
import io.finemo.classify.StageLearner;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import io.finemo.features.select.LogCountRatios;
import io.finemo.features.select.NbLogCountRatio;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * NB-SVM: a linear model on features weighed by the log-count ratios of naive Bayes (Wang and
 * Manning 2012, "Baselines and Bigrams", Sections 2.1 to 2.3), kept as one plain {@link
 * LinearModel}.
 *
 * <p>The linear model with weights v reads {@code x r}, feature by feature; {@code v (x r) = (v r)
 * x}, so that the products are the weights of the same model of x. Ratios count presence; values
 * are taken as they are.
 *
 * @param linear learns the linear model
 * @param alpha what is added to the count of each feature, more than 0; 1 in the paper
 * @param beta how much the weights of the linear model count, 0 to 1, against their mean size
 *     {@code |v|_1 / features}, which is naive Bayes: 0.25 is the paper's advice for counts, 1 is
 *     no interpolation
 */
public record NbSvmStage(LibLinearStage linear, double alpha, double beta)
    implements StageLearner<SparseVector> {

  /**
   * Checks the bounds.
   *
   * @param linear learns the linear model
   * @param alpha more than 0
   * @param beta 0 to 1
   */
  public NbSvmStage {
    Objects.requireNonNull(linear, "linear");
    if (!(alpha > 0) || !Double.isFinite(alpha)) {
      throw new IllegalArgumentException("alpha must be more than 0 and finite: " + alpha);
    }
    if (!(beta >= 0 && beta <= 1)) {
      throw new IllegalArgumentException("beta must be in [0, 1]: " + beta);
    }
  }

  /**
   * Learns ratios and weights, and makes one of them.
   *
   * @throws IllegalArgumentException unless there are rows on both sides, without negative values
   */
  @Override
  public LinearModel fit(List<Labeled<SparseVector, Boolean>> rows, long seed) {
    LogCountRatios ratios =
        new NbLogCountRatio<>(Set.of(true), alpha, NbLogCountRatio.Values.PRESENCE_IN_RATIO)
            .fit(rows, seed);
    LinearModel model = linear.fit(TransformLearner.transform(ratios, rows), seed);
    double[] weights = new double[ratios.size()];
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      mean += Math.abs(model.weight(i)) / weights.length;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = ratios.ratio(i) * ((1 - beta) * mean + beta * model.weight(i));
    }
    return new LinearModel(weights, model.bias());
  }
}
