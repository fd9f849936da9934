package io.finemo.classify.forest;

import io.finemo.classify.StageLearner;
import io.finemo.classify.StageModel;
import io.finemo.classify.internal.StageRows;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;

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
    return new ForestModel(
        new ForestLearner(spec.withSeed(seed)).fit(TrainingRows.of(matrix, labels, 2)));
  }

  /** What matters of the specification: {@code ForestStage[100 trees, ...]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("ForestStage[").append(spec.trees());
    text.append(spec.trees() == 1 ? " tree, " : " trees, ").append(spec.maxFeatures());
    text.append(", leaves of ").append(spec.minSamplesLeaf()).append(" or more rows");
    if (spec.maxDepth() < Integer.MAX_VALUE) {
      text.append(", depth ").append(spec.maxDepth());
    }
    if (!spec.classWeights().equals(ClassWeights.equal())) {
      text.append(", ").append(spec.classWeights());
    }
    return text.append(']').toString();
  }
}
