package io.finemo.classify.forest;

import java.util.Arrays;

/** Collects the entries of drawn features from the rows of a node, by feature. */
final class RowGather {
  private final SparseMatrix matrix;
  private final NodeRows nodeRows;

  /** Slots met in the node, in the order of meeting. */
  private int[] touched = new int[64];

  private int slots;

  /** By slot: how many entries, then where they end. All 0 between nodes. */
  private int[] counts = new int[64];

  private int[] starts = new int[64];
  private int[] hitSlot = new int[256];
  private long[] hitKey = new long[256];
  private long[] sorted = new long[256];

  RowGather(SparseMatrix matrix, NodeRows nodeRows) {
    this.matrix = matrix;
    this.nodeRows = nodeRows;
  }

  /** Collects, and sorts the entries of each feature by value and row. */
  void collect(Node node, FeatureDraw draw) {
    if (counts.length < draw.size()) {
      counts = new int[draw.size()];
      touched = new int[draw.size()];
      starts = new int[draw.size() + 1];
    }
    slots = 0;
    int hits = 0;
    int[] columns = matrix.entryColumn;
    for (int place = node.start(); place < node.end(); place++) {
      int row = nodeRows.at(place);
      int end = matrix.rowStart[row + 1];
      for (int entry = matrix.rowStart[row]; entry < end; entry++) {
        if (draw.contains(columns[entry])) {
          if (hits == hitSlot.length) {
            grow();
          }
          int slot = draw.slot(columns[entry]);
          if (counts[slot]++ == 0) {
            touched[slots++] = slot;
          }
          hitSlot[hits] = slot;
          hitKey[hits++] = SortedColumns.key(matrix.entryValue[entry], row);
        }
      }
    }
    sort(hits);
  }

  private void grow() {
    int length = Math.addExact(hitSlot.length, hitSlot.length);
    hitSlot = Arrays.copyOf(hitSlot, length);
    hitKey = Arrays.copyOf(hitKey, length);
    sorted = new long[length];
  }

  private void sort(int hits) {
    int next = 0;
    for (int i = 0; i < slots; i++) {
      starts[i] = next;
      int count = counts[touched[i]];
      counts[touched[i]] = next;
      next += count;
    }
    starts[slots] = next;
    for (int hit = 0; hit < hits; hit++) {
      sorted[counts[hitSlot[hit]]++] = hitKey[hit];
    }
    for (int i = 0; i < slots; i++) {
      counts[touched[i]] = 0;
      if (starts[i + 1] - starts[i] > 1) {
        Arrays.sort(sorted, starts[i], starts[i + 1]);
      }
    }
  }

  /** How many features were met. */
  int slots() {
    return slots;
  }

  /** The slot of a feature that was met, 0 to {@link #slots()} - 1. */
  int slot(int met) {
    return touched[met];
  }

  /** Hands over its entries in the order of values. */
  void copy(int met, NodeEntries entries) {
    entries.take(sorted, starts[met], starts[met + 1]);
  }
}
