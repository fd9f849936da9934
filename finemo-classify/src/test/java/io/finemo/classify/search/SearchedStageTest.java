package io.finemo.classify.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.FlatModel;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.StackedCascade;
import io.finemo.classify.StageLearner;
import io.finemo.classify.Toys;
import io.finemo.classify.evaluate.Measure;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are lists of log-odds; the candidate "place i" takes the one at place i. */
class SearchedStageTest {

  @Test
  void theBestCandidateIsTheStage() {
    SearchedStage<List<Double>> searched =
        SearchedStage.of(places(3), 2, Measure.averagePrecision(true));
    List<Labeled<List<Double>, Boolean>> rows =
        Toys.label(
            List.of(
                List.of(0., 1., 0.),
                List.of(0., -1., 0.),
                List.of(0., 1., 0.),
                List.of(0., -1., 0.)),
            row -> row % 2 == 0);

    assertThat(searched.fit(rows, 1).score(List.of(7., 8., 9.))).isEqualTo(8);
    assertThat(searched.search(rows, 1, learnt -> {}))
        .hasToString(
            """
            average precision of true of 3 candidates on 4 rows, mean and standard error of folds
              place 0  0.5000 ± 0.0000
            * place 1  1.0000 ± 0.0000
              place 2  0.5000 ± 0.0000""");
    assertThat(searched)
        .hasToString("SearchedStage[3 candidates, Stratified[count=2], average precision of true]");
  }

  @Test
  void ofEquallyGoodCandidatesTheFirstWins() {
    List<Labeled<List<Double>, Boolean>> rows =
        Toys.label(Collections.nCopies(6, List.of(0., 0., 0.)), row -> row % 2 == 0);

    assertThat(
            SearchedStage.of(places(3), 3, Measure.auc(true))
                .search(rows, 1, learnt -> {})
                .winner()
                .candidate()
                .name())
        .isEqualTo("place 0");
  }

  /** A learner that counts its rows: four in each of three folds, then all six. */
  @Test
  void theWinnerLearnsFromAllRows() {
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    StageLearner<Integer> counting =
        (rows, seed) -> {
          sizes.add(rows.size());
          return row -> row;
        };

    SearchedStage.of(List.of(new Candidate<>("only", counting)), 3, Measure.accuracy())
        .fit(Toys.label(List.of(1, 2, 3, 4, 5, 6), row -> row % 2 == 0), 1);

    assertThat(sizes).containsExactly(4, 4, 4, 6);
  }

  /** The first place tells labels "a" from the rest, the second "b" from "c". */
  @Test
  void eachStageOfACascadeIsSearchedOnItsOwn() {
    Map<String, String> winners = new ConcurrentHashMap<>();
    StackedCascade<List<Double>, String> cascade =
        CascadeLearner.<List<Double>, String>builder()
            .stage("first", Set.of("a"), searched(winners, "first"))
            .stage("second", Set.of("b"), searched(winners, "second"))
            .target("c")
            .calibration(Calibration.none())
            .build()
            .fit(abc(), 1);

    assertThat(winners)
        .containsEntry("first", "30 rows: place 0")
        .containsEntry("second", "20 rows: place 1");
    assertThat(abc())
        .allSatisfy(row -> assertThat(cascade.predict(row.value()).best()).isEqualTo(row.label()));
  }

  private static SearchedStage<List<Double>> searched(Map<String, String> winners, String stage) {
    return SearchedStage.of(places(2), 5, Measure.auc(true))
        .reporting(
            result ->
                winners.put(stage, result.rows() + " rows: " + result.winner().candidate().name()));
  }

  private static List<Labeled<List<Double>, String>> abc() {
    List<String> labels = List.of("a", "b", "c");
    List<List<Double>> rows = List.of(List.of(-1., 1.), List.of(1., -1.), List.of(1., 1.));
    return IntStream.range(0, 30)
        .mapToObj(i -> new Labeled<>(rows.get(i % 3), labels.get(i % 3)))
        .toList();
  }

  @Test
  void wholeModelsAreSearchedToo() {
    List<Candidate<Learner<List<Double>, String, FlatModel<List<Double>, String>>>> candidates =
        List.of(new Candidate<>("place 0", flat(0)), new Candidate<>("place 1", flat(1)));
    List<String> winners = new ArrayList<>();
    List<Labeled<List<Double>, String>> rows =
        abc().stream().filter(row -> !row.label().equals("a")).toList();

    FlatModel<List<Double>, String> model =
        SearchedLearner.of(candidates, 5, Measure.<String>negativeLogLoss())
            .reporting(result -> winners.add(result.winner().candidate().name()))
            .fit(rows, 1);

    assertThat(winners).containsExactly("place 1");
    assertThat(model.predict(List.of(-9., 9.)).best()).isEqualTo("c");
  }

  private static FlatLearner<List<Double>, String> flat(int place) {
    return new FlatLearner<>(List.of("b", "c"), Toys.given(place), Calibration.none(), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void theResultIsTheSameOnAnyNumberOfThreads(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      assertThat(pool.submit(() -> NestedSearchTest.search(3).toString()).get())
          .isEqualTo(NestedSearchTest.search(3).toString());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void progressCountsModelsAndCanCancel() {
    List<Labeled<List<Double>, Boolean>> rows =
        Toys.label(Collections.nCopies(20, List.of(0., 0., 0.)), row -> row % 2 == 0);
    SearchedStage<List<Double>> searched = SearchedStage.of(places(3), 5, Measure.auc(true));
    AtomicInteger most = new AtomicInteger();

    searched.search(rows, 1, learnt -> most.accumulateAndGet(learnt, Math::max));
    assertThat(most).hasValue(15);

    assertThatThrownBy(
            () ->
                searched.search(
                    rows,
                    1,
                    learnt -> {
                      throw new CancellationException("no time");
                    }))
        .isInstanceOf(CancellationException.class)
        .hasMessage("no time");
  }

  @Test
  void whatCannotBeSearchedIsRefusedByName() {
    StageLearner<Integer> refusing =
        (rows, seed) -> {
          throw new IllegalArgumentException("never");
        };
    List<Candidate<StageLearner<Integer>>> one = List.of(new Candidate<>("cost=-1", refusing));
    List<Labeled<Integer, Boolean>> four = Toys.label(List.of(1, 2, 3, 4), row -> row % 2 == 0);

    assertThatThrownBy(() -> SearchedStage.of(one, 2, Measure.accuracy()).fit(four, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("candidate cost=-1: fold 1 of 2: label true: never");
    assertThatThrownBy(() -> SearchedStage.of(one, 3, Measure.accuracy()).fit(four, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label true has 2 rows; cross-validation in 3 folds");
    assertThatThrownBy(() -> SearchedStage.<Integer>of(List.of(), 3, Measure.accuracy()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a search needs at least 1 candidate: 0");
    assertThatThrownBy(
            () ->
                new CandidateSearch<Integer, Boolean>(
                        FoldPlan.stratified(2), new Measure<>("lost", scored -> Double.NaN))
                    .run(
                        List.of(
                            new Candidate<>(
                                "a",
                                new FlatLearner<Integer, Boolean>(
                                    List.of(false, true),
                                    (rows, seed) -> row -> row,
                                    Calibration.none(),
                                    0))),
                        four,
                        1,
                        learnt -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("candidate a: lost is not defined in any of the folds: 2");
  }

  private static List<Candidate<StageLearner<List<Double>>>> places(int count) {
    return IntStream.range(0, count)
        .mapToObj(place -> new Candidate<>("place " + place, Toys.given(place)))
        .toList();
  }
}
