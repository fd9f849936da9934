package io.finemo.features;

import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Makes the feature vector of a post. Immutable; made by {@link FeatureLearner}. */
@ThreadSafe
public final class FeatureExtractor implements Function<AnalyzedPost, SparseVector> {
  private final FeatureSpec spec;
  private final List<NgramVocabulary> vocabularies;
  private final int counterStart;

  FeatureExtractor(FeatureSpec spec, List<NgramVocabulary> vocabularies) {
    this.spec = spec;
    this.vocabularies = vocabularies;
    this.counterStart = vocabularies.stream().mapToInt(NgramVocabulary::size).sum();
  }

  /**
   * Extracts the features of a post. N-grams outside the vocabulary do not count.
   *
   * @param post the post
   * @return its vector, indices below {@link #size()}; each group of n-grams of Euclidean length 1
   *     or empty
   */
  @Override
  public SparseVector apply(AnalyzedPost post) {
    Entries entries = new Entries();
    int start = 0;
    for (NgramVocabulary vocabulary : vocabularies) {
      group(post, vocabulary, start, entries);
      start += vocabulary.size();
    }
    if (spec.counters()) {
      int index = counterStart;
      for (Counter counter : Counter.values()) {
        entries.add(index++, counter.of(post));
      }
    }
    return SparseVector.of(entries.indices, entries.values, entries.size);
  }

  /**
   * The number of features.
   *
   * @return the dimension of the vectors
   */
  public int size() {
    return counterStart + (spec.counters() ? Counter.values().length : 0);
  }

  /**
   * The names of the features: {@code WORD_GRAMS:to the}, {@code CHAR_GRAMS: moo}, {@code HASHTAG}.
   * Made anew at each call.
   *
   * @return the names by index
   */
  public FeatureSpace space() {
    List<String> names = new ArrayList<>(size());
    for (NgramVocabulary vocabulary : vocabularies) {
      for (int i = 0; i < vocabulary.size(); i++) {
        names.add(vocabulary.name(i));
      }
    }
    if (spec.counters()) {
      for (Counter counter : Counter.values()) {
        names.add(counter.name());
      }
    }
    return FeatureSpace.of(names);
  }

  /**
   * Shows every occurrence of an n-gram of the vocabulary with its place in the original text.
   *
   * @param post the post
   * @param visitor is called once for each occurrence
   */
  public void occurrences(AnalyzedPost post, OccurrenceVisitor visitor) {
    int start = 0;
    for (NgramVocabulary vocabulary : vocabularies) {
      int first = start;
      vocabulary
          .analyzer()
          .analyze(
              post,
              (hash, buffer, from, to, unitFrom, unitTo) -> {
                int index = vocabulary.find(hash, buffer, from, to);
                if (index >= 0) {
                  visitor.visit(
                      first + index, vocabulary.analyzer().original(post, unitFrom, unitTo));
                }
              });
      start += vocabulary.size();
    }
  }

  @Override
  public String toString() {
    return "FeatureExtractor[" + size() + " features, " + spec + "]";
  }

  private static void group(
      AnalyzedPost post, NgramVocabulary vocabulary, int start, Entries entries) {
    Hits hits = new Hits();
    vocabulary
        .analyzer()
        .analyze(
            post,
            (hash, buffer, from, to, unitFrom, unitTo) -> {
              int index = vocabulary.find(hash, buffer, from, to);
              if (index >= 0) {
                hits.add(index);
              }
            });
    Arrays.sort(hits.indices, 0, hits.size);
    int firstEntry = entries.size;
    double squares = 0;
    for (int i = 0; i < hits.size; ) {
      int index = hits.indices[i];
      int next = i + 1;
      while (next < hits.size && hits.indices[next] == index) {
        next++;
      }
      int count = next - i;
      double frequency = vocabulary.sublinear() && count > 1 ? 1 + StrictMath.log(count) : count;
      double value = frequency * vocabulary.idf(index);
      squares += value * value;
      entries.add(start + index, value);
      i = next;
    }
    double length = Math.sqrt(squares);
    for (int entry = firstEntry; entry < entries.size; entry++) {
      entries.values[entry] /= length;
    }
  }

  /** Is shown where features come from. */
  @FunctionalInterface
  public interface OccurrenceVisitor {

    /**
     * One occurrence of a feature.
     *
     * @param index the index of the feature
     * @param span where it stands in the original text of the post
     */
    void visit(int index, Span span);
  }

  /** Indices of the n-grams of one post, as often as they occur. */
  private static final class Hits {
    private int[] indices = new int[512];
    private int size;

    void add(int index) {
      if (size == indices.length) {
        indices = Arrays.copyOf(indices, size * 2);
      }
      indices[size++] = index;
    }
  }

  /** The entries of the vector so far. */
  private static final class Entries {
    private int[] indices = new int[512];
    private double[] values = new double[512];
    private int size;

    void add(int index, double value) {
      if (size == indices.length) {
        indices = Arrays.copyOf(indices, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      indices[size] = index;
      values[size++] = value;
    }
  }
}
