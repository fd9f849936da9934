package io.finemo.features;

import java.util.List;

/**
 * What to extract from a post: groups of n-grams, each weighted by TF-IDF and of Euclidean length
 * 1, and counters.
 *
 * @param ngrams the groups of n-grams, in the order of their indices
 * @param counters whether the {@link Counter}s follow
 */
public record FeatureSpec(List<NgramSpec> ngrams, boolean counters) {

  /**
   * Checks that there is something to extract, and copies the list.
   *
   * @param ngrams the groups of n-grams
   * @param counters whether the counters follow
   */
  public FeatureSpec {
    ngrams = List.copyOf(ngrams);
    if (ngrams.isEmpty() && !counters) {
      throw new IllegalArgumentException("a specification must ask for n-grams or counters");
    }
  }

  /**
   * What serves short financial posts well: words (1 to 2), characters within words (2 to 5),
   * counters.
   *
   * @return the specification
   */
  public static FeatureSpec standard() {
    return new FeatureSpec(
        List.of(
            new NgramSpec(NgramSpec.Unit.WORD, 1, 2, 2, true),
            new NgramSpec(NgramSpec.Unit.CHARACTER_IN_WORD, 2, 5, 2, true)),
        true);
  }

  /**
   * The learner of this specification.
   *
   * @param <L> the type of the labels, which are not looked at
   * @return a learner
   */
  public <L> FeatureLearner<L> learner() {
    return new FeatureLearner<>(this);
  }
}
