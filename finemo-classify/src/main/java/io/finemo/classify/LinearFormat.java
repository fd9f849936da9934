package io.finemo.classify;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Arrays;

/**
 * Linear models: bias and weights, of which those that are 0 are left out where that is shorter.
 */
final class LinearFormat implements StageFormat<LinearModel> {
  private static final int BYTES_OF_AN_ENTRY = Integer.BYTES + Double.BYTES;

  /** Far beyond any weight that is learnt, and far enough from overflow for products and sums. */
  private static final double BOUND = 1e100;

  @Override
  public String kind() {
    return "linear";
  }

  @Override
  public Class<LinearModel> type() {
    return LinearModel.class;
  }

  @Override
  public void write(LinearModel model, PartWriter out) {
    int size = model.size();
    int[] indices = new int[size];
    double[] weights = new double[size];
    double[] entries = new double[size];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      weights[i] = model.weight(i);
      if (weights[i] != 0) {
        indices[kept] = i;
        entries[kept++] = weights[i];
      }
    }
    boolean sparse = (long) kept * BYTES_OF_AN_ENTRY < (long) size * Double.BYTES;
    out.real(model.bias()).flag(sparse);
    if (sparse) {
      out.integer(size).integers(indices, kept).reals(Arrays.copyOf(entries, kept));
    } else {
      out.reals(weights);
    }
  }

  @Override
  public LinearModel read(PartReader in, int features) throws ModelFormatException {
    double bias = in.real("the bias");
    double[] weights;
    if (in.flag("sparse weights")) {
      int size = in.integer("the number of features of a linear model", 0, features);
      weights = sparse(in, size);
    } else {
      weights = in.reals("weights");
      if (weights.length > features) {
        throw in.fault(weights.length + " weights for " + features + " features");
      }
    }
    check(bias, in);
    for (double weight : weights) {
      check(weight, in);
    }
    return new LinearModel(weights, bias);
  }

  private static double[] sparse(PartReader in, int size) throws ModelFormatException {
    int[] indices = in.integers("the features of weights");
    double[] entries = in.reals("weights");
    if (entries.length != indices.length) {
      throw in.fault(entries.length + " weights of " + indices.length + " features");
    }
    double[] weights = new double[size];
    int previous = -1;
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] <= previous || indices[i] >= size) {
        throw in.fault(
            "the features of weights must ascend below " + size + ": " + indices[i] + " is wrong");
      }
      previous = indices[i];
      weights[previous] = entries[i];
    }
    return weights;
  }

  private static void check(double value, PartReader in) throws ModelFormatException {
    if (Math.abs(value) > BOUND) {
      throw in.fault("a weight must be at most " + BOUND + " in size: " + value);
    }
  }
}
