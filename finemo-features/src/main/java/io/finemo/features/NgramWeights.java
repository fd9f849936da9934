package io.finemo.features;

/**
 * What the value of an n-gram is made of, in scikit-learn's words. It starts from the number of
 * occurrences in the post.
 *
 * @param binary whether every n-gram that occurs counts 1; {@code maximumFeatures} then ranks by
 *     document frequency
 * @param sublinear whether a count {@code tf} becomes {@code 1 + ln tf}
 * @param idf whether the count is multiplied by {@code ln((1 + n) / (1 + df)) + 1} for n training
 *     posts of which df hold the n-gram (scikit-learn's {@code smooth_idf})
 * @param unitLength whether the values of a group of n-grams are divided by their Euclidean length
 */
public record NgramWeights(boolean binary, boolean sublinear, boolean idf, boolean unitLength) {

  /**
   * Plain counts, as scikit-learn's {@code CountVectorizer} gives.
   *
   * @return the weights
   */
  public static NgramWeights counts() {
    return new NgramWeights(false, false, false, false);
  }

  /**
   * 1 for every n-gram that occurs.
   *
   * @return the weights
   */
  public static NgramWeights presence() {
    return new NgramWeights(true, false, false, false);
  }

  /**
   * Counts times inverse document frequency, of Euclidean length 1, as scikit-learn's {@code
   * TfidfVectorizer} gives.
   *
   * @return the weights
   */
  public static NgramWeights tfIdf() {
    return new NgramWeights(false, false, true, true);
  }

  /**
   * The same with counts damped or not.
   *
   * @param damped whether a count {@code tf} becomes {@code 1 + ln tf}
   * @return the weights
   */
  public NgramWeights withSublinear(boolean damped) {
    return new NgramWeights(binary, damped, idf, unitLength);
  }

  /**
   * The same with values brought to Euclidean length 1 or not.
   *
   * @param unit whether they are
   * @return the weights
   */
  public NgramWeights withUnitLength(boolean unit) {
    return new NgramWeights(binary, sublinear, idf, unit);
  }
}
