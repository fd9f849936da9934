package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.DecisionModel;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.Folds;
import io.finemo.classify.LinearModel;
import io.finemo.classify.Toys;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static final List<String> LABELS = List.of("no", "maybe", "yes");

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    List<Labeled<SparseVector, String>> rows = rows(150);
    Learner<SparseVector, String, ? extends DecisionModel<SparseVector, String>> learner =
        CascadeLearner.<SparseVector, String>builder()
            .stage("first", Set.of("no"), Toys.centroids())
            .stage("second", Set.of("maybe"), Toys.centroids())
            .target("yes")
            .build()
            .over(TransformLearner.identity());

    List<String> one = inPool(1, learner, rows);
    List<String> eight = inPool(8, learner, rows);

    assertThat(one).hasSize(150).isEqualTo(eight);
    assertThat(Set.copyOf(one)).as("predictions that differ").hasSizeGreaterThan(100);
  }

  private static List<String> inPool(
      int threads,
      Learner<SparseVector, String, ? extends DecisionModel<SparseVector, String>> learner,
      List<Labeled<SparseVector, String>> rows)
      throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(
              () ->
                  CrossValidation.run(learner, rows, 5, 7, done -> {}).stream()
                      .map(CrossValidationTest::everything)
                      .toList())
          .get();
    } finally {
      pool.shutdown();
    }
  }

  private static String everything(Scored<String> row) {
    StringBuilder text = new StringBuilder(row.gold() + row.prediction());
    LABELS.forEach(label -> text.append(' ').append(row.prediction().score(label)));
    return text.toString();
  }

  /** The model's score of a row is the row's own number, so that order shows. */
  @Test
  void predictionsComeInTheOrderOfTheRows() {
    List<Labeled<Double, String>> rows = numbered(60);
    FlatLearner<Double, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"), (training, seed) -> row -> row, Calibration.none(), 0);

    List<Scored<String>> scored = CrossValidation.run(learner, rows, 4, 3, done -> {});

    assertThat(scored).hasSize(60);
    for (int row = 0; row < 60; row++) {
      assertThat(scored.get(row).gold()).isEqualTo(rows.get(row).label());
      assertThat(scored.get(row).prediction().score("yes")).isEqualTo(row);
    }
  }

  /** The model's score of a row is 1 if it was trained on it. */
  @Test
  void noRowIsScoredByAModelThatHadIt() {
    List<Labeled<Double, String>> rows = numbered(60);
    Collection<Set<Double>> trainings = new ConcurrentLinkedQueue<>();
    FlatLearner<Double, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"),
            (training, seed) -> {
              Set<Double> seen = Set.copyOf(training.stream().map(Labeled::value).toList());
              trainings.add(seen);
              return row -> seen.contains(row) ? 1 : 0;
            },
            Calibration.none(),
            0);

    List<Scored<String>> scored = CrossValidation.run(learner, rows, 4, 3, done -> {});

    assertThat(scored).allMatch(row -> row.prediction().score("yes") == 0);
    assertThat(trainings).hasSize(4).allMatch(seen -> seen.size() == 45);
    assertThat(Set.copyOf(trainings)).hasSize(4);
    // And such a model does know its rows.
    assertThat(CrossValidation.score(learner.fit(rows, 3), rows))
        .allMatch(row -> row.prediction().score("yes") == 1);
  }

  @Test
  void everythingIsFittedAgainInEachFoldAndEachInnerFold() {
    Collection<Integer> sizes = new ConcurrentLinkedQueue<>();
    TransformLearner<Double, Double, String> counting =
        (training, seed) -> {
          sizes.add(training.size());
          return value -> value;
        };
    FlatLearner<Double, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"),
            (training, seed) -> row -> row,
            new Calibration(Calibration.sigmoid().method(), 3),
            0);

    CrossValidation.run(learner.over(counting), numbered(60), 5, 3, done -> {});

    // 5 models of 48 rows, each with 3 inner ones of 32.
    assertThat(sizes.stream().filter(size -> size == 48).count()).isEqualTo(5);
    assertThat(sizes.stream().filter(size -> size == 32).count()).isEqualTo(15);
    assertThat(sizes).hasSize(20);
  }

  @Test
  void theFoldsAreTheStratifiedOnesOfTheSeed() {
    List<Labeled<Double, String>> rows = numbered(30);
    Folds folds = Folds.stratified(rows.stream().map(Labeled::label).toList(), 3, 9);
    Collection<List<Double>> expected = new ArrayList<>();
    IntStream.range(0, 3)
        .forEach(
            fold -> expected.add(folds.training(rows, fold).stream().map(Labeled::value).toList()));
    Collection<List<Double>> trainings = new ConcurrentLinkedQueue<>();
    FlatLearner<Double, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"),
            (training, seed) -> {
              assertThat(seed).isEqualTo(9);
              trainings.add(training.stream().map(Labeled::value).toList());
              return row -> row;
            },
            Calibration.none(),
            0);

    CrossValidation.run(learner, rows, 3, 9, done -> {});

    assertThat(trainings).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void progressCountsUpToTheNumberOfFolds() {
    Collection<Integer> progress = new ConcurrentLinkedQueue<>();
    FlatLearner<Double, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"), (training, seed) -> row -> row, Calibration.none(), 0);

    CrossValidation.run(learner, numbered(60), 6, 3, progress::add);

    assertThat(progress).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
  }

  @Test
  void rowsThatCannotBeDividedAreRefused() {
    FlatLearner<Double, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"), (training, seed) -> row -> row, Calibration.none(), 0);
    List<Labeled<Double, String>> rare = new ArrayList<>(numbered(20));
    rare.removeIf(row -> row.label().equals("yes") && row.value() > 4);

    assertThatThrownBy(() -> CrossValidation.run(learner, rare, 5, 1, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label yes has 2 rows")
        .hasMessageContaining("5 folds");
    assertThatThrownBy(
            () ->
                CrossValidation.run(
                    learner, Arrays.asList(row("no"), row("no"), row("no")), 2, 1, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 labels: [no]");
    assertThatThrownBy(() -> CrossValidation.run(learner, numbered(20), 1, 1, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20: 1");
    assertThatThrownBy(() -> CrossValidation.run(learner, List.of(), 5, 1, done -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTheLearnerRefusesInAFoldIsPassedOn() {
    Learner<Double, String, DecisionModel<Double, String>> refusing =
        (rows, seed) -> {
          throw new IllegalArgumentException("too few rows: " + rows.size());
        };

    assertThatThrownBy(() -> CrossValidation.run(refusing, numbered(20), 5, 1, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too few rows: 16");
  }

  @Test
  void aModelMayBeScoredOnOtherRows() {
    DecisionModel<SparseVector, String> model =
        new FlatLearner<SparseVector, String>(
                List.of("no", "yes"),
                (training, seed) -> new LinearModel(new double[] {2}, 1),
                Calibration.none(),
                0)
            .fit(List.of(new Labeled<>(SparseVector.empty(), "no")), 1);

    List<Scored<String>> scored =
        CrossValidation.score(
            model,
            List.of(
                new Labeled<>(SparseVector.of(new int[] {0}, new double[] {3}), "yes"),
                new Labeled<>(SparseVector.empty(), "no")));

    assertThat(scored).extracting(Scored::gold).containsExactly("yes", "no");
    assertThat(scored).extracting(row -> row.prediction().score("yes")).containsExactly(7.0, 1.0);
  }

  private static Labeled<Double, String> row(String label) {
    return new Labeled<>(0.0, label);
  }

  /** Numbered rows, every third of which is "yes". */
  private static List<Labeled<Double, String>> numbered(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> new Labeled<>((double) i, i % 3 == 0 ? "yes" : "no"))
        .toList();
  }

  /** Rows of which some features speak for their label. */
  private static List<Labeled<SparseVector, String>> rows(int size) {
    List<SparseVector> noise = Toys.noise(new Random(1), size, 40, .2);
    return Toys.label(
        noise,
        i -> {
          double signal = noise.get(i).get(0) + noise.get(i).get(1) + noise.get(i).get(2);
          return LABELS.get((int) Math.min(2, signal + (i % 4 == 0 ? 1 : 0)));
        });
  }
}
