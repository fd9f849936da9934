package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;

/**
 * The n-grams of one group with what they weigh. Immutable; made by {@link NgramCounts}.
 *
 * <p>All of it follows from the specification, the n-grams in order, the number of posts that hold
 * each, and the number of all posts.
 */
final class NgramVocabulary {
  private static final double[] DAMPED = new double[64];

  static {
    for (int count = 1; count < DAMPED.length; count++) {
      DAMPED[count] = 1 + StrictMath.log(count);
    }
  }

  private final NgramSpec spec;
  private final NgramAnalyzer analyzer;
  private final NgramTable table;
  private final int[] documents;
  private final int posts;
  private final boolean prefixClosed;
  private final double[] idf;

  /** Takes over the parts, which are not to be changed afterwards. */
  NgramVocabulary(
      NgramSpec spec, NgramTable table, int[] documents, int posts, boolean prefixClosed) {
    this.spec = spec;
    this.analyzer = NgramAnalyzer.of(spec);
    this.table = table;
    this.documents = documents;
    this.posts = posts;
    this.prefixClosed = prefixClosed;
    this.idf = spec.weights().idf() ? idf(documents, posts) : new double[0];
  }

  private static double[] idf(int[] documents, int posts) {
    double[] idf = new double[documents.length];
    for (int i = 0; i < idf.length; i++) {
      idf[i] = StrictMath.log((1.0 + posts) / (1.0 + documents[i])) + 1;
    }
    return idf;
  }

  int size() {
    return documents.length;
  }

  NgramSpec spec() {
    return spec;
  }

  NgramAnalyzer analyzer() {
    return analyzer;
  }

  NgramTable table() {
    return table;
  }

  /** How many training posts there were. */
  int posts() {
    return posts;
  }

  /** How many training posts hold an n-gram. */
  int documents(int index) {
    return documents[index];
  }

  /** How many training posts hold each n-gram. */
  int[] documents() {
    return documents.clone();
  }

  /**
   * Whether an n-gram is not here if one that is shorter by its last unit, and not too short, is
   * not here either: so it is as long as no n-gram was left out for being too frequent or not
   * frequent enough among all.
   */
  boolean prefixClosed() {
    return prefixClosed;
  }

  /** The name of the feature. */
  String name(int index) {
    return spec.prefix() + ":" + table.get(index);
  }

  /** Adds the entries of a post, indices from {@code start} on. */
  void extract(AnalyzedPost post, int start, Scratch scratch) {
    NgramHits hits = scratch.hits;
    hits.start(this);
    analyzer.analyze(post, scratch, hits);
    int[] indices = hits.sorted();
    int size = hits.size();
    int firstEntry = scratch.entries();
    double squares = 0;
    for (int i = 0; i < size; ) {
      int index = indices[i];
      int next = i + 1;
      while (next < size && indices[next] == index) {
        next++;
      }
      double value = value(index, next - i);
      squares += value * value;
      scratch.add(start + index, value);
      i = next;
    }
    if (spec.weights().unitLength()) {
      scratch.divide(firstEntry, Math.sqrt(squares));
    }
  }

  private double value(int index, int count) {
    NgramWeights weights = spec.weights();
    double frequency = weights.binary() ? 1 : count;
    if (weights.sublinear()) {
      frequency =
          frequency < DAMPED.length ? DAMPED[(int) frequency] : 1 + StrictMath.log(frequency);
    }
    return weights.idf() ? frequency * idf[index] : frequency;
  }
}
