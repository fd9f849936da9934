package io.finemo.classify.forest;

import io.finemo.classify.Attribution;
import io.finemo.classify.StageModel;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.Optional;

/**
 * A forest as a trained stage: how probable it is that a row goes on. Learnt by {@link
 * ForestStage}.
 *
 * @param forest a forest of two classes, 1 of which is to go on
 */
@ThreadSafe
public record ForestModel(Forest forest) implements StageModel<SparseVector> {

  /**
   * Checks the classes.
   *
   * @param forest a forest of two classes
   */
  public ForestModel {
    if (forest.classes() != 2) {
      throw new IllegalArgumentException("a stage has 2 classes: " + forest.classes());
    }
  }

  @Override
  public double score(SparseVector row) {
    return logOdds(forest.probabilities(row)[1]);
  }

  /**
   * Path attribution is exact for the probability, but the score is its log-odds. So the
   * contributions to the probability are all stretched by the same positive factor to the way from
   * the log-odds of the roots' probability, the constant, to the score: signs and shares stay those
   * of the path attribution, and the sum is the score up to rounding.
   */
  @Override
  public Optional<Attribution> attribution(SparseVector row) {
    Attribution attribution = forest.attribution(row, 1);
    SparseVector parts = attribution.contributions();
    double root = attribution.constant();
    double way = attribution.sum() - root;
    double stretch =
        Math.abs(way) < 1e-9 ? slope(root) : (logOdds(root + way) - logOdds(root)) / way;
    int[] indices = new int[parts.size()];
    double[] stretched = new double[parts.size()];
    for (int entry = 0; entry < parts.size(); entry++) {
      indices[entry] = parts.indexAt(entry);
      stretched[entry] = stretch * parts.valueAt(entry);
    }
    return Optional.of(new Attribution(logOdds(root), SparseVector.of(indices, stretched)));
  }

  /**
   * Where all trees agree the probability is 0 or 1; half a vote against them keeps its log-odds
   * finite and near those of the rest, for calibration to work with. The order stays the same.
   */
  private double logOdds(double probability) {
    double votes = forest.size() * probability;
    return StrictMath.log((votes + 0.5) / (forest.size() - votes + 0.5));
  }

  /** The derivative of {@link #logOdds}. */
  private double slope(double probability) {
    double size = forest.size();
    double votes = size * probability;
    return size / (votes + 0.5) + size / (size - votes + 0.5);
  }

  @Override
  public String toString() {
    return forest.toString();
  }
}
