package io.finemo.classify.forest;

import io.finemo.classify.Attribution;
import io.finemo.classify.StageLearner;
import io.finemo.classify.StageModel;
import io.finemo.classify.StageRows;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.List;
import java.util.Optional;

/**
 * A stage learnt by a forest or a tree.
 *
 * @param spec how to grow it; the seed there is not used, but that of {@link #fit}
 */
public record ForestStage(ForestSpec spec) implements StageLearner<SparseVector> {

  /**
   * A random forest of 100 trees.
   *
   * @return the stage
   */
  public static ForestStage randomForest() {
    return new ForestStage(ForestSpec.randomForest());
  }

  /**
   * One decision tree of all features. Leaves hold at least 5 rows, as the shares in smaller ones
   * say little of how sure to be.
   *
   * @return the stage
   */
  public static ForestStage decisionTree() {
    return new ForestStage(ForestSpec.decisionTree().withMinSamplesLeaf(5));
  }

  /**
   * Grows the forest.
   *
   * @throws IllegalArgumentException unless there are rows on both sides
   */
  @Override
  public StageModel<SparseVector> fit(List<Labeled<SparseVector, Boolean>> rows, long seed) {
    StageRows.checkSides(rows);
    int[] labels = rows.stream().mapToInt(row -> row.label() ? 1 : 0).toArray();
    SparseMatrix matrix =
        SparseMatrix.of(rows.stream().map(Labeled::value).toList(), StageRows.dimension(rows));
    return new Trained(
        new ForestLearner(spec.withSeed(seed)).fit(TrainingRows.of(matrix, labels, 2)));
  }

  /** A forest that tells how probable it is that a row goes on. */
  @ThreadSafe
  private record Trained(Forest forest) implements StageModel<SparseVector> {

    @Override
    public double score(SparseVector row) {
      return logOdds(forest.probabilities(row)[1]);
    }

    /**
     * Path attribution is exact for the probability, but the score is its log-odds. So the
     * contributions to the probability are all stretched by the same positive factor to the way
     * from the log-odds of the roots' probability, the constant, to the score: signs and shares
     * stay those of the path attribution, and the sum is the score up to rounding.
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
}
