package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;

/**
 * The n-grams of one group with what they weigh. Immutable; made by {@link NgramCounts}.
 *
 * <p>All of it follows from the specification, the n-grams in order, the number of posts that hold
 * each, and the number of all posts.
 */
final class NgramVocabulary {
  private final NgramSpec spec;
  private final NgramAnalyzer analyzer;
  private final NgramTable table;
  private final int[] documents;
  private final int posts;
  private final boolean prefixClosed;
  private final NgramValues values;

  /** Takes over the parts, which are not to be changed afterwards. */
  NgramVocabulary(
      NgramSpec spec, NgramTable table, int[] documents, int posts, boolean prefixClosed) {
    this.spec = spec;
    this.analyzer = NgramAnalyzer.of(spec);
    this.table = table;
    this.documents = documents;
    this.posts = posts;
    this.prefixClosed = prefixClosed;
    this.values = NgramValues.of(spec.weights(), documents, posts);
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
      double value = values.of(index, next - i);
      squares += value * value;
      scratch.add(start + index, value);
      i = next;
    }
    if (spec.weights().unitLength()) {
      scratch.divide(firstEntry, Math.sqrt(squares));
    }
  }
}
