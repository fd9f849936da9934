package io.finemo.examples.pipeline;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.Explanation;
import io.finemo.classify.Pipeline;
import io.finemo.classify.Prediction;
import io.finemo.classify.StackedCascade;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureExtractor;
import java.util.List;
import java.util.function.Function;

/**
 * Features and cascade of one training, which tell the financial emotion of a post and why.
 *
 * @param extractor makes the features
 * @param cascade decides by them
 */
@ThreadSafe
public record OpportunityModel(
    FeatureExtractor extractor, StackedCascade<SparseVector, FinancialEmotion> cascade)
    implements DecisionModel<AnalyzedPost, FinancialEmotion> {

  /**
   * Takes a trained pipeline apart.
   *
   * @param pipeline features and cascade of one training
   * @return the model
   * @throws IllegalArgumentException if the pipeline does not begin with a feature extractor
   */
  public static OpportunityModel of(
      Pipeline<
              AnalyzedPost,
              SparseVector,
              FinancialEmotion,
              StackedCascade<SparseVector, FinancialEmotion>>
          pipeline) {
    Function<AnalyzedPost, SparseVector> transform = pipeline.transform();
    if (transform instanceof FeatureExtractor extractor) {
      return new OpportunityModel(extractor, pipeline.model());
    }
    throw new IllegalArgumentException("a pipeline without a feature extractor: " + transform);
  }

  @Override
  public List<FinancialEmotion> labels() {
    return cascade.labels();
  }

  @Override
  public Prediction<FinancialEmotion> predict(AnalyzedPost post) {
    return cascade.predict(extractor.apply(post));
  }

  @Override
  public Explanation<FinancialEmotion> explain(AnalyzedPost post) {
    return cascade.explain(extractor.apply(post));
  }
}
