package io.finemo.classify.weka;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * Rows as Weka wants them: feature i is attribute i, and the class is the last attribute, {@code
 * leaves} (0) or {@code goes on} (1).
 */
final class WekaRows {
  private static final List<String> SIDES = List.of("leaves", "goes on");

  private final Instances header;

  private WekaRows(Instances header) {
    this.header = header;
  }

  static WekaRows ofDimension(int dimension) {
    ArrayList<Attribute> attributes = new ArrayList<>(dimension + 1);
    for (int i = 0; i < dimension; i++) {
      attributes.add(new Attribute("f" + i));
    }
    attributes.add(new Attribute("side", SIDES));
    Instances header = new Instances("stage", attributes, 0);
    header.setClassIndex(dimension);
    return new WekaRows(header);
  }

  int features() {
    return header.classIndex();
  }

  Instances of(List<Labeled<SparseVector, Boolean>> rows) {
    Instances instances = new Instances(header, rows.size());
    for (Labeled<SparseVector, Boolean> row : rows) {
      instances.add(instance(row.value(), row.label() ? 1 : 0));
    }
    return instances;
  }

  /** One row without a label. Features beyond those of the training rows are left out. */
  Instance of(SparseVector row) {
    Instance instance = instance(row, 0);
    instance.setDataset(header);
    instance.setClassMissing();
    return instance;
  }

  private Instance instance(SparseVector row, double side) {
    int features = header.classIndex();
    int known = 0;
    while (known < row.size() && row.indexAt(known) < features) {
      known++;
    }
    int size = side == 0 ? known : known + 1; // a sparse instance leaves zeros out, the class too
    int[] indices = new int[size];
    double[] values = new double[size];
    for (int entry = 0; entry < known; entry++) {
      indices[entry] = row.indexAt(entry);
      values[entry] = row.valueAt(entry);
    }
    if (size > known) {
      indices[known] = features;
      values[known] = side;
    }
    return new SparseInstance(1, values, indices, header.numAttributes());
  }
}
