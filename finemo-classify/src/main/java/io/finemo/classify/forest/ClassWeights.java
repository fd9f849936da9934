package io.finemo.classify.forest;

import java.util.Arrays;
import java.util.List;

/** How much the rows of a class weigh against those of another. */
public sealed interface ClassWeights {

  /**
   * Every row weighs 1.
   *
   * @return the weights
   */
  static ClassWeights equal() {
    return new Equal();
  }

  /**
   * Every class weighs the same as a whole, however many rows it has.
   *
   * @return the weights
   */
  static ClassWeights balanced() {
    return new Balanced();
  }

  /**
   * Weights by class.
   *
   * @param weights the weight of a row of class 0, of class 1, and so on; more than 0 and finite
   * @return the weights
   */
  static ClassWeights given(double... weights) {
    return new Given(Arrays.stream(weights).boxed().toList());
  }

  /**
   * The weight of a row of each class.
   *
   * @param labels the class of each row, 0 to {@code classes} - 1
   * @param classes the number of classes
   * @return a weight for each class
   * @throws IllegalArgumentException if weights are given for another number of classes
   */
  double[] of(int[] labels, int classes);

  /** Every row weighs 1. */
  record Equal() implements ClassWeights {
    @Override
    public double[] of(int[] labels, int classes) {
      double[] weights = new double[classes];
      Arrays.fill(weights, 1);
      return weights;
    }
  }

  /** A row weighs {@code rows / (classes * rows of its class)}. */
  record Balanced() implements ClassWeights {
    @Override
    public double[] of(int[] labels, int classes) {
      double[] weights = new double[classes];
      for (int label : labels) {
        weights[label]++;
      }
      for (int i = 0; i < classes; i++) {
        // A class without rows has nothing to weigh.
        weights[i] = weights[i] == 0 ? 1 : labels.length / (classes * weights[i]);
      }
      return weights;
    }
  }

  /**
   * Weights by class.
   *
   * @param weights the weight of a row of each class
   */
  record Given(List<Double> weights) implements ClassWeights {

    /**
     * Checks the bounds, and copies the list.
     *
     * @param weights the weight of a row of each class, more than 0 and finite
     */
    public Given {
      weights = List.copyOf(weights);
      for (double weight : weights) {
        if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
          throw new IllegalArgumentException("a class weight must be positive, finite: " + weight);
        }
      }
    }

    @Override
    public double[] of(int[] labels, int classes) {
      if (weights.size() != classes) {
        throw new IllegalArgumentException(
            "as many class weights as classes: " + weights.size() + " and " + classes);
      }
      return weights.stream().mapToDouble(weight -> weight).toArray();
    }
  }
}
