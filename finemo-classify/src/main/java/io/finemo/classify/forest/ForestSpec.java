package io.finemo.classify.forest;

import java.util.Objects;

/**
 * How to grow a forest. Start at {@link #randomForest()} or {@link #decisionTree()}, and change
 * what differs.
 *
 * @param trees how many trees, 1 or more
 * @param maxFeatures how many features are drawn for each node
 * @param maxDepth how many splits may lie between root and leaf, 1 or more; {@link
 *     Integer#MAX_VALUE} does not limit it
 * @param minSamplesSplit a node of fewer rows is a leaf; 2 or more. A row drawn twice counts once
 * @param minSamplesLeaf no split may leave fewer rows on a side; 1 or more
 * @param bootstrap whether each tree learns from a sample of the rows drawn with replacement, as
 *     many as there are rows, or else from all rows
 * @param classWeights how much the rows of a class weigh
 * @param seed the source of every random choice
 */
public record ForestSpec(
    int trees,
    MaxFeatures maxFeatures,
    int maxDepth,
    int minSamplesSplit,
    int minSamplesLeaf,
    boolean bootstrap,
    ClassWeights classWeights,
    long seed) {

  /**
   * Checks the bounds.
   *
   * @param trees 1 or more
   * @param maxFeatures how many features are drawn for each node
   * @param maxDepth 1 or more
   * @param minSamplesSplit 2 or more
   * @param minSamplesLeaf 1 or more
   * @param bootstrap whether rows are drawn
   * @param classWeights how much the rows of a class weigh
   * @param seed the seed
   */
  public ForestSpec {
    atLeast("trees", 1, trees);
    atLeast("maxDepth", 1, maxDepth);
    atLeast("minSamplesSplit", 2, minSamplesSplit);
    atLeast("minSamplesLeaf", 1, minSamplesLeaf);
    Objects.requireNonNull(maxFeatures, "maxFeatures");
    Objects.requireNonNull(classWeights, "classWeights");
  }

  private static void atLeast(String name, int bound, int value) {
    if (value < bound) {
      throw new IllegalArgumentException(name + " must be at least " + bound + ": " + value);
    }
  }

  /**
   * A random forest of 100 unlimited trees with scikit-learn's other defaults.
   *
   * @return the specification
   */
  public static ForestSpec randomForest() {
    return new ForestSpec(
        100, MaxFeatures.sqrt(), Integer.MAX_VALUE, 2, 1, true, ClassWeights.equal(), 0);
  }

  /**
   * One unlimited tree of all rows and all features. Of splits that are equally good it takes that
   * of the feature with the lowest index, so that the seed changes nothing.
   *
   * @return the specification
   */
  public static ForestSpec decisionTree() {
    return new ForestSpec(
        1, MaxFeatures.all(), Integer.MAX_VALUE, 2, 1, false, ClassWeights.equal(), 0);
  }

  /**
   * The same with another number of trees.
   *
   * @param value 1 or more
   * @return a new specification
   */
  public ForestSpec withTrees(int value) {
    return new ForestSpec(
        value,
        maxFeatures,
        maxDepth,
        minSamplesSplit,
        minSamplesLeaf,
        bootstrap,
        classWeights,
        seed);
  }

  /**
   * The same with another number of features for each node.
   *
   * @param value the number
   * @return a new specification
   */
  public ForestSpec withMaxFeatures(MaxFeatures value) {
    return new ForestSpec(
        trees, value, maxDepth, minSamplesSplit, minSamplesLeaf, bootstrap, classWeights, seed);
  }

  /**
   * The same with another greatest depth.
   *
   * @param value 1 or more
   * @return a new specification
   */
  public ForestSpec withMaxDepth(int value) {
    return new ForestSpec(
        trees, maxFeatures, value, minSamplesSplit, minSamplesLeaf, bootstrap, classWeights, seed);
  }

  /**
   * The same with another least size of a node that is split.
   *
   * @param value 2 or more
   * @return a new specification
   */
  public ForestSpec withMinSamplesSplit(int value) {
    return new ForestSpec(
        trees, maxFeatures, maxDepth, value, minSamplesLeaf, bootstrap, classWeights, seed);
  }

  /**
   * The same with another least size of a leaf.
   *
   * @param value 1 or more
   * @return a new specification
   */
  public ForestSpec withMinSamplesLeaf(int value) {
    return new ForestSpec(
        trees, maxFeatures, maxDepth, minSamplesSplit, value, bootstrap, classWeights, seed);
  }

  /**
   * The same with rows drawn, or not.
   *
   * @param value whether each tree draws its rows
   * @return a new specification
   */
  public ForestSpec withBootstrap(boolean value) {
    return new ForestSpec(
        trees, maxFeatures, maxDepth, minSamplesSplit, minSamplesLeaf, value, classWeights, seed);
  }

  /**
   * The same with other class weights.
   *
   * @param value the weights
   * @return a new specification
   */
  public ForestSpec withClassWeights(ClassWeights value) {
    return new ForestSpec(
        trees, maxFeatures, maxDepth, minSamplesSplit, minSamplesLeaf, bootstrap, value, seed);
  }

  /**
   * The same with another seed.
   *
   * @param value the seed
   * @return a new specification
   */
  public ForestSpec withSeed(long value) {
    return new ForestSpec(
        trees,
        maxFeatures,
        maxDepth,
        minSamplesSplit,
        minSamplesLeaf,
        bootstrap,
        classWeights,
        value);
  }
}
