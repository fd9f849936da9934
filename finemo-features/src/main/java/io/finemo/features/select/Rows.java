package io.finemo.features.select;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;

/** What sparse rows do not say of themselves: how many features there are. */
final class Rows {
  private Rows() {}

  /** One more than the greatest index with an entry, so that features behind it do not exist. */
  static <L> int dimension(List<Labeled<SparseVector, L>> rows) {
    int last = -1;
    for (Labeled<SparseVector, L> row : rows) {
      int size = row.value().size();
      if (size > 0) {
        last = Math.max(last, row.value().indexAt(size - 1));
      }
    }
    if (last == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("feature index must be below " + last + ": " + last);
    }
    return last + 1;
  }

  static <L> void check(List<Labeled<SparseVector, L>> rows, int dimension) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("at least 1 row is needed: 0 rows");
    }
    if (dimension < 0) {
      throw new IllegalArgumentException("dimension must be 0 or more: " + dimension);
    }
    for (int row = 0; row < rows.size(); row++) {
      SparseVector vector = rows.get(row).value();
      if (vector.size() > 0 && vector.indexAt(vector.size() - 1) >= dimension) {
        throw new IllegalArgumentException(
            "row "
                + row
                + " has feature "
                + vector.indexAt(vector.size() - 1)
                + ", the dimension is "
                + dimension);
      }
    }
  }

  /** What to throw at a value that would have to be a count or another weight. */
  static IllegalArgumentException negative(String feature, double value, int row) {
    return new IllegalArgumentException(
        feature + " must not be negative: " + value + " in row " + row);
  }
}
