package io.finemo.classify.forest;

/**
 * The rows that a tree learns from, in an order in which those of a node stand next to each other.
 */
final class NodeRows {
  /** Finding a feature in a row, in steps of passing over one entry of a column. */
  private static final int SEARCH_COST = 8;

  private final SparseMatrix matrix;
  private final int[] order;
  private final int[] position;
  private final int[] buffer;
  private final int size;

  /** The rows whose weight is not 0. */
  NodeRows(SparseMatrix matrix, double[] weights) {
    this.matrix = matrix;
    order = new int[matrix.rows()];
    position = new int[matrix.rows()];
    buffer = new int[matrix.rows()];
    int kept = 0;
    for (int row = 0; row < weights.length; row++) {
      position[row] = weights[row] > 0 ? kept : -1;
      if (weights[row] > 0) {
        order[kept++] = row;
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  int at(int place) {
    return order[place];
  }

  /**
   * Where each row stands, -1 of those the tree does not learn from. For loops over columns, which
   * ask for every entry whether its row is in a node; not to be changed.
   */
  int[] positions() {
    return position;
  }

  /**
   * Puts the rows that go left in front of those that go right. Only rows that part from the zeros
   * are moved, so that cutting a few rows off a large node costs little.
   *
   * @return where the rows that go right begin
   */
  int split(int start, int end, int feature, float threshold) {
    boolean zeroGoesLeft = 0 <= threshold;
    int from = matrix.columnStart[feature];
    int to = matrix.columnStart[feature + 1];
    int parting =
        (long) SEARCH_COST * (end - start) < to - from
            ? searchRows(start, end, feature, threshold)
            : filterColumn(start, end, from, to, threshold);
    int boundary = zeroGoesLeft ? end : start;
    for (int i = 0; i < parting; i++) {
      int place = position[buffer[i]];
      if (zeroGoesLeft) {
        swap(place, --boundary);
      } else {
        swap(place, boundary++);
      }
    }
    return boundary;
  }

  /** Collects the rows of a range that part from the zeros, in the order of values. */
  private int filterColumn(int start, int end, int from, int to, float threshold) {
    boolean zeroGoesLeft = 0 <= threshold;
    int size = 0;
    for (int entry = from; entry < to; entry++) {
      int row = matrix.columnRow[entry];
      int place = position[row];
      if (place >= start && place < end && matrix.columnValue[entry] <= threshold != zeroGoesLeft) {
        buffer[size++] = row;
      }
    }
    return size;
  }

  /** The same, in the order of the range. */
  private int searchRows(int start, int end, int feature, float threshold) {
    boolean zeroGoesLeft = 0 <= threshold;
    int size = 0;
    for (int place = start; place < end; place++) {
      if (matrix.get(order[place], feature) <= threshold != zeroGoesLeft) {
        buffer[size++] = order[place];
      }
    }
    return size;
  }

  private void swap(int place, int other) {
    int row = order[place];
    int otherRow = order[other];
    order[place] = otherRow;
    order[other] = row;
    position[otherRow] = place;
    position[row] = other;
  }
}
