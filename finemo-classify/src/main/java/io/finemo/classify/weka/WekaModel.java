package io.finemo.classify.weka;

import io.finemo.classify.StageModel;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;

/** A trained classifier and the shape of its rows. */
@ThreadSafe
record WekaModel(ClassifierPool classifier, WekaRows shape) implements StageModel<SparseVector> {
  /** Probabilities of 0 and 1 are scores of this size, not infinite ones. */
  private static final double MAX_SCORE = 36;

  @Override
  public double score(SparseVector row) {
    double[] sides = classifier.distribution(shape.of(row));
    double logOdds = StrictMath.log(sides[1]) - StrictMath.log(sides[0]);
    return Double.isNaN(logOdds) ? 0 : Math.max(-MAX_SCORE, Math.min(MAX_SCORE, logOdds));
  }

  @Override
  public String toString() {
    return "WekaModel[" + classifier + ", " + shape.features() + " features]";
  }
}
