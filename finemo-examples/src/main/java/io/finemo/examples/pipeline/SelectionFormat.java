package io.finemo.examples.pipeline;

import io.finemo.classify.TransformFormat;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.features.select.FeatureSelection;
import java.util.Arrays;

/**
 * Feature selections in front of stages. What the features scored is not kept: it has done its work
 * once they are chosen.
 */
final class SelectionFormat implements TransformFormat<FeatureSelection> {

  @Override
  public String kind() {
    return "selection";
  }

  @Override
  public Class<FeatureSelection> type() {
    return FeatureSelection.class;
  }

  @Override
  public void write(FeatureSelection selection, PartWriter out) {
    out.integer(selection.dimension()).integers(selection.selected(), selection.size());
  }

  @Override
  public FeatureSelection read(PartReader in, int features) throws ModelFormatException {
    int dimension = in.integer("the number of features to select from", 0, features);
    int[] selected = in.integers("selected features");
    double[] unknown = new double[dimension];
    Arrays.fill(unknown, Double.NaN);
    try {
      return FeatureSelection.of(selected, unknown);
    } catch (IllegalArgumentException e) {
      throw in.fault("a selection: " + e.getMessage());
    }
  }

  @Override
  public int featuresBehind(FeatureSelection selection) {
    return selection.size();
  }

  @Override
  public SparseVector back(FeatureSelection selection, SparseVector parts) {
    return selection.restore(parts);
  }
}
