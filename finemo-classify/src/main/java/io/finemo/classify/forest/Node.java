package io.finemo.classify.forest;

/** A node that waits to be split. */
final class Node {
  private final int start;
  private final int end;
  private final int depth;
  private final int rightOf;
  private final double[] sums;

  /**
   * A node of given parts; the array is not copied.
   *
   * @param start where its rows begin in {@link NodeRows}
   * @param end where they end
   * @param depth how many splits lie above
   * @param rightOf the node whose right child it is, -1 of a left child or the root
   * @param sums the weight of each class
   */
  Node(int start, int end, int depth, int rightOf, double[] sums) {
    this.start = start;
    this.end = end;
    this.depth = depth;
    this.rightOf = rightOf;
    this.sums = sums;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int size() {
    return end - start;
  }

  int depth() {
    return depth;
  }

  int rightOf() {
    return rightOf;
  }

  /** The weight of each class; not to be changed. */
  double[] sums() {
    return sums;
  }

  double total() {
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }

  double squares() {
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    return squares;
  }
}
