package io.finemo.classify.forest;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/** Grows one tree, depth first, left before right. For use once. */
final class TreeGrower {
  private final TrainingRows training;
  private final ForestSpec spec;
  private final double[] weights;
  private final boolean exactSums;
  private final Thread cancellable;
  private final NodeRows rows;
  private final SplitScan scan;
  private final SplitFinder finder;
  private final TreeDraft draft;
  private final ArrayDeque<Node> waiting = new ArrayDeque<>();

  /**
   * A grower of one tree.
   *
   * @param training the rows
   * @param spec how to grow
   * @param weights the weight of each row in this tree, 0 of those left out
   * @param exactSums whether sums and differences of these weights are exact
   * @param random the choices of this tree
   * @param cancellable the thread that waits for the tree; its interruption stops the growth
   * @param costs choose how entries are read
   */
  TreeGrower(
      TrainingRows training,
      ForestSpec spec,
      double[] weights,
      boolean exactSums,
      SplittableRandom random,
      Thread cancellable,
      ViewCosts costs) {
    this.training = training;
    this.spec = spec;
    this.weights = weights;
    this.exactSums = exactSums;
    this.cancellable = cancellable;
    SparseMatrix matrix = training.matrix;
    rows = new NodeRows(matrix, weights);
    scan = new SplitScan(training.labels, training.classes(), weights, spec.minSamplesLeaf());
    int drawn = spec.maxFeatures().of(matrix.columns());
    FeatureDraw draw = new FeatureDraw(matrix.columns(), drawn);
    finder = new SplitFinder(matrix, rows, draw, scan, random, costs);
    draft = new TreeDraft(training.classes());
  }

  GrownTree grow() {
    waiting.push(new Node(0, rows.size(), 0, -1, sums(0, rows.size())));
    while (!waiting.isEmpty()) {
      if (cancellable.isInterrupted()) {
        throw new CancellationException("interrupted while a tree grew");
      }
      grow(waiting.pop());
    }
    return draft.finish();
  }

  private void grow(Node node) {
    int number = draft.addLeaf(node.rightOf(), node.sums(), node.total());
    if (mustBeLeaf(node)) {
      return;
    }
    finder.find(node);
    if (!scan.found()) {
      return;
    }
    draft.split(number, scan.feature(), scan.threshold(), scan.decrease());
    int middle = rows.split(node.start(), node.end(), scan.feature(), scan.threshold());
    double[] left;
    double[] right;
    if (!exactSums) {
      left = sums(node.start(), middle);
      right = sums(middle, node.end());
    } else if (middle - node.start() < node.end() - middle) {
      left = sums(node.start(), middle);
      right = difference(node.sums(), left);
    } else {
      right = sums(middle, node.end());
      left = difference(node.sums(), right);
    }
    int depth = node.depth() + 1;
    waiting.push(new Node(middle, node.end(), depth, number, right));
    waiting.push(new Node(node.start(), middle, depth, -1, left));
  }

  private boolean mustBeLeaf(Node node) {
    double total = node.total();
    return node.depth() >= spec.maxDepth()
        || node.size() < spec.minSamplesSplit()
        || node.size() < 2L * spec.minSamplesLeaf()
        || 1 - node.squares() / (total * total) <= Math.ulp(1.0);
  }

  private double[] sums(int start, int end) {
    double[] sums = new double[training.classes()];
    for (int place = start; place < end; place++) {
      int row = rows.at(place);
      sums[training.labels[row]] += weights[row];
    }
    return sums;
  }

  private static double[] difference(double[] all, double[] part) {
    double[] rest = new double[all.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = all[i] - part[i];
    }
    return rest;
  }
}
