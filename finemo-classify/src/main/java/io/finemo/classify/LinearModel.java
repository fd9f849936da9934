package io.finemo.classify;

import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.List;
import java.util.Optional;

/**
 * A weighted sum of features: {@code score(x) = bias + w.x}. Immutable, and of the same answer
 * whatever library learnt the weights.
 */
@ThreadSafe
public final class LinearModel implements StageModel<SparseVector> {
  private final double[] weights;
  private final double bias;

  /**
   * A model of given weights, which are copied.
   *
   * @param weights the weight of each feature, all finite
   * @param bias the score of the empty row, finite
   * @throws IllegalArgumentException if a number is not finite
   */
  public LinearModel(double[] weights, double bias) {
    for (int i = 0; i < weights.length; i++) {
      if (!Double.isFinite(weights[i])) {
        throw new IllegalArgumentException("weight of feature " + i + " is " + weights[i]);
      }
    }
    if (!Double.isFinite(bias)) {
      throw new IllegalArgumentException("bias is " + bias);
    }
    this.weights = weights.clone();
    this.bias = bias;
  }

  /**
   * The mean of several models: its score is the mean of theirs.
   *
   * @param models at least one; they may know of different numbers of features
   * @return one model
   * @throws IllegalArgumentException if there is none
   */
  public static LinearModel mean(List<LinearModel> models) {
    if (models.isEmpty()) {
      throw new IllegalArgumentException("a mean needs at least 1 model: 0");
    }
    int size = models.stream().mapToInt(LinearModel::size).max().orElse(0);
    double[] weights = new double[size];
    double bias = 0;
    for (LinearModel model : models) {
      for (int i = 0; i < model.size(); i++) {
        weights[i] += model.weights[i] / models.size();
      }
      bias += model.bias / models.size();
    }
    return new LinearModel(weights, bias);
  }

  @Override
  public double score(SparseVector row) {
    return bias + row.dot(weights);
  }

  /** The bias, and each value times its weight: exact but for the order of the sum. */
  @Override
  public Optional<Attribution> attribution(SparseVector row) {
    int[] indices = new int[row.size()];
    double[] parts = new double[row.size()];
    int size = 0;
    for (int entry = 0; entry < row.size() && row.indexAt(entry) < weights.length; entry++) {
      indices[size] = row.indexAt(entry);
      parts[size++] = row.valueAt(entry) * weights[row.indexAt(entry)];
    }
    return Optional.of(new Attribution(bias, SparseVector.of(indices, parts, size)));
  }

  /**
   * The weight of a feature.
   *
   * @param index the index of the feature
   * @return its weight, 0 for a feature the model has not seen
   */
  public double weight(int index) {
    return index < weights.length ? weights[index] : 0;
  }

  /**
   * How many features have a weight.
   *
   * @return the length of the weights; features from this index on count for nothing
   */
  public int size() {
    return weights.length;
  }

  /**
   * The score of the empty row.
   *
   * @return the bias
   */
  public double bias() {
    return bias;
  }

  @Override
  public String toString() {
    return "LinearModel[" + weights.length + " weights, bias " + bias + "]";
  }
}
