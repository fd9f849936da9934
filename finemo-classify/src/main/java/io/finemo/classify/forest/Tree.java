package io.finemo.classify.forest;

/**
 * One tree in flat arrays, in preorder: the left child of a node follows it, so that the way
 * through rows of mostly zeros, which go left, runs straight through memory.
 */
final class Tree {
  /**
   * Numbers to a node: feature or -1 of a leaf, bits of the threshold, offset of the right child.
   */
  static final int STRIDE = 3;

  private static final int LEAF = -1;

  private final int[] nodes;
  private final float[] values;
  private final int classes;

  /**
   * A tree of given arrays, which are not copied.
   *
   * @param nodes {@link #STRIDE} numbers to a node
   * @param values the probability of each class in each node, inner nodes too
   * @param classes the number of classes
   */
  Tree(int[] nodes, float[] values, int classes) {
    this.nodes = nodes;
    this.values = values;
    this.classes = classes;
  }

  int size() {
    return nodes.length / STRIDE;
  }

  boolean isLeaf(int node) {
    return nodes[node * STRIDE] == LEAF;
  }

  int feature(int node) {
    return nodes[node * STRIDE];
  }

  /** Rows whose value is at most this go left. */
  float threshold(int node) {
    return Float.intBitsToFloat(nodes[node * STRIDE + 1]);
  }

  int right(int node) {
    return nodes[node * STRIDE + 2] / STRIDE;
  }

  float value(int node, int label) {
    return values[node * classes + label];
  }

  /** The leaf that a row of dense values falls into. */
  int leaf(float[] row) {
    int at = 0;
    int feature = nodes[0];
    while (feature >= 0) {
      at = row[feature] <= Float.intBitsToFloat(nodes[at + 1]) ? at + STRIDE : nodes[at + 2];
      feature = nodes[at];
    }
    return at / STRIDE;
  }

  /** Adds the probabilities of the leaf that a row falls into. */
  void addProbabilities(float[] row, double[] sums) {
    int at = leaf(row) * classes;
    for (int label = 0; label < classes; label++) {
      sums[label] += values[at + label];
    }
  }

  /** Adds what each split on the row's way changed in the probability of a class, by feature. */
  void addContributions(float[] row, int label, double[] byFeature) {
    int node = 0;
    while (!isLeaf(node)) {
      int feature = feature(node);
      int child = row[feature] <= threshold(node) ? node + 1 : right(node);
      byFeature[feature] += (double) value(child, label) - value(node, label);
      node = child;
    }
  }
}
