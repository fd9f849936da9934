package io.finemo.classify.forest;

import java.util.Arrays;

/**
 * Finds the best threshold of one feature after another in one node, and keeps the best of all.
 *
 * <p>Of a split into weights L and R with the class weights l and r, it maximizes {@code sum(l^2) /
 * L + sum(r^2) / R}, which decreases the Gini impurity most (Breiman et al., <i>Classification and
 * Regression Trees</i>, 1984, Section 4.3). Moving one row from right to left changes both sums of
 * squares by one term each, so a row costs the same for any number of classes.
 */
final class SplitScan {
  /** Values no further apart than this are equal, as they are for scikit-learn. */
  static final float EQUAL = 1e-7f;

  private final int[] labels;
  private final double[] weights;
  private final int minLeaf;
  private final double[] left;
  private final double[] entrySums;

  private Node node;
  private double total;
  private double squares;

  private int bestFeature;
  private int bestSlot;
  private float bestThreshold;
  private double bestScore;

  // The split under way: what lies left of it.
  private double leftTotal;
  private double leftSquares;
  private double rightSquares;

  SplitScan(int[] labels, int classes, double[] weights, int minLeaf) {
    this.labels = labels;
    this.weights = weights;
    this.minLeaf = minLeaf;
    left = new double[classes];
    entrySums = new double[classes];
    node = new Node(0, 0, 0, -1, left);
  }

  /** Begins with a node. */
  void begin(Node value) {
    node = value;
    total = value.total();
    squares = value.squares();
    bestFeature = -1;
    bestSlot = Integer.MAX_VALUE;
    bestScore = Double.NEGATIVE_INFINITY;
  }

  /** Whether a split was found. */
  boolean found() {
    return bestFeature >= 0;
  }

  int feature() {
    return bestFeature;
  }

  float threshold() {
    return bestThreshold;
  }

  /** The decrease of impurity by the best split, times the weight of the node; not negative. */
  double decrease() {
    return Math.max(0, bestScore - squares / total);
  }

  /**
   * Looks for the best threshold of a feature.
   *
   * @param feature the feature
   * @param slot its place in the order of drawing: of equally good splits the first one wins
   * @param entries the rows of the node in which the feature is not zero
   * @return whether the feature has more than one value in the node
   */
  boolean scan(int feature, int slot, NodeEntries entries) {
    int[] rows = entries.rows();
    float[] values = entries.values();
    int size = entries.size();
    int zeros = node.size() - size;
    float least = zeros > 0 && (size == 0 || values[0] > 0) ? 0 : values[0];
    float greatest = zeros > 0 && (size == 0 || values[size - 1] < 0) ? 0 : values[size - 1];
    if (greatest <= least + EQUAL) {
      return false;
    }
    Arrays.fill(left, 0);
    leftTotal = 0;
    leftSquares = 0;
    rightSquares = squares;
    int entry = 0;
    float before = least;
    while (entry < size && values[entry] < 0) {
      if (values[entry] > before + EQUAL) {
        consider(feature, slot, before, values[entry], entry);
      }
      before = values[entry];
      move(rows[entry++]);
    }
    if (zeros > 0) {
      if (entry > 0 && 0 > before + EQUAL) {
        consider(feature, slot, before, 0, entry);
      }
      before = 0;
      moveZeros(rows, entry, size);
    }
    while (entry < size) {
      if (values[entry] > before + EQUAL) {
        consider(feature, slot, before, values[entry], entry + zeros);
      }
      before = values[entry];
      move(rows[entry++]);
    }
    return true;
  }

  private void move(int row) {
    double weight = weights[row];
    int label = labels[row];
    double inLeft = left[label];
    leftSquares += weight * (2 * inLeft + weight);
    rightSquares += weight * (weight - 2 * (node.sums()[label] - inLeft));
    left[label] = inLeft + weight;
    leftTotal += weight;
  }

  /**
   * Moves all rows without an entry at once: what is neither left already nor in an entry ahead.
   */
  private void moveZeros(int[] rows, int from, int to) {
    double[] ahead = entrySums;
    Arrays.fill(ahead, 0);
    for (int entry = from; entry < to; entry++) {
      int row = rows[entry];
      ahead[labels[row]] += weights[row];
    }
    double[] all = node.sums();
    leftTotal = 0;
    leftSquares = 0;
    rightSquares = 0;
    for (int label = 0; label < all.length; label++) {
      double sum = all[label] - ahead[label];
      left[label] = sum;
      leftTotal += sum;
      leftSquares += sum * sum;
      rightSquares += ahead[label] * ahead[label];
    }
  }

  private void consider(int feature, int slot, float before, float after, int leftSize) {
    if (leftSize < minLeaf || node.size() - leftSize < minLeaf) {
      return;
    }
    double score = leftSquares / leftTotal + rightSquares / (total - leftTotal);
    if (score > bestScore || (score == bestScore && slot < bestSlot)) {
      bestScore = score;
      bestFeature = feature;
      bestSlot = slot;
      bestThreshold = between(before, after);
    }
  }

  /**
   * The greatest float that is not above the middle: it parts all floats as the middle itself does.
   */
  static float between(float low, float high) {
    double middle = low / 2.0 + high / 2.0;
    float rounded = (float) middle;
    return rounded > middle || rounded >= high ? Math.max(low, Math.nextDown(rounded)) : rounded;
  }
}
