package io.finemo.features.select;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.List;

/**
 * Keeps the k features with the highest {@link ChiSquared} score, as scikit-learn's {@code
 * SelectKBest(chi2, k=k)} does: undefined scores count as the lowest, and of equal scores those
 * with the higher indices stay.
 *
 * <p>Where there are fewer than k features, all stay: folds of the same rows have vocabularies of
 * different sizes. (scikit-learn 1.2 refuses.)
 *
 * @param k how many features to keep, 0 or more
 * @param <L> the type of the labels
 */
public record SelectKBest<L>(int k) implements TransformLearner<SparseVector, SparseVector, L> {

  /**
   * Checks the bound.
   *
   * @param k how many features to keep, 0 or more
   */
  public SelectKBest {
    if (k < 0) {
      throw new IllegalArgumentException("k must be 0 or more: " + k);
    }
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
    return FeatureSelection.of(Ranked.best(scores, Math.min(k, scores.length)), scores);
  }
}
