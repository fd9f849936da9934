package io.finemo.classify.forest;

import io.finemo.classify.Attribution;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.List;

/**
 * Trained trees, which tell the probability of each class as the mean over the trees of the share
 * of the class in the leaf that a row falls into. Immutable.
 *
 * <p>Memory: 12 bytes, and 4 bytes a class, for each node; besides, 4 bytes a feature for each
 * thread that asks, shared by all forests.
 */
@ThreadSafe
public final class Forest {
  private final Tree[] trees;
  private final int features;
  private final int classes;
  private final double[] importances;

  Forest(List<Tree> trees, int features, int classes, double[] importances) {
    this.trees = trees.toArray(Tree[]::new);
    this.features = features;
    this.classes = classes;
    this.importances = importances.clone();
  }

  /**
   * The probability of each class. Takes time in proportion to the depths of the trees, and makes
   * no object but the answer.
   *
   * @param row the row; features that the forest was not trained on do not count, and values are
   *     rounded to single precision
   * @return a probability for each class; they sum to 1
   */
  public double[] probabilities(SparseVector row) {
    double[] sums = new double[classes];
    DenseRow dense = DenseRow.mine();
    float[] values = dense.spread(row, features);
    try {
      for (Tree tree : trees) {
        tree.addProbabilities(values, sums);
      }
    } finally {
      dense.clear(row, features);
    }
    for (int label = 0; label < classes; label++) {
      sums[label] /= trees.length;
    }
    return sums;
  }

  /**
   * Tells which features moved the probability of a class, and by how much: the probability changes
   * at each split on the way from root to leaf, and the change is the split's feature's (Saabas,
   * <i>Interpreting random forests</i>, 2014; Palczewska et al., <i>Interpreting random forest
   * classification models using a feature contribution method</i>, 2014, Section 3). Makes an array
   * of all features.
   *
   * @param row the row
   * @param label the class, 0 to {@link #classes()} - 1
   * @return the mean probability in the roots of the trees, which is the same for every row, and
   *     contributions, which with it sum to the probability up to rounding
   */
  public Attribution attribution(SparseVector row, int label) {
    double[] byFeature = new double[features];
    DenseRow dense = DenseRow.mine();
    float[] values = dense.spread(row, features);
    double bias = 0;
    try {
      for (Tree tree : trees) {
        bias += tree.value(0, label);
        tree.addContributions(values, label, byFeature);
      }
    } finally {
      dense.clear(row, features);
    }
    int[] indices = new int[features];
    double[] parts = new double[features];
    int size = 0;
    for (int feature = 0; feature < features; feature++) {
      if (byFeature[feature] != 0) {
        indices[size] = feature;
        parts[size++] = byFeature[feature] / trees.length;
      }
    }
    return new Attribution(bias / trees.length, SparseVector.of(indices, parts, size));
  }

  /**
   * How much each feature decreased the Gini impurity, weighted by the rows in the nodes, as shares
   * of each tree, averaged over the trees that have a split (Breiman et al. 1984, Section 5.3; the
   * scale is scikit-learn's).
   *
   * @return an importance for each feature, 0 or more; they sum to 1, or are all 0 if no tree has a
   *     split
   */
  public double[] importances() {
    return importances.clone();
  }

  /**
   * The number of trees.
   *
   * @return how many trees
   */
  public int size() {
    return trees.length;
  }

  /**
   * The number of features of the training rows.
   *
   * @return how many features
   */
  public int features() {
    return features;
  }

  /**
   * The number of classes.
   *
   * @return how many classes
   */
  public int classes() {
    return classes;
  }

  /**
   * The number of nodes of all trees.
   *
   * @return how many nodes, leaves among them
   */
  public long nodes() {
    long nodes = 0;
    for (Tree tree : trees) {
      nodes += tree.size();
    }
    return nodes;
  }

  /** One of the trees. */
  Tree tree(int index) {
    return trees[index];
  }

  @Override
  public String toString() {
    return "Forest["
        + trees.length
        + " trees, "
        + nodes()
        + " nodes, "
        + features
        + " features, "
        + classes
        + " classes]";
  }
}
