package io.finemo.classify.weka;

import weka.classifiers.Classifier;
import weka.core.Instance;
import weka.core.Instances;

/** Calls Weka, whose methods throw {@code Exception}, and says what failed. */
final class WekaBuild {
  private WekaBuild() {}

  static void build(Classifier classifier, Instances rows) {
    try {
      classifier.buildClassifier(rows);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalArgumentException(
          classifier.getClass().getName() + " cannot learn from these rows: " + e.getMessage(), e);
    }
  }

  static double[] distribution(Classifier classifier, Instance row) {
    try {
      return classifier.distributionForInstance(row);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(
          classifier.getClass().getName() + " cannot classify a row: " + e.getMessage(), e);
    }
  }
}
