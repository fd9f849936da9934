package io.finemo.features;

import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import java.util.function.Function;

/**
 * Makes the vector of a row of {@link CountedPosts} for one candidate: equal to what an extractor
 * makes of the post that was fitted with the candidate on the training rows' posts.
 *
 * <p>Memory: 4 bytes for each n-gram of all posts, 8 for each feature that has an inverse document
 * frequency.
 */
@ThreadSafe
public final class CandidateVectorizer implements Function<Integer, SparseVector> {
  private final CountedPosts posts;
  private final CandidateVocabulary vocabulary;

  /** One more than the index of the feature; 0 for an n-gram that is none. */
  private final int[] indices;

  private final NgramValues values;

  CandidateVectorizer(
      CountedPosts posts, CandidateVocabulary vocabulary, int[] indices, NgramValues values) {
    this.posts = posts;
    this.vocabulary = vocabulary;
    this.indices = indices;
    this.values = values;
  }

  /**
   * Makes the vector of a row, in time linear in the n-grams of its post.
   *
   * @param row the number of the post
   * @return its vector, indices below the size of the vocabulary
   * @throws IndexOutOfBoundsException if there is no such row
   */
  @Override
  public SparseVector apply(Integer row) {
    int start = posts.start(row);
    int end = posts.end(row);
    int[] entries = new int[end - start];
    double[] weights = new double[end - start];
    int size = 0;
    double squares = 0;
    for (int place = start; place < end; place++) {
      int index = indices[posts.ngram(place)] - 1;
      if (index >= 0) {
        double value = values.of(index, posts.count(place));
        squares += value * value;
        entries[size] = index;
        weights[size++] = value;
      }
    }
    if (vocabulary.spec().weights().unitLength()) {
      double length = Math.sqrt(squares);
      for (int entry = 0; entry < size; entry++) {
        weights[entry] /= length;
      }
    }
    return SparseVector.of(entries, weights, size);
  }

  /**
   * What is extracted.
   *
   * @return the n-grams
   */
  public CandidateVocabulary vocabulary() {
    return vocabulary;
  }
}
