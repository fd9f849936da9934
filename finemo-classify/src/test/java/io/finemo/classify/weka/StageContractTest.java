package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.finemo.classify.Attribution;
import io.finemo.classify.StageLearner;
import io.finemo.classify.StageModel;
import io.finemo.classify.forest.ForestSpec;
import io.finemo.classify.forest.ForestStage;
import io.finemo.classify.linear.GradientDescentStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.bayes.NaiveBayesMultinomial;
import weka.classifiers.trees.J48;

/**
 * What holds for every learner of stages, whatever it is. A new one is a line in {@link #learners}.
 */
@ParameterizedClass
@MethodSource("learners")
class StageContractTest {
  private static final List<Labeled<SparseVector, Boolean>> ROWS = Vectors.rows(1, 150);
  private static final List<SparseVector> OTHERS =
      Vectors.rows(2, 60).stream().map(Labeled::value).toList();

  private final StageLearner<SparseVector> learner;
  private final boolean explains;

  StageContractTest(StageLearner<SparseVector> learner, boolean explains) {
    this.learner = learner;
    this.explains = explains;
  }

  /** Learners, and whether they can tell what their scores are made of. */
  static Stream<Arguments> learners() {
    ForestStage forest = new ForestStage(ForestSpec.randomForest().withTrees(15));
    return Stream.of(
        arguments(named("logistic", LibLinearStage.logistic(1)), true),
        arguments(named("linear SVC", LibLinearStage.linearSvc(1)), true),
        arguments(named("gradient descent", GradientDescentStage.logistic(1)), true),
        arguments(named("gradient descent, hinge", GradientDescentStage.hinge(1)), true),
        arguments(named("forest", forest), true),
        arguments(named("tree", ForestStage.decisionTree()), true),
        arguments(named("Weka's naive Bayes", new WekaStage(NaiveBayes::new)), false),
        arguments(named("Weka's counts", new WekaStage(NaiveBayesMultinomial::new)), false),
        arguments(named("Weka's J48", new WekaStage(J48::new)), false),
        arguments(named("logistic, selected", selected(LibLinearStage.logistic(1))), true),
        arguments(named("forest, selected", selected(forest)), true),
        arguments(named("J48, selected", selected(new WekaStage(J48::new))), false));
  }

  /** Behind a selection of the features of even number, which are numbered anew. */
  private static StageLearner<SparseVector> selected(StageLearner<SparseVector> learner) {
    return learner.behind(
        (rows, seed) -> row -> renumbered(row, index -> index % 2 == 0 ? index / 2 : -1),
        (fitted, parts) -> renumbered(parts, index -> index * 2));
  }

  private static SparseVector renumbered(SparseVector row, IntFunction<Integer> number) {
    int[] kept =
        IntStream.range(0, row.size()).filter(e -> number.apply(row.indexAt(e)) >= 0).toArray();
    return SparseVector.of(
        IntStream.of(kept).map(entry -> number.apply(row.indexAt(entry))).toArray(),
        IntStream.of(kept).mapToDouble(row::valueAt).toArray());
  }

  @Test
  void rowsThatGoOnScoreHigher() {
    assertLearns(ROWS);
  }

  @Test
  void denseRowsAreLearntToo() {
    Random random = new Random(3);
    assertLearns(
        rows(
            100,
            i ->
                IntStream.range(0, 6)
                    .mapToDouble(f -> 1 + random.nextDouble() + (f == 2 ? i % 2 : 0))
                    .toArray()));
  }

  @Test
  void emptyRowsAreRowsLikeOthers() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>(ROWS);
    for (int i = 0; i < 10; i++) {
      rows.add(new Labeled<>(SparseVector.empty(), i % 2 == 0));
    }
    StageModel<SparseVector> model = learner.fit(rows, 1);

    assertLearns(rows);
    assertThat(model.score(SparseVector.empty())).isFinite();
  }

  @Test
  void theSameSeedGivesTheSameScoresOnOneThreadAndOnMany() throws Exception {
    List<Double> one = inPool(1);

    assertThat(inPool(4)).isEqualTo(one);
    StageModel<SparseVector> shared = learner.fit(ROWS, 5);
    assertThat(Vectors.inEightThreads(() -> scores(shared, OTHERS))).containsOnly(one);
  }

  private List<Double> inPool(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> scores(learner.fit(ROWS, 5), OTHERS)).get();
    } finally {
      pool.shutdown();
    }
  }

  /** Weka's class attribute stands right behind the features. */
  @Test
  void featuresBeyondThoseOfTrainingDoNotCount() {
    StageModel<SparseVector> model = learner.fit(ROWS, 1);

    assertThat(model.score(row(2, 1, 3, 1, Vectors.DIMENSION, 7, 1_000_000, 7)))
        .isEqualTo(model.score(row(2, 1, 3, 1)));
    assertThat(model.score(row(1_000_000, 7))).isEqualTo(model.score(SparseVector.empty()));
    assertThat(model.attribution(row(2, 1, Vectors.DIMENSION, 7)))
        .isEqualTo(model.attribution(row(2, 1)));
  }

  @Test
  void rowsOnOneSideOnlyAreRefused() {
    for (boolean side : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> learner.fit(Collections.nCopies(3, new Labeled<>(row(0, 1), side)), 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "a stage needs rows on both sides: "
                  + (side ? "3 go on, 0 leave" : "0 go on, 3 leave"));
    }
    assertThatThrownBy(() -> learner.fit(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 go on, 0 leave");
  }

  @Test
  void twoRowsAreEnough() {
    StageModel<SparseVector> model =
        learner.fit(
            List.of(new Labeled<>(row(0, 1, 2, 1), true), new Labeled<>(row(4, 1), false)), 1);

    assertThat(model.score(row(0, 1, 2, 1))).isFinite();
    assertThat(model.score(row(0, 1, 2, 1))).isGreaterThanOrEqualTo(model.score(row(4, 1)));
  }

  @Test
  void constantFeaturesDoNoHarm() {
    List<Labeled<SparseVector, Boolean>> rows = rows(40, i -> new double[] {3, 3, i % 2 + 1, 3});

    assertLearns(rows);
  }

  @Test
  void rowsThatAreAllEqualGetOneScore() {
    List<Labeled<SparseVector, Boolean>> rows = rows(40, i -> new double[] {1, 2, 3});
    StageModel<SparseVector> model = learner.fit(rows, 1);

    // As many go on as leave.
    assertThat(scores(model, values(rows)).stream().distinct()).hasSize(1);
    assertThat(model.score(row(0, 1, 1, 2, 2, 3))).isCloseTo(0, within(1.0));
  }

  @Test
  void rowsWithoutAnyFeatureGetOneScore() {
    List<Labeled<SparseVector, Boolean>> rows = rows(40, i -> new double[0]);
    StageModel<SparseVector> model = learner.fit(rows, 1);

    assertThat(model.score(SparseVector.empty())).isCloseTo(0, within(1.0));
    assertThat(model.score(row(7, 1))).isEqualTo(model.score(SparseVector.empty()));
  }

  @Test
  void hugeAndTinyValuesStayFinite() {
    for (double scale : new double[] {1e-30, 1e30}) {
      List<Labeled<SparseVector, Boolean>> rows =
          rows(40, i -> new double[] {scale * (1 + i % 2), scale, scale * (i % 3 + 1)});

      assertThat(scores(learner.fit(rows, 1), values(rows))).allSatisfy(StageContractTest::finite);
    }
    // Rows of another scale than those it was learnt from.
    StageModel<SparseVector> model = learner.fit(ROWS, 1);
    for (double value : new double[] {1e-300, 1e30, 1e300}) {
      finite(model.score(row(0, value, 6, value)));
      finite(model.score(row(0, -value, 6, value)));
    }
  }

  /** And what is added to the contributions is the same for every row. */
  @Test
  void contributionsAndAConstantSumToTheScore() {
    StageModel<SparseVector> model = learner.fit(ROWS, 1);

    for (SparseVector other : OTHERS) {
      assertThat(model.attribution(other).isPresent()).isEqualTo(explains);
      if (explains) {
        Attribution attribution = model.attribution(other).orElseThrow();
        assertThat(attribution.sum()).isCloseTo(model.score(other), within(1e-9));
        assertThat(attribution.constant())
            .isEqualTo(model.attribution(OTHERS.get(0)).orElseThrow().constant());
      }
    }
  }

  private void assertLearns(List<Labeled<SparseVector, Boolean>> rows) {
    StageModel<SparseVector> model = learner.fit(rows, 1);
    assertThat(scores(model, values(rows))).allSatisfy(StageContractTest::finite);
    assertThat(mean(model, rows, true)).isGreaterThan(mean(model, rows, false));
  }

  private static void finite(double score) {
    assertThat(score).isFinite();
  }

  private static double mean(
      StageModel<SparseVector> model, List<Labeled<SparseVector, Boolean>> rows, boolean side) {
    return rows.stream()
        .filter(row -> row.label() == side)
        .mapToDouble(row -> model.score(row.value()))
        .average()
        .orElseThrow();
  }

  private static List<Double> scores(StageModel<SparseVector> model, List<SparseVector> rows) {
    return rows.stream().map(model::score).toList();
  }

  private static List<SparseVector> values(List<Labeled<SparseVector, Boolean>> rows) {
    return rows.stream().map(Labeled::value).toList();
  }

  /** Every second row goes on. */
  private static List<Labeled<SparseVector, Boolean>> rows(int size, IntFunction<double[]> values) {
    return IntStream.range(0, size)
        .mapToObj(
            i -> {
              double[] row = values.apply(i);
              SparseVector vector = SparseVector.of(IntStream.range(0, row.length).toArray(), row);
              return new Labeled<>(vector, i % 2 == 1);
            })
        .toList();
  }

  /** Index, value, index, value, ... */
  private static SparseVector row(double... indexValue) {
    int size = indexValue.length / 2;
    return SparseVector.of(
        IntStream.range(0, size).map(i -> (int) indexValue[2 * i]).toArray(),
        IntStream.range(0, size).mapToDouble(i -> indexValue[2 * i + 1]).toArray());
  }
}
