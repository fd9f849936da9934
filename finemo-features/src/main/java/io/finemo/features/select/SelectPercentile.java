package io.finemo.features.select;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.List;

/**
 * Keeps a percentage of the features, those with the highest {@link ChiSquared} score, as
 * scikit-learn's {@code SelectPercentile(chi2, percentile=p)} does: what scores above the (100 -
 * p)th percentile of all scores stays; of what scores just this, only as many as fill up p percent,
 * lower indices first. Undefined scores count as the lowest. 100 keeps all and 0 none.
 *
 * <p>The number of features, of which p percent stay, is one more than the greatest index in the
 * training rows. To count features that no row has, score them by {@link ChiSquared#of(List, int)}
 * and {@link #select}.
 *
 * <p>De Arriba-P&eacute;rez et al. 2020 select by chi-squared with "80th percentile" as threshold.
 * That can be read in two ways: scikit-learn's parameter, which keeps the best 80 %, {@link
 * #keepingBest80Percent()}; or the score to exceed, which keeps the best 20 %, {@link
 * #above80thPercentile()}. Their 50,000 features out of 400,000 are 12.5 %, which is neither, but
 * nearer to the second.
 *
 * @param percentile the percentage of features to keep, 0 to 100
 * @param <L> the type of the labels
 */
public record SelectPercentile<L>(double percentile)
    implements TransformLearner<SparseVector, SparseVector, L> {

  /**
   * Checks the bounds.
   *
   * @param percentile the percentage of features to keep, 0 to 100
   */
  public SelectPercentile {
    if (!(percentile >= 0 && percentile <= 100)) {
      throw new IllegalArgumentException("percentile must be in [0, 100]: " + percentile);
    }
  }

  /**
   * Keeps the best 80 %: scikit-learn's {@code percentile=80}.
   *
   * @param <L> the type of the labels
   * @return the learner
   */
  public static <L> SelectPercentile<L> keepingBest80Percent() {
    return new SelectPercentile<>(80);
  }

  /**
   * Keeps what scores above the 80th percentile, the best 20 %: scikit-learn's {@code
   * percentile=20}.
   *
   * @param <L> the type of the labels
   * @return the learner
   */
  public static <L> SelectPercentile<L> above80thPercentile() {
    return new SelectPercentile<>(20);
  }

  /**
   * Scores the features and chooses.
   *
   * @param rows the training rows, at least one, without negative values
   * @param seed not used
   * @return the selection
   * @throws IllegalArgumentException if there are no rows or a value is negative
   */
  @Override
  public FeatureSelection fit(List<Labeled<SparseVector, L>> rows, long seed) {
    return select(ChiSquared.of(rows));
  }

  /**
   * Chooses by scores that are there already, so that several selections need one scoring.
   *
   * @param scored the scores
   * @return the selection
   */
  public FeatureSelection select(ChiSquared scored) {
    double[] scores = scored.scores();
    return FeatureSelection.of(Ranked.bestPercent(scores, percentile), scores);
  }
}
