package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureExtractorTest {
  private static final NgramSpec WORDS = NgramSpec.words(1, 2).withWeights(NgramWeights.tfIdf());
  private static final NgramSpec CHARACTERS =
      NgramSpec.charactersInWords(1, 4)
          .withMinimumDocuments(DocumentLimit.count(2))
          .withWeights(NgramWeights.tfIdf().withSublinear(true));
  private static final Set<Counter> COUNTERS = EnumSet.allOf(Counter.class);

  @Test
  void weighsWordsByHand() {
    // 2 posts; df(up) = 2, df(moon) = 1: idf 1 and ln(3/2) + 1.
    FeatureExtractor extractor =
        fit(
            FeatureSpec.of(NgramSpec.words(1, 1).withWeights(NgramWeights.tfIdf())),
            "up up",
            "up moon");
    double moon = Math.log(1.5) + 1;
    double length = Math.sqrt(4 + moon * moon);

    SparseVector vector = extractor.apply(Posts.of("up moon up later"));

    assertThat(extractor.space().names()).containsExactly("WORD_TOKENS:moon", "WORD_TOKENS:up");
    assertThat(vector.get(0)).isEqualTo(moon / length, within(1e-15));
    assertThat(vector.get(1)).isEqualTo(2 / length, within(1e-15));
    assertThat(vector.size()).isEqualTo(2);
  }

  @Test
  void keepsOnlyWhatEnoughPostsHold() {
    NgramSpec two = NgramSpec.words(1, 1).withMinimumDocuments(DocumentLimit.count(2));

    FeatureExtractor extractor = fit(FeatureSpec.of(two), "up up up", "moon go", "go", "moon");

    assertThat(extractor.space().names()).containsExactly("WORD_TOKENS:go", "WORD_TOKENS:moon");
  }

  @Test
  void putsOneGroupBehindTheOtherAndTheCountersLast() {
    FeatureExtractor extractor =
        fit(new FeatureSpec(List.of(WORDS, CHARACTERS), COUNTERS), "up up", "up moon");
    List<String> names = extractor.space().names();

    assertThat(names).hasSize(extractor.size()).doesNotHaveDuplicates();
    assertThat(names.subList(0, 4))
        .containsExactly(
            "WORD_GRAMS:moon", "WORD_GRAMS:up", "WORD_GRAMS:up moon", "WORD_GRAMS:up up");
    int counters = Counter.values().length;
    assertThat(names.subList(4, names.size() - counters))
        .contains("CHAR_GRAMS: up", "CHAR_GRAMS:p ")
        .isSorted()
        .allMatch(name -> name.startsWith("CHAR_GRAMS:"));
    assertThat(names.subList(names.size() - counters, names.size()))
        .containsExactlyElementsOf(Stream.of(Counter.values()).map(Enum::name).toList());
  }

  @Test
  void placesEachCounterAtItsName() {
    FeatureExtractor extractor = fit(new FeatureSpec(List.of(WORDS), COUNTERS), "up");
    AnalyzedPost post = Posts.of("some three words");

    SparseVector vector = extractor.apply(post);

    int index = extractor.space().names().indexOf("WORDS");
    assertThat(vector.get(index)).isEqualTo(Counter.WORDS.of(post)).isPositive();
    assertThat(vector.size()).isEqualTo(1);
  }

  @Test
  void givesAPostWithoutKnownNgramsAnEmptyGroup() {
    FeatureExtractor extractor = fit(FeatureSpec.of(WORDS), "up moon");

    assertThat(extractor.apply(Posts.of("qqq zzz"))).isEqualTo(SparseVector.empty());
    assertThat(extractor.apply(Posts.of(""))).isEqualTo(SparseVector.empty());
  }

  @Test
  void learnsNothingFromEmptyPostsAndStillWorks() {
    FeatureExtractor extractor = fit(FeatureSpec.of(WORDS, CHARACTERS), "", "");

    assertThat(extractor.size()).isZero();
    assertThat(extractor.apply(Posts.of("up"))).isEqualTo(SparseVector.empty());
  }

  @Test
  void makesVectorsInOrderAndEachGroupOfLengthOne() {
    FeatureSpec spec = new FeatureSpec(List.of(WORDS, CHARACTERS), COUNTERS);
    FeatureExtractor extractor = spec.<String>learner().fit(randomRows(1, 200), 1);
    List<String> names = extractor.space().names();
    for (Labeled<AnalyzedPost, String> row : randomRows(2, 500)) {
      SparseVector vector = extractor.apply(row.value());
      Map<String, Double> squares = new TreeMap<>();
      for (int entry = 0; entry < vector.size(); entry++) {
        assertThat(vector.indexAt(entry)).isBetween(0, extractor.size() - 1);
        assertThat(entry == 0 || vector.indexAt(entry) > vector.indexAt(entry - 1)).isTrue();
        assertThat(vector.valueAt(entry)).isPositive();
        String name = names.get(vector.indexAt(entry));
        if (name.contains("_GRAMS:")) {
          squares.merge(
              name.substring(0, name.indexOf(':')),
              vector.valueAt(entry) * vector.valueAt(entry),
              Double::sum);
        }
      }
      assertThat(squares.values())
          .allSatisfy(square -> assertThat(square).isEqualTo(1, within(1e-12)));
    }
  }

  @Test
  void showsEveryOccurrenceWhereItStands() {
    FeatureSpec spec = new FeatureSpec(List.of(WORDS, CHARACTERS), COUNTERS);
    FeatureExtractor extractor = spec.<String>learner().fit(randomRows(3, 200), 1);
    List<String> names = extractor.space().names();
    for (Labeled<AnalyzedPost, String> row : randomRows(4, 300)) {
      String text = row.value().post().text();
      Map<Integer, Integer> counts = new TreeMap<>();
      extractor.occurrences(
          row.value(),
          (index, span) -> {
            counts.merge(index, 1, Integer::sum);
            String name = names.get(index);
            String term = name.substring(name.indexOf(':') + 1);
            // In these posts nothing was cleaned, so the place holds the n-gram itself.
            assertThat(span.of(text)).isEqualTo(name.startsWith("CHAR") ? term.strip() : term);
          });
      assertThat(counts).isEqualTo(countsBehind(extractor.apply(row.value()), extractor, row));
    }
  }

  @Test
  void tellsTheSpansOfOneFeature() {
    FeatureExtractor extractor =
        fit(new FeatureSpec(List.of(WORDS), Set.of(Counter.WORDS)), "up up moon");
    AnalyzedPost post = Posts.of("go up up");
    List<String> names = extractor.space().names();

    assertThat(extractor.spans(post, names.indexOf("WORD_GRAMS:up")))
        .containsExactly(new Span(3, 5), new Span(6, 8));
    assertThat(extractor.spans(post, names.indexOf("WORD_GRAMS:up up")))
        .containsExactly(new Span(3, 8));
    assertThat(extractor.spans(post, names.indexOf("WORD_GRAMS:moon"))).isEmpty();
    assertThat(extractor.spans(post, names.indexOf("WORDS")))
        .containsExactly(new Span(0, 2), new Span(3, 5), new Span(6, 8));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> extractor.spans(post, names.size()));
  }

  @Test
  void hasSpansForWhatIsNotZeroAndForNothingElse() {
    FeatureExtractor extractor =
        FeatureSpec.of(WORDS, CHARACTERS).<String>learner().fit(randomRows(20, 60), 1);
    for (Labeled<AnalyzedPost, String> row : randomRows(21, 20)) {
      SparseVector vector = extractor.apply(row.value());
      for (int index = 0; index < extractor.size(); index++) {
        assertThat(extractor.spans(row.value(), index).isEmpty()).isEqualTo(vector.get(index) == 0);
      }
    }
  }

  @Test
  void countsInTrainingPostsAddUpToTheDocumentFrequencies() {
    for (NgramSpec spec :
        List.of(
            NgramSpec.words(1, 3),
            NgramSpec.characters(1, 4).withMinimumDocuments(DocumentLimit.count(3)),
            NgramSpec.charactersInWords(4, 6).withMaximumDocuments(DocumentLimit.share(0.2)))) {
      List<Labeled<AnalyzedPost, String>> rows = randomRows(22, 200);
      NgramVocabulary vocabulary =
          NgramCounts.of(spec, rows.stream().map(Labeled::value).toList()).vocabulary(spec);
      FeatureExtractor presence =
          FeatureSpec.of(spec.withWeights(NgramWeights.presence())).<String>learner().fit(rows, 1);

      double[] sums = new double[presence.size()];
      for (SparseVector vector : vectors(presence, rows)) {
        for (int entry = 0; entry < vector.size(); entry++) {
          sums[vector.indexAt(entry)] += vector.valueAt(entry);
        }
      }

      for (int i = 0; i < sums.length; i++) {
        assertThat(sums[i]).isEqualTo(vocabulary.documents(i)).isPositive();
      }
    }
  }

  @Test
  void findsAllItWouldFindIfItLookedForEveryLength() {
    // Looking up ends early where no longer n-gram can be known; the counts must not show it.
    for (NgramSpec spec : List.of(CHARACTERS, NgramSpec.characters(2, 6), WORDS)) {
      NgramSpec rare = spec.withMaximumDocuments(DocumentLimit.share(0.1));
      NgramSpec few = spec.withMaximumFeatures(40);
      for (NgramSpec each : List.of(spec, rare, few)) {
        FeatureExtractor extractor =
            FeatureSpec.of(each.withWeights(NgramWeights.counts()))
                .<String>learner()
                .fit(randomRows(23, 100), 1);
        for (Labeled<AnalyzedPost, String> row : randomRows(24, 100)) {
          double[] counts = new double[extractor.size()];
          extractor.occurrences(row.value(), (index, span) -> counts[index]++);

          SparseVector vector = extractor.apply(row.value());

          for (int index = 0; index < counts.length; index++) {
            assertThat(vector.get(index)).isEqualTo(counts[index]);
          }
        }
      }
    }
  }

  @Test
  void learnsFromOnePost() {
    FeatureExtractor extractor = fit(FeatureSpec.of(WORDS), "up up");

    assertThat(extractor.space().names()).containsExactly("WORD_GRAMS:up", "WORD_GRAMS:up up");
    // Both are in every post, so that the idf is 1: counts 2 and 1, brought to length 1.
    SparseVector vector = extractor.apply(Posts.of("up up"));
    assertThat(vector.get(0)).isEqualTo(2 / Math.sqrt(5), within(1e-15));
    assertThat(vector.get(1)).isEqualTo(1 / Math.sqrt(5), within(1e-15));
  }

  @Test
  void learnsFromPostsThatAreAllEqual() {
    FeatureExtractor all = fit(FeatureSpec.of(WORDS), "up go", "up go", "up go");
    FeatureExtractor none =
        fit(
            FeatureSpec.of(WORDS.withMaximumDocuments(DocumentLimit.share(0.9))),
            "up go",
            "up go",
            "up go");

    assertThat(all.size()).isEqualTo(3);
    assertThat(all.apply(Posts.of("up go")).get(0)).isEqualTo(1 / Math.sqrt(3), within(1e-15));
    assertThat(none.size()).isZero();
    assertThat(none.apply(Posts.of("up go"))).isEqualTo(SparseVector.empty());
  }

  @Test
  void worksInsideOfItsOwnVisitor() {
    FeatureExtractor extractor = fit(FeatureSpec.of(CHARACTERS), "up moon", "up moon");
    SparseVector expected = extractor.apply(Posts.of("moonshot"));
    Map<Integer, Integer> counts = new TreeMap<>();

    extractor.occurrences(
        Posts.of("up up"),
        (index, span) -> {
          assertThat(extractor.apply(Posts.of("moonshot"))).isEqualTo(expected);
          counts.merge(index, 1, Integer::sum);
        });

    assertThat(counts.values()).isNotEmpty().allMatch(count -> count % 2 == 0);
  }

  @Test
  void isTheSameWhenFittedTwice() {
    FeatureSpec spec = FeatureSpec.standard();
    FeatureExtractor one = spec.<String>learner().fit(randomRows(5, 300), 1);
    FeatureExtractor two = spec.<String>learner().fit(randomRows(5, 300), 99);

    assertThat(two.space().fingerprint()).isEqualTo(one.space().fingerprint());
    assertThat(vectors(two, randomRows(6, 300))).isEqualTo(vectors(one, randomRows(6, 300)));
  }

  @Test
  void doesNotDependOnTheOrderOfThePostsItLearnsFrom() {
    List<Labeled<AnalyzedPost, String>> rows = randomRows(7, 200);
    List<Labeled<AnalyzedPost, String>> reversed = new ArrayList<>();
    rows.forEach(row -> reversed.add(0, row));
    FeatureSpec spec = FeatureSpec.standard();

    FeatureExtractor one = spec.<String>learner().fit(rows, 1);
    FeatureExtractor two = spec.<String>learner().fit(reversed, 1);

    assertThat(two.space().names()).isEqualTo(one.space().names());
    assertThat(vectors(two, rows)).isEqualTo(vectors(one, rows));
  }

  @Test
  void doesNotLearnFromPostsItIsAppliedTo() {
    FeatureExtractor extractor = fit(FeatureSpec.standard(), "up moon", "up moon");
    String before = extractor.space().fingerprint();

    vectors(extractor, randomRows(8, 100));

    assertThat(extractor.space().fingerprint()).isEqualTo(before);
  }

  @Test
  void servesManyThreads() throws Exception {
    assertThat(FeatureExtractor.class).hasAnnotation(ThreadSafe.class);
    FeatureExtractor shared = FeatureSpec.standard().<String>learner().fit(randomRows(9, 300), 1);
    List<Labeled<AnalyzedPost, String>> rows = randomRows(10, 500);
    List<SparseVector> expected = vectors(shared, rows);

    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<List<SparseVector>> task =
          () -> {
            FeatureExtractor own =
                FeatureSpec.standard().<String>learner().fit(randomRows(9, 300), 1);
            assertThat(vectors(own, rows)).isEqualTo(expected);
            return vectors(shared, rows);
          };
      for (Future<List<SparseVector>> vectors :
          pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> task).toList())) {
        assertThat(vectors.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void comesToAnEndWithALongPost() {
    FeatureExtractor extractor = fit(FeatureSpec.standard(), "aaaa bb", "aaaa bb");
    for (String text :
        List.of("a".repeat(1_000_000), "bb ".repeat(300_000), "👩\u200D".repeat(300_000))) {
      int[] occurrences = new int[1];
      AnalyzedPost post = Posts.of(text);
      extractor.occurrences(post, (index, span) -> occurrences[0]++);

      assertThat(extractor.apply(post).size()).isLessThanOrEqualTo(occurrences[0] + 1);
    }
  }

  @Test
  void mustBeLearntFromSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureSpec.standard().<String>learner().fit(List.of(), 1))
        .withMessageContaining("at least 1 post");
  }

  /** How often each n-gram occurs, found without the extractor's own bookkeeping. */
  private static Map<Integer, Integer> countsBehind(
      SparseVector vector, FeatureExtractor extractor, Labeled<AnalyzedPost, String> row) {
    Map<Integer, Integer> counts = new TreeMap<>();
    List<String> names = extractor.space().names();
    for (int entry = 0; entry < vector.size(); entry++) {
      String name = names.get(vector.indexAt(entry));
      String term = name.substring(name.indexOf(':') + 1);
      if (name.startsWith("WORD_GRAMS")) {
        counts.put(
            vector.indexAt(entry), timesIn(" " + row.value().text() + " ", " " + term + " "));
      } else if (name.startsWith("CHAR_GRAMS")) {
        int count = 0;
        for (Token word : row.value().tokens()) {
          count += timesIn(" " + word.surface() + " ", term);
        }
        counts.put(vector.indexAt(entry), count);
      }
    }
    return counts;
  }

  /** Overlapping occurrences count. */
  private static int timesIn(String text, String term) {
    int count = 0;
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      count++;
    }
    return count;
  }

  private static FeatureExtractor fit(FeatureSpec spec, String... texts) {
    return spec.<String>learner().fit(Posts.rows(texts), 1);
  }

  private static List<SparseVector> vectors(
      FeatureExtractor extractor, List<Labeled<AnalyzedPost, String>> rows) {
    return rows.stream().map(row -> extractor.apply(row.value())).toList();
  }

  private static List<Labeled<AnalyzedPost, String>> randomRows(long seed, int count) {
    return Posts.rows(RandomPosts.make(seed, count).stream().map(Posts::of));
  }

  /** Counts up to 63 are looked up, higher ones worked out. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 1000})
  void aDampedCountIsOneAndItsLogarithm(int count) {
    NgramValues values =
        NgramValues.of(NgramWeights.counts().withSublinear(true), new int[] {1}, 1);

    assertThat(values.of(0, count)).isCloseTo(1 + Math.log(count), within(1e-12));
  }
}
