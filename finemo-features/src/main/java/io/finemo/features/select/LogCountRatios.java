package io.finemo.features.select;

import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.function.Function;

/**
 * Multiplies each value of a vector by the weight of its feature; indices stay what they are.
 * Immutable; made by {@link NbLogCountRatio} or from stored parts.
 */
@ThreadSafe
public final class LogCountRatios implements Function<SparseVector, SparseVector> {
  private final double[] ratios;
  private final boolean presence;

  /**
   * Weights that are known, which are copied.
   *
   * @param ratios the weight of each feature, finite
   * @param presence whether every value of a vector counts as 1
   * @throws IllegalArgumentException if a weight is not finite
   */
  public LogCountRatios(double[] ratios, boolean presence) {
    for (int i = 0; i < ratios.length; i++) {
      if (!Double.isFinite(ratios[i])) {
        throw new IllegalArgumentException("ratio of feature " + i + " is " + ratios[i]);
      }
    }
    this.ratios = ratios.clone();
    this.presence = presence;
  }

  /**
   * Weighs a vector.
   *
   * @param vector any vector; what was not there in training is dropped
   * @return a vector with indices below {@link #size()}, without features of weight 0
   */
  @Override
  public SparseVector apply(SparseVector vector) {
    int[] indices = new int[vector.size()];
    double[] values = new double[vector.size()];
    int size = 0;
    for (int entry = 0; entry < vector.size(); entry++) {
      int index = vector.indexAt(entry);
      if (index >= ratios.length) {
        break;
      }
      indices[size] = index;
      values[size++] = (presence ? 1 : vector.valueAt(entry)) * ratios[index];
    }
    return SparseVector.of(indices, values, size);
  }

  /**
   * The number of features.
   *
   * @return how many weights there are
   */
  public int size() {
    return ratios.length;
  }

  /**
   * The weight of a feature.
   *
   * @param feature its index, 0 to {@link #size()} - 1
   * @return the natural logarithm of how much larger its share is on the positive side
   */
  public double ratio(int feature) {
    return ratios[feature];
  }

  /**
   * Whether every value of a vector counts as 1.
   *
   * @return false if values count as they are
   */
  public boolean presence() {
    return presence;
  }

  @Override
  public String toString() {
    return "LogCountRatios[" + ratios.length + " features" + (presence ? ", presence]" : "]");
  }
}
