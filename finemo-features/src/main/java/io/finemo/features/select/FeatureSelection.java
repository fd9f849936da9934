package io.finemo.features.select;

import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps some features of a vector and numbers them anew, in the same order, from 0 on. Immutable;
 * made by {@link SelectKBest}, {@link SelectPercentile} or from stored parts.
 */
@ThreadSafe
public final class FeatureSelection implements Function<SparseVector, SparseVector> {
  private static final int DROPPED = -1;

  private final int[] selected;
  private final double[] scores;
  private final int[] newIndices;

  private FeatureSelection(int[] selected, double[] scores) {
    this.selected = selected;
    this.scores = scores;
    this.newIndices = new int[scores.length];
    Arrays.fill(newIndices, DROPPED);
    for (int i = 0; i < selected.length; i++) {
      newIndices[selected[i]] = i;
    }
  }

  /**
   * A selection of given features.
   *
   * @param selected the indices to keep, strictly ascending, each below the number of scores
   * @param scores what each feature scored, the dropped ones too; {@code NaN} where undefined
   * @return the selection
   * @throws IllegalArgumentException if the indices are not ascending or one is out of range
   */
  public static FeatureSelection of(int[] selected, double[] scores) {
    int previous = -1;
    for (int index : selected) {
      if (index <= previous || index >= scores.length) {
        throw new IllegalArgumentException(
            "selected features must be ascending, in [0, "
                + scores.length
                + "): "
                + index
                + " after "
                + previous);
      }
      previous = index;
    }
    return new FeatureSelection(selected.clone(), scores.clone());
  }

  /**
   * Keeps the entries of the selected features. What was not there in training is dropped.
   *
   * @param vector a vector of the space before
   * @return a vector of indices below {@link #size()}
   */
  @Override
  public SparseVector apply(SparseVector vector) {
    int most = Math.min(vector.size(), selected.length);
    int[] indices = new int[most];
    double[] values = new double[most];
    int size = 0;
    for (int entry = 0; entry < vector.size(); entry++) {
      int index = vector.indexAt(entry);
      if (index >= newIndices.length) {
        break;
      }
      if (newIndices[index] != DROPPED) {
        indices[size] = newIndices[index];
        values[size++] = vector.valueAt(entry);
      }
    }
    return SparseVector.of(indices, values, size);
  }

  /**
   * The way back, for what a model says of selected features, such as contributions.
   *
   * @param vector a vector of the space after
   * @return the same values at the indices of the space before
   * @throws IllegalArgumentException if an index is not below {@link #size()}
   */
  public SparseVector restore(SparseVector vector) {
    int[] indices = new int[vector.size()];
    double[] values = new double[vector.size()];
    for (int entry = 0; entry < vector.size(); entry++) {
      if (vector.indexAt(entry) >= selected.length) {
        throw new IllegalArgumentException(
            "index must be below " + selected.length + ": " + vector.indexAt(entry));
      }
      indices[entry] = selected[vector.indexAt(entry)];
      values[entry] = vector.valueAt(entry);
    }
    return SparseVector.of(indices, values);
  }

  /**
   * The names of the selected features.
   *
   * @param before the space before, at least as many features as were scored
   * @return the space after
   * @throws IllegalArgumentException if the space is too small
   */
  public FeatureSpace space(FeatureSpace before) {
    if (before.size() < scores.length) {
      throw new IllegalArgumentException(
          "the space must have at least " + scores.length + " features: " + before.size());
    }
    List<String> names = new ArrayList<>(selected.length);
    for (int index : selected) {
      names.add(before.name(index));
    }
    return FeatureSpace.of(names);
  }

  /**
   * The number of selected features.
   *
   * @return the dimension of the space after
   */
  public int size() {
    return selected.length;
  }

  /**
   * The number of features that were scored.
   *
   * @return the dimension of the space before, as far as training rows told it
   */
  public int dimension() {
    return scores.length;
  }

  /**
   * The selected features.
   *
   * @return a new array of indices of the space before, ascending
   */
  public int[] selected() {
    return selected.clone();
  }

  /**
   * What each feature scored.
   *
   * @return a new array by the index of the space before; {@code NaN} where undefined
   */
  public double[] scores() {
    return scores.clone();
  }

  @Override
  public String toString() {
    return "FeatureSelection[" + selected.length + " of " + scores.length + " features]";
  }
}
