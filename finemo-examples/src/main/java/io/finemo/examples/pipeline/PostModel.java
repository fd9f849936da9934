package io.finemo.examples.pipeline;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.Depth;
import io.finemo.classify.Explanation;
import io.finemo.classify.LabelCodec;
import io.finemo.classify.Prediction;
import io.finemo.classify.StageFormats;
import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureExtractor;
import java.util.List;
import java.util.SortedMap;

/**
 * Features and model of one training, which can go into a model file.
 *
 * @param <L> the type of the labels
 */
public sealed interface PostModel<L> extends DecisionModel<AnalyzedPost, L>
    permits OpportunityModel, FlatPostModel {

  /**
   * All kinds of stages that model files of posts keep.
   *
   * @return linear models, forests, and both behind selections and naive Bayes weights
   */
  static StageFormats formats() {
    return StageFormats.standard().with(new SelectionFormat()).with(new RatiosFormat());
  }

  /**
   * Makes the features.
   *
   * @return the extractor that the model was trained on
   */
  FeatureExtractor extractor();

  /**
   * Decides by the features.
   *
   * @return the model behind the extractor
   */
  DecisionModel<SparseVector, L> classifier();

  @Override
  default List<L> labels() {
    return classifier().labels();
  }

  @Override
  default Prediction<L> predict(AnalyzedPost post) {
    return classifier().predict(extractor().apply(post));
  }

  @Override
  default Explanation<L> explain(AnalyzedPost post) {
    return classifier().explain(extractor().apply(post));
  }

  /**
   * The same model, which shows a label at a depth on its score.
   *
   * @throws IllegalArgumentException if the model does not know the label, or it is a cascade with
   *     another target
   */
  @Override
  PostModel<L> showing(L target, Depth.Score depth);

  /**
   * What the model is, as it stands in model files.
   *
   * @return {@code cascade} or {@code flat}
   */
  String shape();

  /**
   * Whether a label is decided by this depth on its score, as a certificate of it requires.
   *
   * @param depth the depth
   * @return true if this and no other depth decides
   */
  boolean decidesAt(Depth.Score depth);

  /**
   * Depth and calibration in words, for the manifest of a model file.
   *
   * @param labels how labels are written
   * @return texts by name
   */
  SortedMap<String, String> describe(LabelCodec<L> labels);

  /**
   * Adds features and model to a model file.
   *
   * @param labels how labels are written
   * @param archive where to
   * @throws IllegalArgumentException if the model has a stage of a kind that files cannot keep
   */
  void write(LabelCodec<L> labels, ModelArchive.Builder archive);
}
