package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted once and filtered is what would be fitted afresh. */
class CountedPostsTest {
  private static final int CANDIDATES = 150;
  private static final List<AnalyzedPost> POSTS =
      RandomPosts.make(5, 400).stream().map(Posts::of).toList();

  @ParameterizedTest
  @EnumSource(NgramSpec.Unit.class)
  void giveTheVectorsAndNamesOfAFreshFitForAnyCandidateAndFold(NgramSpec.Unit unit) {
    CountedPosts counted = count(widest(unit), POSTS);
    SplittableRandom random = new SplittableRandom(unit.name().length());
    int compared = 0;
    for (int fold = 0; fold < 5; fold++) {
      int held = fold;
      int[] training = IntStream.range(0, POSTS.size()).filter(row -> row % 5 != held).toArray();
      TrainingCounts counts = counted.training(training);
      for (int i = 0; i < CANDIDATES / 5; i++) {
        NgramSpec candidate = candidate(unit, random);
        FeatureExtractor fresh = FeatureSpec.of(candidate).<String>learner().fit(rows(training), 1);

        CandidateVocabulary vocabulary = counts.vocabulary(candidate);
        CandidateVectorizer vectorizer = counts.vectorizer(vocabulary);

        assertThat(vocabulary.space().names()).as("%s", candidate).isEqualTo(names(fresh));
        assertThat(vocabulary.size()).isEqualTo(fresh.size());
        for (int row = 0; row < POSTS.size(); row++) {
          SparseVector vector = vectorizer.apply(row);
          assertThat(vector).as("%s", candidate).isEqualTo(fresh.apply(POSTS.get(row)));
          compared += vector.size();
        }
      }
    }
    assertThat(compared).isGreaterThan(10_000);
  }

  @Test
  void learnFromTheRowsTheyAreGivenAlone() {
    List<AnalyzedPost> posts = posts("up up", "down", "up moon", "moon");
    CountedPosts counted = count(NgramSpec.words(1, 2), posts);

    Function<Integer, SparseVector> fitted =
        counted
            .<String>learner(NgramSpec.words(1, 1))
            .fit(List.of(new Labeled<>(0, "a"), new Labeled<>(1, "b")), 1);

    // Known: down, up.
    assertThat(fitted.apply(0)).isEqualTo(SparseVector.of(new int[] {1}, new double[] {2}));
    assertThat(fitted.apply(1)).isEqualTo(SparseVector.of(new int[] {0}, new double[] {1}));
    assertThat(fitted.apply(2)).isEqualTo(SparseVector.of(new int[] {1}, new double[] {1}));
    assertThat(fitted.apply(3)).isEqualTo(SparseVector.empty());
  }

  @Test
  void stayRightWhenMoreFoldsAreLearntThanAreKept() {
    CountedPosts counted = count(NgramSpec.words(1, 2), POSTS);
    NgramSpec candidate = NgramSpec.words(1, 2).withWeights(NgramWeights.tfIdf());
    for (int pass = 0; pass < 2; pass++) {
      for (int fold = 0; fold < 25; fold++) {
        int first = fold;
        int[] training = IntStream.range(first, first + 50).toArray();
        Function<Integer, SparseVector> fitted =
            counted
                .<String>learner(candidate)
                .fit(IntStream.of(training).mapToObj(row -> new Labeled<>(row, "")).toList(), 1);

        assertThat(fitted.apply(3))
            .isEqualTo(
                FeatureSpec.of(candidate)
                    .<String>learner()
                    .fit(rows(training), 1)
                    .apply(POSTS.get(3)));
      }
    }
  }

  @Test
  void tellWhichCandidatesKeepTheSame() {
    // In posts: up 3, moon 2, down 1.
    CountedPosts counted = count(NgramSpec.words(1, 2), posts("up moon", "moon up", "up", "down"));
    TrainingCounts counts = counted.training(0, 1, 2, 3);
    NgramSpec all = NgramSpec.words(1, 1);
    CandidateVocabulary vocabulary = counts.vocabulary(all);

    assertThat(counts.vocabulary(all.withMaximumFeatures(3)))
        .isEqualTo(vocabulary)
        .hasSameHashCodeAs(vocabulary);
    assertThat(counts.vocabulary(all.withMaximumDocuments(DocumentLimit.share(0.75))))
        .isEqualTo(vocabulary);
    assertThat(counts.vocabulary(all.withMinimumDocuments(DocumentLimit.share(0))))
        .isEqualTo(vocabulary);
    assertThat(counts.vocabulary(all.withMinimumDocuments(DocumentLimit.count(2))))
        .isEqualTo(counts.vocabulary(all.withMaximumFeatures(2)))
        .isNotEqualTo(vocabulary);
    assertThat(counts.vocabulary(NgramSpec.words(1, 2))).isNotEqualTo(vocabulary);
    assertThat(counts.vocabulary(all.withWeights(NgramWeights.presence())))
        .isNotEqualTo(vocabulary);
  }

  @Test
  void refuseWhatWasNotCounted() {
    CountedPosts counted = count(NgramSpec.words(1, 2), POSTS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> counted.learner(NgramSpec.words(1, 3)))
        .withMessageContaining("not within what was counted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counted.training(0).vocabulary(NgramSpec.characters(1, 2)))
        .withMessageContaining("not within what was counted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> counted.training())
        .withMessageContaining("at least 1 post");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> counted.training(0, POSTS.size()));
  }

  @Test
  void stopWhenInterruptedAndTellHowFarTheyAre() {
    List<Integer> done = new ArrayList<>();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                CountedPosts.of(
                    NgramSpec.words(1, 1),
                    POSTS,
                    posts -> {
                      done.add(posts);
                      if (posts == 3) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .withMessageContaining("after 3 posts");
    // Clears it for the tests that follow.
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).containsExactly(1, 2, 3);
  }

  private static NgramSpec widest(NgramSpec.Unit unit) {
    return NgramGrid.of(unit).withRanges(new NgramGrid.Range(1, 7)).widest();
  }

  private static NgramSpec candidate(NgramSpec.Unit unit, SplittableRandom random) {
    int minimum = random.nextInt(1, 6);
    return new NgramSpec(
        unit,
        minimum,
        random.nextInt(minimum, 8),
        random.nextBoolean()
            ? DocumentLimit.count(random.nextInt(1, 20))
            : DocumentLimit.share(random.nextDouble() * 0.1),
        random.nextBoolean()
            ? DocumentLimit.count(random.nextInt(40, 300))
            : DocumentLimit.share(0.1 + random.nextDouble() * 0.9),
        random.nextInt(3) == 0 ? NgramSpec.UNLIMITED : random.nextInt(1, 400),
        true,
        new NgramWeights(
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean()));
  }

  private static List<Labeled<AnalyzedPost, String>> rows(int... training) {
    return Posts.rows(IntStream.of(training).mapToObj(POSTS::get));
  }

  private static List<AnalyzedPost> posts(String... texts) {
    return Posts.rows(texts).stream().map(Labeled::value).toList();
  }

  private static CountedPosts count(NgramSpec widest, List<AnalyzedPost> posts) {
    return CountedPosts.of(widest, posts, done -> {});
  }

  private static List<String> names(FeatureExtractor extractor) {
    return extractor.space().names();
  }
}
