package io.finemo.features;

import io.finemo.core.FeatureSpace;
import io.finemo.core.ThreadSafe;
import java.util.BitSet;
import java.util.List;

/**
 * The n-grams that a candidate of a search keeps. Two of the same {@link TrainingCounts} are equal
 * if they keep the same n-grams with the same weights, whatever bounds led there: their vectors are
 * the same, and one model serves both.
 *
 * <p>Memory: one bit for each n-gram of all posts.
 */
@ThreadSafe
public final class CandidateVocabulary {
  private final CountedPosts posts;
  private final NgramSpec spec;
  private final BitSet kept;
  private final int size;

  CandidateVocabulary(CountedPosts posts, NgramSpec spec, BitSet kept) {
    this.posts = posts;
    this.spec = spec;
    this.kept = kept;
    this.size = kept.cardinality();
  }

  /**
   * The candidate.
   *
   * @return its specification
   */
  public NgramSpec spec() {
    return spec;
  }

  /**
   * The number of features.
   *
   * @return how many n-grams are kept
   */
  public int size() {
    return size;
  }

  /**
   * The names of the features, as an extractor of the candidate alone has them. Made anew at each
   * call.
   *
   * @return the names by index
   */
  public FeatureSpace space() {
    List<String> names =
        kept.stream().mapToObj(ngram -> spec.prefix() + ":" + posts.text(ngram)).toList();
    return FeatureSpace.of(names);
  }

  /** The numbers of the n-grams, not to be changed. */
  BitSet kept() {
    return kept;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CandidateVocabulary that
        && posts == that.posts
        && spec.weights().equals(that.spec.weights())
        && kept.equals(that.kept);
  }

  @Override
  public int hashCode() {
    return 31 * kept.hashCode() + spec.weights().hashCode();
  }

  @Override
  public String toString() {
    return "CandidateVocabulary[" + size + " features, " + spec + "]";
  }
}
