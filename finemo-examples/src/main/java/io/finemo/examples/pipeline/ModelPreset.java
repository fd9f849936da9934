package io.finemo.examples.pipeline;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.DecisionModel;
import io.finemo.classify.Depth;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.StageLearner;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import java.util.List;
import java.util.Set;

/** Ready-made compositions of features and classifiers, by the name of the classifier. */
public enum ModelPreset {
  /** Logistic regression. */
  LOGISTIC,
  /** Linear support vector classification. */
  LINEAR_SVC;

  /**
   * The three-stage cascade of de Arriba-P&eacute;rez et al. 2020, Section III-C: neutral posts
   * leave first, negative ones next, positive statements last, and opportunities stay.
   *
   * @param calibration how probabilities are made
   * @param depth how sure the cascade must be
   * @return a learner of features and cascade together
   */
  public Learner<AnalyzedPost, FinancialEmotion, OpportunityModel> opportunityCascade(
      Calibration calibration, Depth depth) {
    CascadeLearner<SparseVector, FinancialEmotion> cascade =
        CascadeLearner.<SparseVector, FinancialEmotion>builder()
            .stage("neutral", Set.of(FinancialEmotion.NEUTRAL), stage())
            .stage("negative", Set.of(FinancialEmotion.NEGATIVE_AWARENESS), stage())
            .stage("positive", Set.of(FinancialEmotion.POSITIVE_STATEMENT), stage())
            .target(FinancialEmotion.OPPORTUNITY)
            .calibration(calibration)
            .depth(depth)
            .build();
    var both = cascade.over(FeatureSpec.standard().<FinancialEmotion>learner());
    return (rows, seed) -> OpportunityModel.of(both.fit(rows, seed));
  }

  /**
   * A flat model that tells labels apart at once.
   *
   * @param labels the labels, two or more
   * @param calibration how probabilities are made
   * @param depth how probable the best label must be, 0 to 1
   * @param <L> the type of the labels
   * @return a learner of features and model together
   */
  public <L> Learner<AnalyzedPost, L, ? extends DecisionModel<AnalyzedPost, L>> flat(
      List<L> labels, Calibration calibration, double depth) {
    return new FlatLearner<SparseVector, L>(labels, stage(), calibration, depth)
        .over(FeatureSpec.standard().learner());
  }

  private StageLearner<SparseVector> stage() {
    return switch (this) {
      case LOGISTIC -> LibLinearStage.logistic(3);
      case LINEAR_SVC -> LibLinearStage.linearSvc(0.1);
    };
  }
}
