package io.finemo.examples.pipeline;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.CascadesLearner;
import io.finemo.classify.Depth;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.StageLearner;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import java.util.List;
import java.util.Objects;

/**
 * What to learn, from features to decision.
 *
 * @param preset which classifier
 * @param features what of a post it reads
 * @param calibration how probabilities are made
 * @param depth how sure the model must be
 * @param layers how many classifiers stand one behind the other to find opportunities; of no
 *     concern to flat models
 */
public record ModelSpec(
    ModelPreset preset, FeatureSpec features, Calibration calibration, Depth depth, Layers layers) {

  /**
   * Checks that the parts are there.
   *
   * @param preset which classifier
   * @param features what of a post it reads
   * @param calibration how probabilities are made
   * @param depth how sure the model must be
   * @param layers how many classifiers stand one behind the other
   */
  public ModelSpec {
    Objects.requireNonNull(preset, "preset");
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(depth, "depth");
    Objects.requireNonNull(layers, "layers");
  }

  /**
   * What to learn in three layers.
   *
   * @param preset which classifier
   * @param features what of a post it reads
   * @param calibration how probabilities are made
   * @param depth how sure the model must be
   */
  public ModelSpec(ModelPreset preset, FeatureSpec features, Calibration calibration, Depth depth) {
    this(preset, features, calibration, depth, Layers.of(Layers.MOST));
  }

  /**
   * The blend on the standard features, sigmoid calibration, a depth of one half on the path.
   *
   * @return the specification
   */
  public static ModelSpec standard() {
    return new ModelSpec(
        ModelPreset.BLEND, FeatureSpec.standard(), Calibration.sigmoid(), Depth.path(0.5));
  }

  /**
   * The same by another classifier.
   *
   * @param other which classifier
   * @return the specification
   */
  public ModelSpec withPreset(ModelPreset other) {
    return new ModelSpec(other, features, calibration, depth, layers);
  }

  /**
   * The same with probabilities made in another way.
   *
   * @param other how probabilities are made
   * @return the specification
   */
  public ModelSpec withCalibration(Calibration other) {
    return new ModelSpec(preset, features, other, depth, layers);
  }

  /**
   * The same on other features.
   *
   * @param other what of a post is read
   * @return the specification
   */
  public ModelSpec withFeatures(FeatureSpec other) {
    return new ModelSpec(preset, other, calibration, depth, layers);
  }

  /**
   * The same in other layers.
   *
   * @param other how many classifiers stand one behind the other to find opportunities
   * @return the specification
   */
  public ModelSpec withLayers(Layers other) {
    return new ModelSpec(preset, features, calibration, depth, other);
  }

  /**
   * A cascade of {@link #layers()}, the last of which lets opportunities through.
   *
   * @return a learner of features and cascade together
   */
  public Learner<AnalyzedPost, FinancialEmotion, OpportunityModel> opportunityCascade() {
    var both = cascade(layers, preset.stage()).over(features.<FinancialEmotion>learner());
    return (rows, seed) -> OpportunityModel.of(both.fit(rows, seed));
  }

  /**
   * Cascades of several layers, learnt together: features and stages that they share are learnt
   * once. Each is what {@link #opportunityCascade()} would learn of these layers.
   *
   * @param several the layers of each cascade, at least one; {@link #layers()} is not used
   * @return a learner of as many models, which share one feature extractor
   */
  public Learner<AnalyzedPost, FinancialEmotion, List<OpportunityModel>> opportunityCascades(
      List<Layers> several) {
    StageLearner<SparseVector> stage = preset.stage();
    CascadesLearner<AnalyzedPost, SparseVector, FinancialEmotion> all =
        new CascadesLearner<>(
            features.<FinancialEmotion>learner(),
            several.stream().map(one -> cascade(one, stage)).toList());
    return (rows, seed) -> all.fit(rows, seed).stream().map(OpportunityModel::of).toList();
  }

  private CascadeLearner<SparseVector, FinancialEmotion> cascade(
      Layers system, StageLearner<SparseVector> stage) {
    return system.cascade(stage).calibration(calibration).depth(depth).build();
  }

  /**
   * A flat model that tells labels apart at once.
   *
   * @param labels the labels, two or more
   * @param <L> the type of the labels
   * @return a learner of features and model together
   */
  public <L> Learner<AnalyzedPost, L, FlatPostModel<L>> flat(List<L> labels) {
    var both =
        new FlatLearner<SparseVector, L>(labels, preset.stage(), calibration, flatDepth())
            .over(features.<L>learner());
    return (rows, seed) -> FlatPostModel.of(both.fit(rows, seed));
  }

  /** A flat model has one stage and one path, so that any depth is the same to it. */
  private double flatDepth() {
    if (depth instanceof Depth.Path path) {
      return path.depth();
    }
    if (depth instanceof Depth.PerStage perStage) {
      return perStage.depths().get(0);
    }
    throw new IllegalArgumentException("depth of a flat model must be a probability: " + depth);
  }
}
