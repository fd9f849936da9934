package io.finemo.examples.pipeline;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.DecisionModel;
import io.finemo.classify.Depth;
import io.finemo.classify.FlatLearner;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What to learn, from features to decision.
 *
 * @param preset which classifier
 * @param features what of a post it reads
 * @param calibration how probabilities are made
 * @param depth how sure the model must be
 */
public record ModelSpec(
    ModelPreset preset, FeatureSpec features, Calibration calibration, Depth depth) {

  /**
   * Checks that the parts are there.
   *
   * @param preset which classifier
   * @param features what of a post it reads
   * @param calibration how probabilities are made
   * @param depth how sure the model must be
   */
  public ModelSpec {
    Objects.requireNonNull(preset, "preset");
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(depth, "depth");
  }

  /**
   * Logistic regression on the standard features, sigmoid calibration, a depth of one half on the
   * path.
   *
   * @return the specification
   */
  public static ModelSpec standard() {
    return new ModelSpec(
        ModelPreset.LOGISTIC, FeatureSpec.standard(), Calibration.sigmoid(), Depth.path(0.5));
  }

  /**
   * The same on other features.
   *
   * @param other what of a post is read
   * @return the specification
   */
  public ModelSpec withFeatures(FeatureSpec other) {
    return new ModelSpec(preset, other, calibration, depth);
  }

  /**
   * The three-stage cascade of de Arriba-P&eacute;rez et al. 2020, Section III-C: neutral posts
   * leave first, negative ones next, positive statements last, and opportunities stay.
   *
   * @return a learner of features and cascade together
   */
  public Learner<AnalyzedPost, FinancialEmotion, OpportunityModel> opportunityCascade() {
    CascadeLearner<SparseVector, FinancialEmotion> cascade =
        CascadeLearner.<SparseVector, FinancialEmotion>builder()
            .stage("neutral", Set.of(FinancialEmotion.NEUTRAL), preset.stage())
            .stage("negative", Set.of(FinancialEmotion.NEGATIVE_AWARENESS), preset.stage())
            .stage("positive", Set.of(FinancialEmotion.POSITIVE_STATEMENT), preset.stage())
            .target(FinancialEmotion.OPPORTUNITY)
            .calibration(calibration)
            .depth(depth)
            .build();
    var both = cascade.over(features.<FinancialEmotion>learner());
    return (rows, seed) -> OpportunityModel.of(both.fit(rows, seed));
  }

  /**
   * A flat model that tells labels apart at once.
   *
   * @param labels the labels, two or more
   * @param <L> the type of the labels
   * @return a learner of features and model together
   */
  public <L> Learner<AnalyzedPost, L, ? extends DecisionModel<AnalyzedPost, L>> flat(
      List<L> labels) {
    return new FlatLearner<SparseVector, L>(labels, preset.stage(), calibration, flatDepth())
        .over(features.learner());
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
