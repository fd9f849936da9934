package io.finemo.classify.weka;

import java.nio.file.Path;
import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.Classifier;

/** What Weka asks of each of its own classifiers: Weka's tests, of ours. */
public class WekaContractOfSparseRandomForestTest extends AbstractClassifierTest {
  static {
    // Weka writes the answers of the first run into the working directory, unless told where.
    System.setProperty("weka.test.Regression.root", Path.of("target", "wekarefs").toString());
  }

  /** One test by its name. */
  public WekaContractOfSparseRandomForestTest(String name) {
    super(name);
  }

  @Override
  public Classifier getClassifier() {
    SparseRandomForest forest = new SparseRandomForest();
    forest.setNumTrees(10);
    return forest;
  }
}
