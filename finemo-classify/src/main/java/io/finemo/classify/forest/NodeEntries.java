package io.finemo.classify.forest;

import java.util.Arrays;

/** The entries of one feature in one node, in the order of values. Used again and again. */
final class NodeEntries {
  private final int[] positions;
  private int[] rows = new int[256];
  private float[] values = new float[256];
  private long[] keys = new long[256];
  private int size;

  /** Entries of rows whose places are given: a node's rows are those with places in its range. */
  NodeEntries(int[] positions) {
    this.positions = positions;
  }

  int[] rows() {
    return rows;
  }

  float[] values() {
    return values;
  }

  int size() {
    return size;
  }

  /** Takes the entries of a column whose rows are in the node, in the order of the column. */
  void filter(Node node, int[] columnRows, float[] columnValues, int from, int to) {
    reserve(to - from);
    int start = node.start();
    int length = node.size();
    int kept = 0;
    for (int entry = from; entry < to; entry++) {
      int row = columnRows[entry];
      int place = positions[row] - start;
      if (place >= 0 && place < length) {
        rows[kept] = row;
        values[kept++] = columnValues[entry];
      }
    }
    size = kept;
  }

  /** Takes entries from keys in the order of values. */
  void take(long[] sorted, int from, int to) {
    reserve(to - from);
    for (int i = from; i < to; i++) {
      rows[i - from] = SortedColumns.row(sorted[i]);
      values[i - from] = SortedColumns.value(sorted[i]);
    }
    size = to - from;
  }

  private void reserve(int length) {
    if (length > rows.length) {
      rows = new int[length];
      values = new float[length];
    }
  }

  /** Puts entries that came in no order into that of values. */
  void sort() {
    int ordered = 1;
    while (ordered < size && values[ordered - 1] <= values[ordered]) {
      ordered++;
    }
    if (ordered >= size) {
      return;
    }
    if (keys.length < size) {
      keys = new long[size];
    }
    for (int i = 0; i < size; i++) {
      keys[i] = SortedColumns.key(values[i], rows[i]);
    }
    Arrays.sort(keys, 0, size);
    take(keys, 0, size);
  }
}
