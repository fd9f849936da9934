package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Calibration;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.CountedPosts;
import io.finemo.features.DocumentLimit;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramGrid;
import io.finemo.features.NgramSpec;
import io.finemo.features.NgramWeights;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A search says what cross-validation of every candidate by itself would say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NgramSearchTest {
  private static final int FOLDS = 3;
  private static final long SEED = 7;
  private static final List<String> LABELS =
      List.of("NEGATIVE_AWARENESS", "NEUTRAL", "OPPORTUNITY", "POSITIVE_STATEMENT");
  private static final NgramGrid GRID =
      NgramGrid.of(NgramSpec.Unit.WORD)
          .withRanges(new NgramGrid.Range(1, 1), new NgramGrid.Range(1, 2))
          .withMinimumDocuments(DocumentLimit.count(1), DocumentLimit.share(0.02))
          .withMaximumDocuments(DocumentLimit.share(0.2), DocumentLimit.share(1))
          .withMaximumFeatures(300, NgramSpec.UNLIMITED)
          .withWeights(NgramWeights.counts(), NgramWeights.tfIdf());

  private final List<Labeled<AnalyzedPost, String>> rows = new ArrayList<>();

  /** As many rows as divide into folds of one size, so that means over folds and rows are equal. */
  @BeforeAll
  void read() throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    try (PostReader reader = EmbeddedSample.open(options)) {
      for (PostRow row : reader) {
        row.label()
            .ifPresent(label -> rows.add(new Labeled<>(preprocessor.analyze(row.post()), label)));
      }
    }
    rows.subList(rows.size() / FOLDS * FOLDS, rows.size()).clear();
  }

  @Test
  void figuresAreThoseOfFittingEachCandidateAfreshInEachFold() throws InterruptedException {
    NgramSearchResult result = search(2).run(GRID, rows, classifier(), (done, all) -> {});

    assertThat(result.ranked()).hasSize(GRID.size());
    assertThat(result.refused()).isEmpty();
    for (RankedNgrams candidate : result.ranked()) {
      var fresh = classifier().over(FeatureSpec.of(candidate.spec()).<String>learner());
      Evaluation<String> evaluation =
          Evaluation.of(LABELS, CrossValidation.run(fresh, rows, FOLDS, SEED, done -> {}));
      assertThat(candidate.accuracy().mean())
          .as("%s", candidate.spec())
          .isEqualTo(evaluation.accuracy(), within(1e-12));
    }
  }

  @Test
  void crossValidationOfRowsByNumberSaysTheSame() {
    CountedPosts counted =
        CountedPosts.of(GRID.widest(), rows.stream().map(Labeled::value).toList(), done -> {});
    List<Labeled<Integer, String>> numbered =
        IntStream.range(0, rows.size())
            .mapToObj(row -> new Labeled<>(row, rows.get(row).label()))
            .toList();
    NgramSpec candidate = GRID.candidates().get(GRID.size() - 1);

    var byNumber =
        CrossValidation.run(
            classifier().over(counted.<String>learner(candidate)),
            numbered,
            FOLDS,
            SEED,
            done -> {});
    var afresh =
        CrossValidation.run(
            classifier().over(FeatureSpec.of(candidate).<String>learner()),
            rows,
            FOLDS,
            SEED,
            done -> {});

    assertThat(byNumber).hasSameSizeAs(afresh);
    for (int row = 0; row < rows.size(); row++) {
      for (String label : LABELS) {
        assertThat(byNumber.get(row).prediction().score(label))
            .isEqualTo(afresh.get(row).prediction().score(label));
      }
    }
  }

  @Test
  void resultIsTheSameOnOneAndOnFourThreads() throws InterruptedException {
    assertThat(search(4).run(GRID, rows, classifier(), (done, all) -> {}))
        .isEqualTo(search(1).run(GRID, rows, classifier(), (done, all) -> {}));
  }

  @Test
  void ranksTheBestFirst() throws InterruptedException {
    List<RankedNgrams> ranked = search(2).run(GRID, rows, classifier(), (done, all) -> {}).ranked();

    for (int i = 1; i < ranked.size(); i++) {
      RankedNgrams better = ranked.get(i - 1);
      RankedNgrams worse = ranked.get(i);
      assertThat(better.macroF1().mean()).isGreaterThanOrEqualTo(worse.macroF1().mean());
      if (better.macroF1().mean() == worse.macroF1().mean()) {
        assertThat(better.features()).isLessThanOrEqualTo(worse.features());
      }
    }
    assertThat(ranked.get(0).macroF1().mean())
        .isGreaterThan(ranked.get(ranked.size() - 1).macroF1().mean());
  }

  @Test
  void learnsOneModelForCandidatesThatKeepTheSame() throws InterruptedException {
    AtomicInteger last = new AtomicInteger();
    NgramGrid grid =
        NgramGrid.of(NgramSpec.Unit.WORD)
            .withMaximumFeatures(1_000_000, 2_000_000, NgramSpec.UNLIMITED);

    NgramSearchResult result =
        search(1)
            .run(
                grid,
                rows,
                classifier(),
                (done, all) -> {
                  assertThat(all).isEqualTo(FOLDS);
                  last.set(done);
                });

    assertThat(result.models()).isEqualTo(FOLDS);
    assertThat(last).hasValue(FOLDS);
    assertThat(result.ranked()).hasSize(3);
    assertThat(result.ranked().stream().map(RankedNgrams::accuracy).distinct()).hasSize(1);
  }

  @Test
  void saysWhyACandidateCannotBeTried() throws InterruptedException {
    NgramGrid grid =
        NgramGrid.of(NgramSpec.Unit.WORD)
            .withMinimumDocuments(DocumentLimit.count(1), DocumentLimit.count(250))
            .withMaximumDocuments(DocumentLimit.count(249), DocumentLimit.share(1));

    NgramSearchResult result = search(2).run(grid, rows, classifier(), (done, all) -> {});

    assertThat(result.ranked()).hasSize(2);
    assertThat(result.refused()).hasSize(2);
    assertThat(result.refused().values())
        .anySatisfy(
            reason -> assertThat(reason).contains("minimumDocuments 250", "maximumDocuments 249"))
        .contains("keeps no n-gram");
  }

  private static void waitUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park(GRID);
    }
  }

  @Test
  @Timeout(60)
  void stopsWhatItDoesWhenInterrupted() {
    AtomicInteger begun = new AtomicInteger();
    Thread caller = Thread.currentThread();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                search(1)
                    .run(
                        GRID,
                        rows,
                        (training, seed) -> {
                          if (begun.incrementAndGet() == 2) {
                            caller.interrupt();
                            waitUntilInterrupted();
                          }
                          return classifier().fit(training, seed);
                        },
                        (done, all) -> {}));
    assertThat(begun.get()).isBetween(2, GRID.size());
  }

  @Test
  void tellsTheFailureOfTheClassifier() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                search(2)
                    .run(
                        GRID,
                        rows,
                        new FlatLearner<SparseVector, String>(
                            List.of("a", "b"), LibLinearStage.linearSvc(1), Calibration.none(), 0),
                        (done, all) -> {}))
        .withMessageContaining("is not one of [a, b]");
  }

  @Test
  void refusesOneFoldAndNoThread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NgramSearch.of(1, SEED))
        .withMessageContaining("at least 2: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> search(0))
        .withMessageContaining("at least 1: 0");
  }

  private static NgramSearch search(int threads) {
    return new NgramSearch(FOLDS, SEED, threads, NgramSearch.Score.MACRO_F1);
  }

  private static FlatLearner<SparseVector, String> classifier() {
    return new FlatLearner<>(LABELS, LibLinearStage.linearSvc(0.1), Calibration.none(), 0);
  }
}
