package io.finemo.features;

/** What the n-grams of a vocabulary weigh in a post: {@link NgramWeights} with the numbers. */
final class NgramValues {
  private static final double[] DAMPED = new double[64];

  static {
    for (int count = 1; count < DAMPED.length; count++) {
      DAMPED[count] = 1 + StrictMath.log(count);
    }
  }

  private final NgramWeights weights;
  private final double[] idf;

  private NgramValues(NgramWeights weights, double[] idf) {
    this.weights = weights;
    this.idf = idf;
  }

  /** The values of n-grams of which so many of all posts hold each. */
  static NgramValues of(NgramWeights weights, int[] documents, int posts) {
    return new NgramValues(weights, weights.idf() ? idf(documents, posts) : new double[0]);
  }

  private static double[] idf(int[] documents, int posts) {
    double[] idf = new double[documents.length];
    for (int i = 0; i < idf.length; i++) {
      idf[i] = StrictMath.log((1.0 + posts) / (1.0 + documents[i])) + 1;
    }
    return idf;
  }

  /** The value, before it is brought to unit length, of an n-gram that occurs so often. */
  double of(int index, int count) {
    double frequency = weights.binary() ? 1 : count;
    if (weights.sublinear()) {
      frequency =
          frequency < DAMPED.length ? DAMPED[(int) frequency] : 1 + StrictMath.log(frequency);
    }
    return weights.idf() ? frequency * idf[index] : frequency;
  }
}
