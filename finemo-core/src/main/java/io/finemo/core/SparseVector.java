package io.finemo.core;

import java.util.Arrays;

/**
 * An immutable vector of which only the values that are not zero are kept.
 *
 * <p>Indices are strictly ascending and not negative; values are finite and not zero. The vector
 * does not know its dimension: indices that a model has not seen are the model's to ignore.
 */
@ThreadSafe
public final class SparseVector {
  private static final SparseVector EMPTY = new SparseVector(new int[0], new double[0]);

  private final int[] indices;
  private final double[] values;

  private SparseVector(int[] indices, double[] values) {
    this.indices = indices;
    this.values = values;
  }

  /**
   * The vector without a value.
   *
   * @return the empty vector
   */
  public static SparseVector empty() {
    return EMPTY;
  }

  /**
   * Makes a vector of the first entries of two arrays, which are copied.
   *
   * @param indices strictly ascending, the first not negative
   * @param values the values at these indices; zeros are left out
   * @param size how many entries of the arrays count
   * @return the vector
   * @throws IllegalArgumentException if the arrays do not hold {@code size} entries, indices are
   *     not strictly ascending, or a value is not finite
   */
  public static SparseVector of(int[] indices, double[] values, int size) {
    if (size < 0 || size > Math.min(indices.length, values.length)) {
      throw new IllegalArgumentException(
          "size must be in [0, " + Math.min(indices.length, values.length) + "]: " + size);
    }
    int kept = 0;
    int previous = -1;
    for (int i = 0; i < size; i++) {
      if (indices[i] <= previous) {
        throw new IllegalArgumentException(
            "indices must be ascending and not negative: " + indices[i] + " after " + previous);
      }
      previous = indices[i];
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + values[i] + " at index " + indices[i]);
      }
      if (values[i] != 0) {
        kept++;
      }
    }
    int[] keptIndices = new int[kept];
    double[] keptValues = new double[kept];
    for (int i = 0, at = 0; i < size; i++) {
      if (values[i] != 0) {
        keptIndices[at] = indices[i];
        keptValues[at++] = values[i];
      }
    }
    return new SparseVector(keptIndices, keptValues);
  }

  /**
   * Makes a vector of two arrays of the same length, which are copied.
   *
   * @param indices strictly ascending, the first not negative
   * @param values the values at these indices; zeros are left out
   * @return the vector
   * @throws IllegalArgumentException if the arrays differ in length, indices are not strictly
   *     ascending, or a value is not finite
   */
  public static SparseVector of(int[] indices, double[] values) {
    if (indices.length != values.length) {
      throw new IllegalArgumentException(
          "as many values as indices: " + values.length + " and " + indices.length);
    }
    return of(indices, values, indices.length);
  }

  /**
   * The number of values that are not zero.
   *
   * @return the number of entries
   */
  public int size() {
    return indices.length;
  }

  /**
   * The index of an entry.
   *
   * @param entry which entry, 0 to {@link #size()} - 1
   * @return its index in the vector
   */
  public int indexAt(int entry) {
    return indices[entry];
  }

  /**
   * The value of an entry.
   *
   * @param entry which entry, 0 to {@link #size()} - 1
   * @return its value, finite and not zero
   */
  public double valueAt(int entry) {
    return values[entry];
  }

  /**
   * The value at an index, by binary search.
   *
   * @param index the index in the vector
   * @return the value, 0 where there is no entry
   */
  public double get(int index) {
    int entry = Arrays.binarySearch(indices, index);
    return entry < 0 ? 0 : values[entry];
  }

  /**
   * The inner product with a dense vector. Entries beyond its end do not count.
   *
   * @param weights the dense vector
   * @return the sum of the products
   */
  public double dot(double[] weights) {
    double sum = 0;
    for (int i = 0; i < indices.length && indices[i] < weights.length; i++) {
      sum += values[i] * weights[indices[i]];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SparseVector that
        && Arrays.equals(indices, that.indices)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indices) + Arrays.hashCode(values);
  }

  /** Shows the entries as {@code {3=0.5, 17=1.0}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < indices.length; i++) {
      text.append(i == 0 ? "" : ", ").append(indices[i]).append('=').append(values[i]);
    }
    return text.append('}').toString();
  }
}
