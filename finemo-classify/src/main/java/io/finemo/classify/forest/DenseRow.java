package io.finemo.classify.forest;

import io.finemo.core.SparseVector;
import java.util.Arrays;

/**
 * A row spread out over all features, for trees to look values up in. Each thread has one, which
 * all forests share, as a new array for every prediction would cost more than the prediction.
 */
final class DenseRow {
  private static final ThreadLocal<DenseRow> OF_THREAD = ThreadLocal.withInitial(DenseRow::new);

  /** All 0 between uses. */
  private float[] values = new float[0];

  private DenseRow() {}

  /** That of this thread. */
  static DenseRow mine() {
    return OF_THREAD.get();
  }

  /** Spreads a vector; to be taken back by {@link #clear(SparseVector, int)}. */
  float[] spread(SparseVector row, int features) {
    enlarge(features);
    for (int entry = 0; entry < row.size() && row.indexAt(entry) < features; entry++) {
      values[row.indexAt(entry)] = (float) row.valueAt(entry);
    }
    return values;
  }

  void clear(SparseVector row, int features) {
    for (int entry = 0; entry < row.size() && row.indexAt(entry) < features; entry++) {
      values[row.indexAt(entry)] = 0;
    }
  }

  /** Spreads a row of a matrix; to be taken back by {@link #clear(SparseMatrix, int)}. */
  float[] spread(SparseMatrix matrix, int row) {
    enlarge(matrix.columns());
    for (int entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
      values[matrix.entryColumn[entry]] = matrix.entryValue[entry];
    }
    return values;
  }

  void clear(SparseMatrix matrix, int row) {
    for (int entry = matrix.rowStart[row]; entry < matrix.rowStart[row + 1]; entry++) {
      values[matrix.entryColumn[entry]] = 0;
    }
  }

  private void enlarge(int features) {
    if (values.length < features) {
      values = Arrays.copyOf(values, features);
    }
  }
}
