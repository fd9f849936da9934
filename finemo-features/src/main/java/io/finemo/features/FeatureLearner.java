package io.finemo.features;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import io.finemo.core.text.AnalyzedPost;
import java.util.List;
import java.util.Objects;

/**
 * Learns the vocabulary and document frequencies that a {@link FeatureSpec} asks for. Nothing in it
 * is random, and labels are not looked at.
 *
 * @param <L> the type of the labels
 */
public final class FeatureLearner<L> implements TransformLearner<AnalyzedPost, SparseVector, L> {
  private final FeatureSpec spec;

  FeatureLearner(FeatureSpec spec) {
    this.spec = Objects.requireNonNull(spec, "spec");
  }

  /**
   * Learns from posts. Time grows with the n-grams of all posts; memory with the different ones,
   * about 60 bytes each until those are dropped that the specification does not keep. Where no
   * n-gram is kept, the group is empty.
   *
   * @param rows the training posts, at least one
   * @param seed not used
   * @return the extractor
   * @throws IllegalArgumentException if there are no rows, or for this many posts a {@code
   *     minimumDocuments} is above its {@code maximumDocuments}
   */
  @Override
  public FeatureExtractor fit(List<Labeled<AnalyzedPost, L>> rows, long seed) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("features must be learnt from at least 1 post: 0 posts");
    }
    List<AnalyzedPost> posts = rows.stream().map(Labeled::value).toList();
    List<NgramVocabulary> vocabularies =
        spec.ngrams().stream()
            .map(group -> NgramCounts.of(group, posts).vocabulary(group))
            .toList();
    return new FeatureExtractor(spec, vocabularies);
  }
}
