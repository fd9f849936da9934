package io.finemo.classify.forest;

import java.util.Arrays;

/**
 * The view by column of the rows of one node, for the nodes below it: their rows are few of all, so
 * that whole columns would be read for next to nothing. Columns are not sorted by value.
 */
final class LocalColumns {
  private final SparseMatrix matrix;
  private final NodeRows nodeRows;

  /** By feature, where its entries begin and end: in one array, as both are asked for at once. */
  private final int[] bounds;

  private int[] features = new int[1024];
  private int featuresHere;
  private int[] rows = new int[0];
  private float[] values = new float[0];
  private int start;
  private int end;

  LocalColumns(SparseMatrix matrix, NodeRows nodeRows) {
    this.matrix = matrix;
    this.nodeRows = nodeRows;
    bounds = new int[2 * matrix.columns()];
  }

  /** Whether the rows of a node are among these. */
  boolean cover(Node node) {
    return node.start() >= start && node.end() <= end;
  }

  /** How many rows there are. */
  int size() {
    return end - start;
  }

  /** Makes the view of the rows of a node, in time in proportion to their entries. */
  void build(Node node) {
    for (int i = 0; i < featuresHere; i++) {
      bounds[2 * features[i]] = 0;
      bounds[2 * features[i] + 1] = 0;
    }
    start = node.start();
    end = node.end();
    allot(count());
    for (int place = start; place < end; place++) {
      int row = nodeRows.at(place);
      int to = matrix.rowStart[row + 1];
      for (int entry = matrix.rowStart[row]; entry < to; entry++) {
        int at = bounds[2 * matrix.entryColumn[entry] + 1]++;
        rows[at] = row;
        values[at] = matrix.entryValue[entry];
      }
    }
  }

  /** Counts the entries of each feature, and of all. */
  private int count() {
    featuresHere = 0;
    int entries = 0;
    for (int place = start; place < end; place++) {
      int row = nodeRows.at(place);
      int to = matrix.rowStart[row + 1];
      entries += to - matrix.rowStart[row];
      for (int entry = matrix.rowStart[row]; entry < to; entry++) {
        int feature = matrix.entryColumn[entry];
        if (bounds[2 * feature + 1]++ == 0) {
          if (featuresHere == features.length) {
            features = Arrays.copyOf(features, 2 * featuresHere);
          }
          features[featuresHere++] = feature;
        }
      }
    }
    return entries;
  }

  private void allot(int entries) {
    if (rows.length < entries) {
      rows = new int[entries];
      values = new float[entries];
    }
    int next = 0;
    for (int i = 0; i < featuresHere; i++) {
      int at = 2 * features[i];
      int count = bounds[at + 1];
      bounds[at] = next;
      bounds[at + 1] = next; // grows to the end as entries are filled in
      next += count;
    }
  }

  /** Where the entries of a feature begin. */
  int from(int feature) {
    return bounds[2 * feature];
  }

  /** Where the entries of a feature end. */
  int to(int feature) {
    return bounds[2 * feature + 1];
  }

  int[] rows() {
    return rows;
  }

  float[] values() {
    return values;
  }
}
