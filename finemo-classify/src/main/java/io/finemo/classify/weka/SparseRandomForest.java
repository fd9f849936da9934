package io.finemo.classify.weka;

import io.finemo.classify.forest.ClassWeights;
import io.finemo.classify.forest.Forest;
import io.finemo.classify.forest.ForestFormat;
import io.finemo.classify.forest.ForestLearner;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.MaxFeatures;
import io.finemo.classify.forest.TrainingRows;
import io.finemo.core.SparseVector;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import weka.classifiers.RandomizableClassifier;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.WeightedInstancesHandler;

/**
 * A random forest made for wide sparse rows, as a Weka classifier: numeric and binary attributes, a
 * nominal class, instance weights. Missing values are not handled.
 *
 * <p>Where rows are no Weka instances already, {@link io.finemo.classify.forest.ForestStage} and
 * {@link ForestLearner} learn the same without the detour. A trained classifier may be asked by any
 * number of threads. Trees grow in parallel in the caller's fork-join pool; the forest does not
 * depend on how many threads there are.
 *
 * <p>Options as Weka writes them: {@code -I} trees, {@code -K} features, {@code -depth}, {@code -M}
 * instances in a leaf, {@code -balanced}, {@code -no-bootstrap}, {@code -O} out-of-bag accuracy,
 * {@code -S} seed.
 */
public class SparseRandomForest extends RandomizableClassifier implements WeightedInstancesHandler {
  static {
    WekaStart.ensure();
  }

  private static final long serialVersionUID = 1;

  /** How many trees. */
  private int numTrees = 100;

  /** How many features are drawn for a node, 0 for the square root of all. */
  private int numFeatures;

  /** The greatest depth of a tree, 0 for no limit. */
  private int maxDepth;

  /** The fewest instances in a leaf. */
  private int minSamplesLeaf = 1;

  /** Whether all classes weigh the same. */
  private boolean balanceClasses;

  /** Whether each tree learns from all instances. */
  private boolean withoutBootstrap;

  /** Whether the out-of-bag accuracy is computed. */
  private boolean computeOutOfBag;

  /** The out-of-bag accuracy, not a number if it is not known. */
  private double outOfBagAccuracy = Double.NaN;

  /** What was learnt; written in an open format, not as Java objects. */
  private transient @Nullable Forest forest;

  /** Makes an untrained classifier with Weka's usual defaults. */
  public SparseRandomForest() {}

  /**
   * What this classifier is, for Weka's tools.
   *
   * @return a description
   */
  public String globalInfo() {
    return "A random forest for many sparse attributes, such as counts of words. A node looks at"
        + " the attributes drawn for it only, by column or by row, whichever is less work.\n\n"
        + "Breiman, Leo (2001). Random Forests. Machine Learning 45(1):5-32.";
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities capabilities = super.getCapabilities();
    capabilities.disableAll();
    capabilities.enable(Capability.NUMERIC_ATTRIBUTES);
    capabilities.enable(Capability.BINARY_ATTRIBUTES);
    capabilities.enable(Capability.NOMINAL_CLASS);
    capabilities.enable(Capability.MISSING_CLASS_VALUES);
    return capabilities;
  }

  /**
   * Grows the forest. Instances whose class is missing are left out.
   *
   * @throws Exception if the instances do not suit the {@link #getCapabilities() capabilities}
   */
  @Override
  public void buildClassifier(Instances instances) throws Exception {
    getCapabilities().testWithFail(instances);
    Instances rows = new Instances(instances);
    rows.deleteWithMissingClass();
    TrainingRows training = ForestRows.of(rows);
    ForestLearner learner = new ForestLearner(spec());
    outOfBagAccuracy = Double.NaN;
    if (computeOutOfBag) {
      ForestLearner.Fitted fitted = learner.fitWithOutOfBag(training);
      forest = fitted.forest();
      outOfBagAccuracy = fitted.outOfBag().accuracy().orElse(Double.NaN);
    } else {
      forest = learner.fit(training);
    }
  }

  private ForestSpec spec() {
    return ForestSpec.randomForest()
        .withTrees(numTrees)
        .withMaxFeatures(numFeatures == 0 ? MaxFeatures.sqrt() : MaxFeatures.count(numFeatures))
        .withMaxDepth(maxDepth == 0 ? Integer.MAX_VALUE : maxDepth)
        .withMinSamplesLeaf(minSamplesLeaf)
        .withBootstrap(!withoutBootstrap)
        .withClassWeights(balanceClasses ? ClassWeights.balanced() : ClassWeights.equal())
        .withSeed(getSeed());
  }

  /**
   * The probability of each class.
   *
   * @throws IllegalStateException if the classifier is not trained
   * @throws IllegalArgumentException if a value is missing or not finite
   */
  @Override
  public double[] distributionForInstance(Instance instance) {
    SparseVector row = ForestRows.of(instance);
    return trained().probabilities(row);
  }

  /**
   * What was learnt. Feature i is the i-th attribute, the class left out of the count.
   *
   * @return the forest
   * @throws IllegalStateException if the classifier is not trained
   */
  public Forest trained() {
    Forest learnt = forest;
    if (learnt == null) {
      throw new IllegalStateException("not trained: call buildClassifier first");
    }
    return learnt;
  }

  /**
   * Writes the settings as Weka's classifiers do, and the forest in its own open format.
   *
   * @param out where to
   * @throws IOException if it cannot be written
   */
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    Forest learnt = forest;
    out.writeBoolean(learnt != null);
    if (learnt != null) {
      ForestFormat.write(learnt, out);
    }
  }

  /**
   * Reads what {@code writeObject} wrote. Weka copies classifiers this way; model files of finemo
   * are never read by native deserialization.
   *
   * @param in where from
   * @throws IOException if it cannot be read or is damaged
   * @throws ClassNotFoundException if the settings are of a class that is not there
   */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    forest = in.readBoolean() ? ForestFormat.read(in, Integer.MAX_VALUE) : null;
  }

  /**
   * How many trees.
   *
   * @return 1 or more
   */
  @OptionMetadata(
      displayName = "numTrees",
      description = "How many trees (default 100).",
      commandLineParamName = "I",
      commandLineParamSynopsis = "-I <number>",
      displayOrder = 1)
  public int getNumTrees() {
    return numTrees;
  }

  /**
   * Sets how many trees.
   *
   * @param value 1 or more
   */
  public void setNumTrees(int value) {
    numTrees = value;
  }

  /**
   * How many attributes are drawn for each node.
   *
   * @return 1 or more, or 0 for the square root of all
   */
  @OptionMetadata(
      displayName = "numFeatures",
      description = "How many attributes are drawn for a node; 0 is the square root (default 0).",
      commandLineParamName = "K",
      commandLineParamSynopsis = "-K <number>",
      displayOrder = 2)
  public int getNumFeatures() {
    return numFeatures;
  }

  /**
   * Sets how many attributes are drawn for each node.
   *
   * @param value 1 or more, or 0 for the square root of all
   */
  public void setNumFeatures(int value) {
    numFeatures = value;
  }

  /**
   * The greatest depth of a tree.
   *
   * @return 1 or more, or 0 for no limit
   */
  @OptionMetadata(
      displayName = "maxDepth",
      description = "The greatest depth of a tree; 0 does not limit it (default 0).",
      commandLineParamName = "depth",
      commandLineParamSynopsis = "-depth <number>",
      displayOrder = 3)
  public int getMaxDepth() {
    return maxDepth;
  }

  /**
   * Sets the greatest depth of a tree.
   *
   * @param value 1 or more, or 0 for no limit
   */
  public void setMaxDepth(int value) {
    maxDepth = value;
  }

  /**
   * The fewest instances in a leaf.
   *
   * @return 1 or more
   */
  @OptionMetadata(
      displayName = "minSamplesLeaf",
      description = "The fewest instances in a leaf (default 1).",
      commandLineParamName = "M",
      commandLineParamSynopsis = "-M <number>",
      displayOrder = 4)
  public int getMinSamplesLeaf() {
    return minSamplesLeaf;
  }

  /**
   * Sets the fewest instances in a leaf.
   *
   * @param value 1 or more
   */
  public void setMinSamplesLeaf(int value) {
    minSamplesLeaf = value;
  }

  /**
   * Whether all classes weigh the same.
   *
   * @return true if they do
   */
  @OptionMetadata(
      displayName = "balanceClasses",
      description = "Let all classes weigh the same, however many instances they have.",
      commandLineParamName = "balanced",
      commandLineParamSynopsis = "-balanced",
      commandLineParamIsFlag = true,
      displayOrder = 5)
  public boolean getBalanceClasses() {
    return balanceClasses;
  }

  /**
   * Sets whether all classes weigh the same.
   *
   * @param value true if they do
   */
  public void setBalanceClasses(boolean value) {
    balanceClasses = value;
  }

  /**
   * Whether each tree learns from all instances.
   *
   * @return true if no instances are drawn
   */
  @OptionMetadata(
      displayName = "withoutBootstrap",
      description = "Let each tree learn from all instances, not from a sample of them.",
      commandLineParamName = "no-bootstrap",
      commandLineParamSynopsis = "-no-bootstrap",
      commandLineParamIsFlag = true,
      displayOrder = 6)
  public boolean getWithoutBootstrap() {
    return withoutBootstrap;
  }

  /**
   * Sets whether each tree learns from all instances.
   *
   * @param value true if no instances are drawn
   */
  public void setWithoutBootstrap(boolean value) {
    withoutBootstrap = value;
  }

  /**
   * Whether the out-of-bag accuracy is computed.
   *
   * @return true if it is
   */
  @OptionMetadata(
      displayName = "computeOutOfBag",
      description = "Compute the accuracy on instances that a tree has not learnt from.",
      commandLineParamName = "O",
      commandLineParamSynopsis = "-O",
      commandLineParamIsFlag = true,
      displayOrder = 7)
  public boolean getComputeOutOfBag() {
    return computeOutOfBag;
  }

  /**
   * Sets whether the out-of-bag accuracy is computed.
   *
   * @param value true if it is
   */
  public void setComputeOutOfBag(boolean value) {
    computeOutOfBag = value;
  }

  /** What was learnt, in a few words. */
  @Override
  public String toString() {
    Forest learnt = forest;
    if (learnt == null) {
      return "SparseRandomForest: not trained";
    }
    String text = "SparseRandomForest: " + learnt;
    return Double.isNaN(outOfBagAccuracy)
        ? text
        : text + String.format(Locale.ROOT, ", out-of-bag accuracy %.4f", outOfBagAccuracy);
  }
}
