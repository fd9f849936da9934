package io.finemo.examples.pipeline;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.Depth;
import io.finemo.classify.FlatModel;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.ModelPart;
import io.finemo.classify.Pipeline;
import io.finemo.classify.ShowingModel;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureExtractor;
import java.util.SortedMap;

/**
 * Features and flat model of one training.
 *
 * @param extractor makes the features
 * @param classifier decides by them: a {@link FlatModel}, or one that {@linkplain #showing shows} a
 *     label at a depth
 * @param <L> the type of the labels
 */
@ThreadSafe
public record FlatPostModel<L>(
    FeatureExtractor extractor, DecisionModel<SparseVector, L> classifier) implements PostModel<L> {

  /**
   * Takes a trained pipeline apart.
   *
   * @param pipeline features and model of one training
   * @param <L> the type of the labels
   * @return the model
   * @throws IllegalArgumentException if the pipeline does not begin with a feature extractor
   */
  public static <L> FlatPostModel<L> of(
      Pipeline<AnalyzedPost, SparseVector, L, FlatModel<SparseVector, L>> pipeline) {
    if (pipeline.transform() instanceof FeatureExtractor extractor) {
      return new FlatPostModel<>(extractor, pipeline.model());
    }
    throw new IllegalArgumentException(
        "a pipeline without a feature extractor: " + pipeline.transform());
  }

  @Override
  public FlatPostModel<L> showing(L target, Depth.Score depth) {
    return new FlatPostModel<>(extractor, classifier.showing(target, depth));
  }

  @Override
  public boolean decidesAt(Depth.Score depth) {
    return classifier instanceof ShowingModel<SparseVector, L> showing
        && showing.depth().equals(depth);
  }

  @Override
  public String shape() {
    return "flat";
  }

  @Override
  public SortedMap<String, String> describe(LabelCodec<L> labels) {
    return part(labels).describe(classifier);
  }

  @Override
  public void write(LabelCodec<L> labels, ModelArchive.Builder archive) {
    extractor.write(archive);
    part(labels).write(classifier, extractor.space(), archive);
  }

  static <L> FlatPostModel<L> read(
      LabelCodec<L> labels, FeatureExtractor extractor, ModelArchive archive)
      throws ModelFormatException {
    return new FlatPostModel<>(extractor, part(labels).read(archive, extractor.space()));
  }

  private static <L> ModelPart<DecisionModel<SparseVector, L>> part(LabelCodec<L> labels) {
    return ModelPart.flat(labels, PostModel.formats());
  }
}
