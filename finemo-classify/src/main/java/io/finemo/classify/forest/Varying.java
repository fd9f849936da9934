package io.finemo.classify.forest;

import java.util.Arrays;

/** Finds the features that differ between the rows of a node. For use by one thread. */
final class Varying {
  private final SparseMatrix matrix;
  private final NodeRows nodeRows;

  // By feature; the counts are all 0 between nodes.
  private final int[] counts;
  private final float[] least;
  private final float[] greatest;
  private int[] met = new int[256];

  Varying(SparseMatrix matrix, NodeRows nodeRows) {
    this.matrix = matrix;
    this.nodeRows = nodeRows;
    counts = new int[matrix.columns()];
    least = new float[matrix.columns()];
    greatest = new float[matrix.columns()];
  }

  /**
   * All features with more than one value in the node, in the order in which its rows show them.
   * Takes time in proportion to the entries of these rows.
   */
  int[] features(Node node) {
    int size = meet(node);
    int varying = 0;
    for (int i = 0; i < size; i++) {
      int feature = met[i];
      boolean zero = counts[feature] < node.size();
      float low = zero ? Math.min(least[feature], 0) : least[feature];
      float high = zero ? Math.max(greatest[feature], 0) : greatest[feature];
      counts[feature] = 0;
      if (high > low + SplitScan.EQUAL) {
        met[varying++] = feature;
      }
    }
    return Arrays.copyOf(met, varying);
  }

  private int meet(Node node) {
    int size = 0;
    for (int place = node.start(); place < node.end(); place++) {
      int row = nodeRows.at(place);
      for (int entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
        int feature = matrix.entryColumn[entry];
        float value = matrix.entryValue[entry];
        if (counts[feature]++ > 0) {
          least[feature] = Math.min(least[feature], value);
          greatest[feature] = Math.max(greatest[feature], value);
        } else {
          least[feature] = value;
          greatest[feature] = value;
          if (size == met.length) {
            met = Arrays.copyOf(met, 2 * size);
          }
          met[size++] = feature;
        }
      }
    }
    return size;
  }
}
