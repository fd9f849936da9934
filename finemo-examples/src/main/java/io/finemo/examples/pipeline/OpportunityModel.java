package io.finemo.examples.pipeline;

import io.finemo.classify.Depth;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.ModelPart;
import io.finemo.classify.Pipeline;
import io.finemo.classify.StackedCascade;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureExtractor;
import java.util.List;
import java.util.SortedMap;
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
    implements PostModel<FinancialEmotion> {

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
  public StackedCascade<SparseVector, FinancialEmotion> classifier() {
    return cascade;
  }

  /**
   * The same model at another depth: nothing is learnt again.
   *
   * @param depth the depth
   * @return a model that shares all trained parts with this one
   * @throws IllegalArgumentException if the depth does not fit the stages
   */
  public OpportunityModel withDepth(Depth depth) {
    return new OpportunityModel(extractor, cascade.withDepth(depth));
  }

  @Override
  public boolean decidesAt(Depth.Score depth) {
    return cascade.depth().equals(depth);
  }

  @Override
  public OpportunityModel showing(FinancialEmotion target, Depth.Score depth) {
    if (!cascade.targets().equals(List.of(target))) {
      throw new IllegalArgumentException(
          "a cascade shows its target, " + cascade.targets() + ", not " + target);
    }
    return withDepth(depth);
  }

  @Override
  public String shape() {
    return "cascade";
  }

  @Override
  public SortedMap<String, String> describe(LabelCodec<FinancialEmotion> labels) {
    return part(labels).describe(cascade);
  }

  @Override
  public void write(LabelCodec<FinancialEmotion> labels, ModelArchive.Builder archive) {
    extractor.write(archive);
    part(labels).write(cascade, extractor.space(), archive);
  }

  static OpportunityModel read(
      LabelCodec<FinancialEmotion> labels, FeatureExtractor extractor, ModelArchive archive)
      throws ModelFormatException {
    return new OpportunityModel(extractor, part(labels).read(archive, extractor.space()));
  }

  private static ModelPart<StackedCascade<SparseVector, FinancialEmotion>> part(
      LabelCodec<FinancialEmotion> labels) {
    return ModelPart.cascade(labels, PostModel.formats());
  }
}
