package io.finemo.classify.forest;

/** A tree and, of each of its nodes, how much the split there decreased impurity. */
final class GrownTree {
  private final Tree tree;
  private final double[] decreases;

  GrownTree(Tree tree, double[] decreases) {
    this.tree = tree;
    this.decreases = decreases;
  }

  Tree tree() {
    return tree;
  }

  /** Weighted by the rows in the node, not negative; 0 of leaves. */
  double decrease(int node) {
    return decreases[node];
  }
}
