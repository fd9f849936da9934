package io.finemo.features;

import io.finemo.core.FeatureSpace;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.archive.ModelArchive;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the feature vector of a post. Immutable; made by {@link FeatureLearner}. */
@ThreadSafe
public final class FeatureExtractor implements Function<AnalyzedPost, SparseVector> {
  private final FeatureSpec spec;
  private final List<NgramVocabulary> vocabularies;
  private final List<Counter> counters;
  private final int counterStart;

  FeatureExtractor(FeatureSpec spec, List<NgramVocabulary> vocabularies) {
    this.spec = spec;
    this.vocabularies = vocabularies;
    this.counters = List.copyOf(spec.counters());
    this.counterStart = vocabularies.stream().mapToInt(NgramVocabulary::size).sum();
  }

  /**
   * Extracts the features of a post. N-grams outside the vocabulary do not count. Time is linear in
   * the n-grams of the post; nothing but the vector is allocated to speak of.
   *
   * @param post the post
   * @return its vector, indices below {@link #size()}; empty where nothing is known of the post
   */
  @Override
  public SparseVector apply(AnalyzedPost post) {
    Scratch scratch = Scratch.take();
    int start = 0;
    for (int i = 0; i < vocabularies.size(); i++) {
      NgramVocabulary vocabulary = vocabularies.get(i);
      vocabulary.extract(post, start, scratch);
      start += vocabulary.size();
    }
    LexicalView lexical = new LexicalView(spec.lexica(), post);
    for (int i = 0; i < counters.size(); i++) {
      scratch.add(counterStart + i, counters.get(i).of(post, lexical));
    }
    SparseVector vector = SparseVector.of(scratch.indices(), scratch.values(), scratch.entries());
    scratch.giveBack();
    return vector;
  }

  /**
   * What is extracted.
   *
   * @return the specification
   */
  public FeatureSpec spec() {
    return spec;
  }

  /**
   * The number of features.
   *
   * @return the dimension of the vectors
   */
  public int size() {
    return counterStart + counters.size();
  }

  /**
   * The names of the features: {@code WORD_GRAMS:to the}, {@code CHAR_GRAMS: moo}, {@code HASHTAG}.
   * N-grams of single words alone are {@code WORD_TOKENS}, those of characters across words {@code
   * TEXT_CHAR_GRAMS}. Made anew at each call.
   *
   * @return the names by index
   */
  public FeatureSpace space() {
    return FeatureSpace.of(IntStream.range(0, size()).mapToObj(this::name).toList());
  }

  /**
   * The name of one feature, the same as in {@link #space()} but without making all of them.
   *
   * @param index the index of the feature
   * @return its name
   * @throws IndexOutOfBoundsException if there is no such feature
   */
  public String name(int index) {
    Objects.checkIndex(index, size());
    int start = 0;
    for (NgramVocabulary vocabulary : vocabularies) {
      if (index < start + vocabulary.size()) {
        return vocabulary.name(index - start);
      }
      start += vocabulary.size();
    }
    return counters.get(index - counterStart).name();
  }

  /**
   * The group a feature belongs to.
   *
   * @param index the index of the feature
   * @return its group
   * @throws IndexOutOfBoundsException if there is no such feature
   */
  public FeatureGroup group(int index) {
    Objects.checkIndex(index, size());
    if (index >= counterStart) {
      return counters.get(index - counterStart).group();
    }
    int start = 0;
    for (NgramVocabulary vocabulary : vocabularies) {
      start += vocabulary.size();
      if (index < start) {
        return vocabulary.spec().group();
      }
    }
    throw new IllegalStateException("index " + index);
  }

  /**
   * Where in a post a feature comes from: the places of the n-gram, or of the marks, words and
   * entities that were counted.
   *
   * @param post the post
   * @param index the index of the feature
   * @return the spans in the original text, from left to right; none where the feature is 0
   * @throws IndexOutOfBoundsException if there is no such feature
   */
  public List<Span> spans(AnalyzedPost post, int index) {
    Objects.checkIndex(index, size());
    if (index >= counterStart) {
      return counters.get(index - counterStart).spans(post, new LexicalView(spec.lexica(), post));
    }
    List<Span> spans = new ArrayList<>();
    occurrences(
        post,
        (found, span) -> {
          if (found == index) {
            spans.add(span);
          }
        });
    return List.copyOf(spans);
  }

  /**
   * Shows every occurrence of an n-gram of the vocabulary with its place in the original text.
   *
   * @param post the post
   * @param visitor is called once for each occurrence
   */
  public void occurrences(AnalyzedPost post, OccurrenceVisitor visitor) {
    Scratch scratch = Scratch.take();
    int start = 0;
    for (NgramVocabulary vocabulary : vocabularies) {
      int first = start;
      NgramAnalyzer analyzer = vocabulary.analyzer();
      analyzer.analyze(
          post,
          scratch,
          (hash, buffer, from, to, length, placeFrom, placeTo) -> {
            int index = vocabulary.table().find(hash, buffer, from, to);
            if (index >= 0) {
              visitor.visit(first + index, analyzer.original(post, placeFrom, placeTo));
            }
            return true;
          });
      start += vocabulary.size();
    }
    scratch.giveBack();
  }

  /**
   * Adds the extractor to a model file, as a part of its own.
   *
   * @param archive the file that is being made
   * @throws IllegalArgumentException if the file has the part
   */
  public void write(ModelArchive.Builder archive) {
    FeatureCodec.write(this, archive);
  }

  /**
   * Reads the extractor of a model file. Memory grows with the size of the file, not with what it
   * claims to hold.
   *
   * @param archive the file
   * @return an extractor that gives the same vectors as the one that was written
   * @throws ModelFormatException if the file has none, or a damaged one, or one that was made with
   *     other lexica than those of this library
   */
  public static FeatureExtractor read(ModelArchive archive) throws ModelFormatException {
    return FeatureCodec.read(archive);
  }

  List<NgramVocabulary> vocabularies() {
    return vocabularies;
  }

  @Override
  public String toString() {
    return "FeatureExtractor[" + size() + " features, " + spec + "]";
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
}
