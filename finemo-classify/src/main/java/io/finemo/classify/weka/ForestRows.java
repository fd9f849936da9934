package io.finemo.classify.weka;

import io.finemo.classify.forest.SparseMatrix;
import io.finemo.classify.forest.TrainingRows;
import io.finemo.core.SparseVector;
import weka.core.Instance;
import weka.core.Instances;

/** Instances as rows of a forest: feature i is the i-th attribute, the class left out. */
final class ForestRows {
  private ForestRows() {}

  static TrainingRows of(Instances instances) {
    SparseMatrix.Builder matrix = new SparseMatrix.Builder(instances.numAttributes() - 1);
    int[] labels = new int[instances.size()];
    double[] weights = new double[instances.size()];
    for (int row = 0; row < labels.length; row++) {
      Instance instance = instances.get(row);
      labels[row] = (int) instance.classValue();
      weights[row] = instance.weight();
      for (int entry = 0; entry < instance.numValues(); entry++) {
        int attribute = instance.index(entry);
        if (attribute != instance.classIndex()) {
          matrix.entry(feature(attribute, instance), instance.valueSparse(entry));
        }
      }
      matrix.endRow();
    }
    return TrainingRows.of(matrix.build(), labels, instances.numClasses(), weights);
  }

  static SparseVector of(Instance instance) {
    int[] indices = new int[instance.numValues()];
    double[] values = new double[instance.numValues()];
    int size = 0;
    for (int entry = 0; entry < instance.numValues(); entry++) {
      int attribute = instance.index(entry);
      if (attribute != instance.classIndex()) {
        indices[size] = feature(attribute, instance);
        values[size++] = instance.valueSparse(entry);
      }
    }
    return SparseVector.of(indices, values, size);
  }

  private static int feature(int attribute, Instance instance) {
    return attribute < instance.classIndex() ? attribute : attribute - 1;
  }
}
