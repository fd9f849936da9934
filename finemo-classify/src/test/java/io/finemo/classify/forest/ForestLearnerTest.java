package io.finemo.classify.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Attribution;
import io.finemo.core.SparseVector;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForestLearnerTest {
  private static final ForestSpec SPEC = ForestSpec.randomForest().withTrees(12).withSeed(3);

  static Stream<ForestSpec> specs() {
    return Stream.of(
        SPEC,
        SPEC.withBootstrap(false),
        SPEC.withMaxFeatures(MaxFeatures.log2()),
        SPEC.withMaxFeatures(MaxFeatures.share(0.5)),
        SPEC.withMaxFeatures(MaxFeatures.count(1)),
        SPEC.withMaxFeatures(MaxFeatures.all()),
        SPEC.withMinSamplesLeaf(4),
        SPEC.withMaxDepth(3),
        SPEC.withClassWeights(ClassWeights.balanced()),
        SPEC.withClassWeights(ClassWeights.given(1, 2.5)),
        ForestSpec.decisionTree());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void theSameSeedGivesTheSameForestOnAnyNumberOfThreads(ForestSpec spec) throws Exception {
    TrainingRows training = GeneratedRows.counts(5, 200, 80).training();

    byte[] one = bytes(inPool(1, spec, training));
    for (int threads : new int[] {2, 7}) {
      assertThat(bytes(inPool(threads, spec, training))).isEqualTo(one);
    }
    if (spec.trees() > 1) {
      assertThat(bytes(inPool(1, spec.withSeed(4), training))).isNotEqualTo(one);
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void biasAndContributionsSumToTheProbability(ForestSpec spec) {
    GeneratedRows rows = GeneratedRows.counts(5, 200, 80);
    Forest forest = new ForestLearner(spec).fit(rows.training());

    for (int row = 0; row < 50; row++) {
      SparseVector vector = Dense.vector(rows.row(row));
      double[] probabilities = forest.probabilities(vector);
      assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-6));
      for (int label = 0; label < 2; label++) {
        Attribution attribution = forest.attribution(vector, label);
        assertThat(attribution.sum()).isCloseTo(probabilities[label], within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void importancesSumToOne(ForestSpec spec) {
    Forest forest = new ForestLearner(spec).fit(GeneratedRows.counts(5, 200, 80).training());

    assertThat(forest.importances()).hasSize(80);
    assertThat(Arrays.stream(forest.importances()).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(forest.importances()).min().orElseThrow()).isNotNegative();
  }

  @Test
  void aRowOfWeightTwoIsTwoRows() throws IOException {
    GeneratedRows rows = GeneratedRows.reals(5, 120, 12);
    double[] weights = new double[120];
    double[][] repeated = new double[180][];
    int[] labels = new int[180];
    int next = 0;
    for (int row = 0; row < 120; row++) {
      weights[row] = 1 + row % 2;
      for (int time = 0; time < weights[row]; time++) {
        labels[next] = rows.label(row);
        repeated[next++] = rows.row(row);
      }
    }
    TrainingRows plain = rows.training();
    TrainingRows weighted = TrainingRows.of(plain.matrix, plain.labels, 3, weights);
    TrainingRows doubled = Dense.training(repeated, labels, 3);
    ForestLearner learner = new ForestLearner(ForestSpec.decisionTree());

    assertThat(bytes(learner.fit(weighted))).isEqualTo(bytes(learner.fit(doubled)));
    assertThat(bytes(learner.fit(weighted))).isNotEqualTo(bytes(learner.fit(plain)));
  }

  @Test
  void aRowOfWeightNoughtIsNotThere() throws IOException {
    GeneratedRows rows = GeneratedRows.reals(5, 100, 12);
    double[] weights = new double[100];
    Arrays.fill(weights, 0, 60, 1);
    TrainingRows plain = rows.training();
    TrainingRows fewer =
        Dense.training(
            IntStream.range(0, 60).mapToObj(rows::row).toArray(double[][]::new),
            Arrays.copyOf(plain.labels, 60),
            3);
    ForestLearner learner = new ForestLearner(ForestSpec.decisionTree());

    assertThat(bytes(learner.fit(TrainingRows.of(plain.matrix, plain.labels, 3, weights))))
        .isEqualTo(bytes(learner.fit(fewer)));
  }

  /** 9 rows of class 0 and 1 of class 1 weigh the same when balanced. */
  @Test
  void balancedClassesWeighTheSame() {
    TrainingRows training = Dense.column(new double[10], 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    ForestSpec spec = ForestSpec.decisionTree();
    SparseVector row = SparseVector.empty();

    assertThat(fit(spec, training).probabilities(row)[1]).isCloseTo(.1, within(1e-6));
    assertThat(fit(spec.withClassWeights(ClassWeights.balanced()), training).probabilities(row)[1])
        .isCloseTo(.5, within(1e-6));
    assertThat(fit(spec.withClassWeights(ClassWeights.given(1, 3)), training).probabilities(row)[1])
        .isCloseTo(.25, within(1e-6));
  }

  @Test
  void oneClassOnlyIsCertain() {
    Forest forest = fit(SPEC, Dense.column(new double[] {1, 2, 3}, 1, 1, 1));

    assertThat(forest.probabilities(Dense.vector(7))).containsExactly(0, 1);
    assertThat(forest.nodes()).isEqualTo(12);
    assertThat(forest.importances()).containsExactly(0);
  }

  @Test
  void twoRowsAreEnough() {
    Forest forest = fit(SPEC.withBootstrap(false), Dense.column(new double[] {0, 1}, 0, 1));

    assertThat(forest.probabilities(Dense.vector(0))).containsExactly(1, 0);
    assertThat(forest.probabilities(Dense.vector(1))).containsExactly(0, 1);
  }

  @Test
  void constantFeaturesLeaveTheSharesOfTheClasses() {
    double[][] rows = {{3, 0}, {3, 0}, {3, 0}, {3, 0}};
    Forest forest = fit(SPEC.withBootstrap(false), Dense.training(rows, new int[] {0, 0, 0, 1}, 2));

    assertThat(forest.probabilities(Dense.vector(9, 9))).containsExactly(.75, .25);
    Forest none =
        fit(SPEC, TrainingRows.of(Dense.matrix(new double[0], new double[0]), new int[] {0, 1}, 2));
    assertThat(none.features()).isZero();
  }

  /** 99 constant features and one that tells: whoever draws constants only must draw on. */
  @Test
  void itDrawsOnWhileDrawnFeaturesAreConstant() {
    double[][] rows = new double[6][100];
    for (int row = 0; row < 6; row++) {
      Arrays.fill(rows[row], 2);
      rows[row][70] = row;
    }
    ForestSpec spec = SPEC.withMaxFeatures(MaxFeatures.count(1)).withBootstrap(false);
    Forest forest = fit(spec, Dense.training(rows, new int[] {0, 0, 0, 1, 1, 1}, 2));

    assertThat(forest.nodes()).isEqualTo(3 * 12);
    assertThat(forest.importances()[70]).isEqualTo(1);
  }

  @Test
  void outOfBagEstimatesAreMadeByTreesThatDoNotKnowTheRow() {
    GeneratedRows rows = GeneratedRows.counts(5, 400, 60);
    ForestLearner.Fitted fitted =
        new ForestLearner(SPEC.withTrees(60)).fitWithOutOfBag(rows.training());

    double accuracy = fitted.outOfBag().accuracy().orElseThrow();
    long known =
        IntStream.range(0, 400)
            .filter(
                row ->
                    fitted.forest().probabilities(Dense.vector(rows.row(row)))[1] > .5
                        == (rows.label(row) == 1))
            .count();
    assertThat(accuracy).isBetween(.55, .9);
    assertThat(known / 400.0).as("on rows it knows").isGreaterThan(.98);
    assertThat(
            fitted.outOfBag().probabilities(0).orElseThrow()[0]
                + fitted.outOfBag().probabilities(0).orElseThrow()[1])
        .isCloseTo(1, within(1e-6));
  }

  /** With one tree, about two thirds of the rows are in its bag: nobody can be asked of them. */
  @Test
  void aRowInEveryBagHasNoEstimate() {
    OutOfBag outOfBag =
        new ForestLearner(SPEC.withTrees(1))
            .fitWithOutOfBag(GeneratedRows.counts(5, 400, 60).training())
            .outOfBag();

    long undefined =
        IntStream.range(0, 400).filter(row -> outOfBag.probabilities(row).isEmpty()).count();
    assertThat(undefined).isBetween(220L, 285L); // 400 * (1 - 1/e) = 253, s.d. 8
    OutOfBag one =
        new ForestLearner(SPEC).fitWithOutOfBag(Dense.column(new double[] {1}, 0)).outOfBag();
    assertThat(one.accuracy()).isEmpty();
    assertThatThrownBy(
            () ->
                new ForestLearner(ForestSpec.decisionTree())
                    .fitWithOutOfBag(Dense.column(new double[] {1}, 0)))
        .hasMessage("every tree learns from all rows: bootstrap must be true: false");
  }

  @Test
  void progressIsToldOfEveryTreeOnce() {
    ConcurrentSkipListSet<Integer> seen = new ConcurrentSkipListSet<>();
    new ForestLearner(SPEC)
        .withProgress(
            (done, all) -> {
              assertThat(all).isEqualTo(12);
              assertThat(seen.add(done)).isTrue();
            })
        .fit(Dense.column(new double[] {0, 1}, 0, 1));

    assertThat(seen).containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
  }

  @Test
  void interruptionStopsTheGrowth() {
    TrainingRows training = GeneratedRows.counts(5, 100, 40).training();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> new ForestLearner(SPEC).fit(training))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whatCannotBeLearntFromIsRefused() {
    assertThatThrownBy(() -> TrainingRows.of(Dense.matrix(), new int[0], 2))
        .hasMessage("a forest needs at least 1 row: 0");
    SparseMatrix matrix = Dense.matrix(new double[] {1}, new double[] {2});
    assertThatThrownBy(() -> TrainingRows.of(matrix, new int[] {0, 2}, 2))
        .hasMessage("label of row 1 must be in [0, 2): 2");
    assertThatThrownBy(() -> TrainingRows.of(matrix, new int[] {0}, 2))
        .hasMessage("as many labels and weights as rows: 1, 1 and 2");
    assertThatThrownBy(
            () -> TrainingRows.of(matrix, new int[] {0, 1}, 2, new double[] {1, Double.NaN}))
        .hasMessage("weight of row 1 must be at least 0, finite: NaN");
    assertThatThrownBy(() -> TrainingRows.of(matrix, new int[] {0, 1}, 2, new double[2]))
        .hasMessage("the sum of weights must be positive, finite: 0.0");
    TrainingRows three = TrainingRows.of(matrix, new int[] {0, 1}, 3);
    assertThatThrownBy(() -> fit(SPEC.withClassWeights(ClassWeights.given(1, 2)), three))
        .hasMessage("as many class weights as classes: 2 and 3");
    assertThatThrownBy(() -> SPEC.withTrees(0)).hasMessage("trees must be at least 1: 0");
    assertThatThrownBy(() -> MaxFeatures.share(1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ClassWeights.given(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNumberOfDrawnFeaturesIsRoundedDownAndAtLeastOne() {
    assertThat(
            List.of(
                MaxFeatures.sqrt().of(99),
                MaxFeatures.log2().of(1024),
                MaxFeatures.log2().of(1023),
                MaxFeatures.share(.1).of(5),
                MaxFeatures.count(7).of(5),
                MaxFeatures.sqrt().of(0)))
        .isEqualTo(List.of(9, 10, 9, 1, 5, 0));
    assertThat(Collections.max(List.of(MaxFeatures.all().of(50), 0))).isEqualTo(50);
  }

  private static Forest fit(ForestSpec spec, TrainingRows training) {
    return new ForestLearner(spec).fit(training);
  }

  private static Forest inPool(int threads, ForestSpec spec, TrainingRows training)
      throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> new ForestLearner(spec).fit(training)).get();
    } finally {
      pool.shutdown();
    }
  }

  static byte[] bytes(Forest forest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ForestFormat.write(forest, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
