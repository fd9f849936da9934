package io.finemo.classify.forest;

import java.util.Arrays;

/** The arrays of a tree while it grows. */
final class TreeDraft {
  private static final int NOBODYS_RIGHT = -1;

  private final int classes;
  private int[] nodes = new int[Tree.STRIDE * 256];
  private float[] values;
  private double[] decreases = new double[256];
  private int size;

  TreeDraft(int classes) {
    this.classes = classes;
    this.values = new float[classes * 256];
  }

  /**
   * Adds a leaf behind the last node, which may become a split later.
   *
   * @param rightOf the node whose right child it is, -1 of a left child or the root
   * @param sums the weight of each class in the node
   * @param total the sum of these weights
   * @return its number
   */
  int addLeaf(int rightOf, double[] sums, double total) {
    if (size == decreases.length) {
      int length = size + size / 2;
      nodes = Arrays.copyOf(nodes, Tree.STRIDE * length);
      values = Arrays.copyOf(values, classes * length);
      decreases = Arrays.copyOf(decreases, length);
    }
    if (rightOf != NOBODYS_RIGHT) {
      nodes[rightOf * Tree.STRIDE + 2] = size * Tree.STRIDE;
    }
    nodes[size * Tree.STRIDE] = -1;
    for (int label = 0; label < classes; label++) {
      values[size * classes + label] = (float) (sums[label] / total);
    }
    return size++;
  }

  /** Makes a split of a leaf; {@code decrease} is the weighted decrease of impurity. */
  void split(int node, int feature, float threshold, double decrease) {
    nodes[node * Tree.STRIDE] = feature;
    nodes[node * Tree.STRIDE + 1] = Float.floatToRawIntBits(threshold);
    decreases[node] = decrease;
  }

  GrownTree finish() {
    return new GrownTree(
        new Tree(
            Arrays.copyOf(nodes, size * Tree.STRIDE),
            Arrays.copyOf(values, size * classes),
            classes),
        Arrays.copyOf(decreases, size));
  }
}
