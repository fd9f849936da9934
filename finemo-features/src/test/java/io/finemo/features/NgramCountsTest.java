package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.text.AnalyzedPost;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which n-grams are kept. */
class NgramCountsTest {
  private static final List<AnalyzedPost> POSTS =
      RandomPosts.make(11, 1_000).stream().map(Posts::of).toList();

  @Test
  void keepWhatIsNeitherTooRareNorTooFrequent() {
    // In posts: up 4, go 3, moon 2, now 1.
    List<AnalyzedPost> posts = posts("up go moon", "up go go now", "up moon", "up go");
    NgramSpec words = NgramSpec.words(1, 1);

    assertThat(terms(words.withMinimumDocuments(DocumentLimit.count(3)), posts))
        .containsExactly("go", "up");
    assertThat(terms(words.withMinimumDocuments(DocumentLimit.share(0.5)), posts))
        .containsExactly("go", "moon", "up");
    assertThat(terms(words.withMinimumDocuments(DocumentLimit.share(0.51)), posts))
        .containsExactly("go", "up");
    assertThat(terms(words.withMaximumDocuments(DocumentLimit.count(1)), posts))
        .containsExactly("now");
    assertThat(terms(words.withMaximumDocuments(DocumentLimit.share(0.75)), posts))
        .containsExactly("go", "moon", "now");
    assertThat(
            terms(
                words
                    .withMinimumDocuments(DocumentLimit.count(2))
                    .withMaximumDocuments(DocumentLimit.share(0.8)),
                posts))
        .containsExactly("go", "moon");
  }

  @Test
  void keepTheMostFrequentAndOfEqualsTheFirst() {
    // Occurrences: b 3, a 2, c 2, d 2, e 1. In posts: a 2, c 2, d 2, b 1, e 1.
    List<AnalyzedPost> posts = posts("d c b b b", "a c d e", "a");
    NgramSpec words = NgramSpec.words(1, 1);

    assertThat(terms(words.withMaximumFeatures(1), posts)).containsExactly("b");
    assertThat(terms(words.withMaximumFeatures(2), posts)).containsExactly("a", "b");
    assertThat(terms(words.withMaximumFeatures(3), posts)).containsExactly("a", "b", "c");
    assertThat(terms(words.withMaximumFeatures(9), posts)).hasSize(5);
    assertThat(terms(words.withMaximumFeatures(3).withWeights(NgramWeights.presence()), posts))
        .containsExactly("a", "c", "d");
  }

  /** What is too rare takes along all that begins with it; other bounds may leave gaps. */
  @Test
  void tellWhetherAnNgramMayBeThereWithoutItsPrefix() {
    // In posts: up 2, up go 2, go 3.
    List<AnalyzedPost> posts = posts("up go", "up go", "go");
    NgramSpec words = NgramSpec.words(1, 2);

    assertThat(vocabulary(words, posts).prefixClosed()).isTrue();
    assertThat(vocabulary(words.withMinimumDocuments(DocumentLimit.count(3)), posts).prefixClosed())
        .isTrue();
    assertThat(vocabulary(words.withMaximumFeatures(3), posts).prefixClosed()).isTrue();
    assertThat(vocabulary(words.withMaximumFeatures(2), posts).prefixClosed()).isFalse();
    assertThat(vocabulary(words.withMaximumDocuments(DocumentLimit.count(2)), posts).prefixClosed())
        .isFalse();
  }

  private static NgramVocabulary vocabulary(NgramSpec spec, List<AnalyzedPost> posts) {
    return NgramCounts.of(spec, posts).vocabulary(spec);
  }

  @Test
  void refuseALowerBoundAboveTheUpperOne() {
    NgramSpec spec =
        NgramSpec.words(1, 1)
            .withMinimumDocuments(DocumentLimit.count(3))
            .withMaximumDocuments(DocumentLimit.share(0.5));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FeatureSpec.of(spec).<String>learner().fit(Posts.rows("a", "b", "c", "d"), 1))
        .withMessageContainingAll(
            "minimumDocuments 3 (3.0 posts)", "maximumDocuments 0.5 (2.0 of 4 posts)");
    assertThat(terms(spec, posts("a b", "a", "a", "b", "b", "c"))).containsExactly("a", "b");
  }

  static Stream<NgramSpec> narrower() {
    NgramSpec base = NgramSpec.words(1, 1);
    return Stream.of(NgramSpec.Unit.values())
        .flatMap(
            unit ->
                IntStream.rangeClosed(1, 6)
                    .boxed()
                    .flatMap(
                        minimum ->
                            IntStream.rangeClosed(minimum, 6)
                                .mapToObj(
                                    maximum ->
                                        new NgramSpec(
                                            unit,
                                            minimum,
                                            maximum,
                                            DocumentLimit.count(1 + maximum % 2),
                                            DocumentLimit.share(0.1 * (4 + minimum)),
                                            maximum == 4 ? 50 : NgramSpec.UNLIMITED,
                                            true,
                                            base.weights()))));
  }

  @ParameterizedTest
  @MethodSource
  void narrower(NgramSpec spec) {
    NgramSpec widest =
        new NgramSpec(
            spec.unit(),
            1,
            6,
            DocumentLimit.count(1),
            DocumentLimit.share(1),
            NgramSpec.UNLIMITED,
            true,
            spec.weights());

    Map<String, Integer> filtered = documents(NgramCounts.of(widest, POSTS).vocabulary(spec));

    assertThat(filtered)
        .isEqualTo(documents(NgramCounts.of(spec, POSTS).vocabulary(spec)))
        .isNotEmpty();
  }

  @Test
  void giveNothingThatWasNotCounted() {
    NgramCounts counts = NgramCounts.of(NgramSpec.words(2, 3), POSTS);

    for (NgramSpec wider :
        List.of(
            NgramSpec.words(1, 3),
            NgramSpec.words(2, 4),
            NgramSpec.characters(2, 3),
            NgramSpec.words(2, 3).withEmojiSequences(false))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> counts.vocabulary(wider))
          .withMessageContainingAll("not within", "minimum=2, maximum=3");
    }
  }

  private static Map<String, Integer> documents(NgramVocabulary vocabulary) {
    Map<String, Integer> documents = new TreeMap<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      documents.put(vocabulary.name(i), vocabulary.documents(i));
    }
    return documents;
  }

  private static List<String> terms(NgramSpec spec, List<AnalyzedPost> posts) {
    NgramVocabulary vocabulary = vocabulary(spec, posts);
    return IntStream.range(0, vocabulary.size()).mapToObj(vocabulary.table()::get).toList();
  }

  private static List<AnalyzedPost> posts(String... texts) {
    return Stream.of(texts).map(Posts::of).toList();
  }
}
