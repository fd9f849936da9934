package io.finemo.classify.forest;

import io.finemo.classify.internal.ParallelJobs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Grows forests. Trees grow in parallel in the caller's fork-join pool; the forest is the same, bit
 * for bit, on any number of threads. Immutable.
 *
 * <p>To stop a training, interrupt the thread that called {@code fit}: it then throws {@link
 * java.util.concurrent.CancellationException}, and stays interrupted.
 */
public final class ForestLearner {
  private final ForestSpec spec;
  private final ForestProgress progress;

  /**
   * A learner.
   *
   * @param spec how to grow
   */
  public ForestLearner(ForestSpec spec) {
    this(spec, (done, all) -> {});
  }

  private ForestLearner(ForestSpec spec, ForestProgress progress) {
    this.spec = Objects.requireNonNull(spec, "spec");
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /**
   * The same with someone to be told of every tree.
   *
   * @param listener is told
   * @return a new learner
   */
  public ForestLearner withProgress(ForestProgress listener) {
    return new ForestLearner(spec, listener);
  }

  /**
   * Grows a forest.
   *
   * @param training the rows
   * @return the forest
   * @throws IllegalArgumentException if the class weights do not fit the classes
   * @throws java.util.concurrent.CancellationException if this thread is interrupted
   */
  public Forest fit(TrainingRows training) {
    return forest(grow(training), training);
  }

  /**
   * Grows a forest and asks each tree about the rows it has not learnt from.
   *
   * @param training the rows
   * @return the forest, the same as {@link #fit} grows, and the estimate
   * @throws IllegalArgumentException if the forest does not draw its rows, or the class weights do
   *     not fit the classes
   * @throws java.util.concurrent.CancellationException if this thread is interrupted
   */
  public Fitted fitWithOutOfBag(TrainingRows training) {
    if (!spec.bootstrap()) {
      throw new IllegalArgumentException(
          "every tree learns from all rows: bootstrap must be true: false");
    }
    List<Grown> grown = grow(training);
    List<Tree> trees = grown.stream().map(one -> one.tree().tree()).toList();
    OutOfBag outOfBag = OutOfBag.of(trees, grown.stream().map(Grown::bag).toList(), training);
    return new Fitted(forest(grown, training), outOfBag);
  }

  /**
   * A forest and its out-of-bag estimate.
   *
   * @param forest the forest
   * @param outOfBag the estimate
   */
  public record Fitted(Forest forest, OutOfBag outOfBag) {}

  private static Forest forest(List<Grown> grown, TrainingRows training) {
    int features = training.matrix.columns();
    List<GrownTree> trees = grown.stream().map(Grown::tree).toList();
    return new Forest(
        trees.stream().map(GrownTree::tree).toList(),
        features,
        training.classes(),
        Importances.of(trees, features));
  }

  private List<Grown> grow(TrainingRows training) {
    double[] classWeights = spec.classWeights().of(training.labels, training.classes());
    // Each tree has a generator of its own, split off before the first one grows.
    SplittableRandom root = new SplittableRandom(spec.seed());
    List<SplittableRandom> randoms = new ArrayList<>();
    for (int tree = 0; tree < spec.trees(); tree++) {
      randoms.add(root.split());
    }
    Thread caller = Thread.currentThread();
    AtomicInteger done = new AtomicInteger();
    return ParallelJobs.run(
        spec.trees(),
        tree -> {
          Grown grown = grow(training, classWeights, randoms.get(tree), caller);
          progress.treeGrown(done.incrementAndGet(), spec.trees());
          return grown;
        });
  }

  private Grown grow(
      TrainingRows training, double[] classWeights, SplittableRandom random, Thread caller) {
    double[] weights = spec.bootstrap() ? draw(training, random) : training.weights.clone();
    BitSet bag = new BitSet(weights.length);
    boolean exact = training.wholeWeights();
    for (int row = 0; row < weights.length; row++) {
      bag.set(row, weights[row] > 0);
      double classWeight = classWeights[training.labels[row]];
      weights[row] *= classWeight;
      exact &= classWeight == 1;
    }
    SparseMatrix matrix = training.matrix;
    int drawn = spec.maxFeatures().of(matrix.columns());
    ViewCosts costs = new ViewCosts(matrix, bag.cardinality(), drawn);
    TreeGrower grower = new TreeGrower(training, spec, weights, exact, random, caller, costs);
    return new Grown(grower.grow(), bag);
  }

  /** As many draws as rows, each row as probable; the weight of a row comes on top of its draws. */
  private static double[] draw(TrainingRows training, SplittableRandom random) {
    double[] weights = new double[training.size()];
    double drawn = 0;
    while (!(drawn > 0)) {
      for (int i = 0; i < weights.length; i++) {
        int row = random.nextInt(weights.length);
        weights[row] += training.weights[row];
        drawn += training.weights[row];
      }
    }
    return weights;
  }

  /** A tree and the rows it has learnt from. */
  private record Grown(GrownTree tree, BitSet bag) {}
}
