package io.finemo.features.embedding;

import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.TransformLearner;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The mean of the vectors of a post's words, as dense features named {@code EMBEDDING:0}, {@code
 * EMBEDDING:1} and so on: where a post stands among the meanings that {@link WordVectors} learnt
 * from more text than there are labels for.
 *
 * <p>A word is looked up by its normal form, then by that in lower case; a word that occurs twice
 * counts twice. Words without a vector do not count, and tokens that are no words neither. A post
 * without any known word has all zeros.
 */
@ThreadSafe
public final class MeanVector implements Function<AnalyzedPost, SparseVector> {
  private final WordVectors vectors;
  private final int[] indices;

  private MeanVector(WordVectors vectors) {
    this.vectors = vectors;
    this.indices = IntStream.range(0, vectors.dimension()).toArray();
  }

  /**
   * Means over given vectors.
   *
   * @param vectors the vectors
   * @return the extractor
   */
  public static MeanVector of(WordVectors vectors) {
    return new MeanVector(Objects.requireNonNull(vectors, "vectors"));
  }

  /**
   * Computes the mean.
   *
   * @param post the post
   * @return {@link #size()} numbers, of which zeros are left out
   */
  @Override
  public SparseVector apply(AnalyzedPost post) {
    double[] mean = new double[indices.length];
    int known = 0;
    for (Token token : post.tokens()) {
      if (token.kind() == Token.Kind.WORD && add(token.norm(), mean)) {
        known++;
      }
    }
    if (known == 0) {
      return SparseVector.empty();
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= known;
    }
    return SparseVector.of(indices, mean);
  }

  private boolean add(String norm, double[] sum) {
    return vectors.addTo(norm, sum) || vectors.addTo(norm.toLowerCase(Locale.ROOT), sum);
  }

  /**
   * The number of features.
   *
   * @return the dimension of the word vectors
   */
  public int size() {
    return indices.length;
  }

  /**
   * The names of the features. Made anew at each call.
   *
   * @return {@code EMBEDDING:0} to {@code EMBEDDING:}{@link #size()} - 1
   */
  public FeatureSpace space() {
    List<String> names = IntStream.of(indices).mapToObj(i -> "EMBEDDING:" + i).toList();
    return FeatureSpace.of(names);
  }

  /**
   * A learner that has nothing to learn, for use where a learner is wanted.
   *
   * @param <L> the type of the labels
   * @return a learner of this
   */
  public <L> TransformLearner<AnalyzedPost, SparseVector, L> learner() {
    return (rows, seed) -> this;
  }

  @Override
  public String toString() {
    return "MeanVector[" + vectors + "]";
  }
}
