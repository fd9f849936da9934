package io.finemo.classify.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Attribution;
import io.finemo.classify.LinearModel;
import io.finemo.classify.StageModel;
import io.finemo.classify.internal.StageRows;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.LibLINEAR;
import weka.core.Instances;
import weka.core.SelectedTag;

class LibLinearStageTest {

  /** Weka asks LIBLINEAR itself, which knows nothing of how we take its weights apart. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theScoreIsTheLogOddsOfWekasProbability(boolean firstRowGoesOn) throws Exception {
    List<Labeled<SparseVector, Boolean>> rows = startingWith(firstRowGoesOn);
    LibLINEAR weka = new LibLINEAR();
    weka.setSVMType(new SelectedTag(0, LibLINEAR.TAGS_SVMTYPE));
    weka.setCost(.5);
    weka.setEps(.01);
    weka.setBias(1);
    weka.setProbabilityEstimates(true);
    WekaRows shape = WekaRows.ofDimension(StageRows.dimension(rows));
    Instances instances = shape.of(rows);
    weka.buildClassifier(instances);

    StageModel<SparseVector> stage = LibLinearStage.logistic(.5).fit(rows, 1);

    for (Labeled<SparseVector, Boolean> row : Vectors.rows(99, 100)) {
      double probability = weka.distributionForInstance(shape.of(row.value()))[1];
      assertThat(1 / (1 + Math.exp(-stage.score(row.value()))))
          .isCloseTo(probability, within(1e-12));
    }
    assertThat(accuracy(stage)).isGreaterThan(.75);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSignOfTheMarginIsWekasDecision(boolean firstRowGoesOn) throws Exception {
    List<Labeled<SparseVector, Boolean>> rows = startingWith(firstRowGoesOn);
    LibLINEAR weka = new LibLINEAR();
    weka.setSVMType(new SelectedTag(2, LibLINEAR.TAGS_SVMTYPE));
    weka.setCost(.5);
    weka.setEps(.01);
    weka.setBias(1);
    WekaRows shape = WekaRows.ofDimension(StageRows.dimension(rows));
    Instances instances = shape.of(rows);
    weka.buildClassifier(instances);

    StageModel<SparseVector> stage = LibLinearStage.linearSvc(.5).fit(rows, 1);

    for (Labeled<SparseVector, Boolean> row : Vectors.rows(99, 100)) {
      assertThat(stage.score(row.value()) > 0)
          .isEqualTo(weka.classifyInstance(shape.of(row.value())) == 1);
    }
    assertThat(accuracy(stage)).isGreaterThan(.75);
  }

  /** Feature 0 goes on, feature 1 leaves, both twice as often as not. */
  @Test
  void weightsHaveTheSignOfWhatTheySpeakFor() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(new Labeled<>(Vectors.vector(0, 1), i % 3 > 0));
      rows.add(new Labeled<>(Vectors.vector(1, 1), i % 3 == 0));
    }

    LinearModel model = LibLinearStage.logistic(1e4).fit(rows, 1);

    // Without regularisation the log-odds are ln 2 and -ln 2.
    assertThat(model.score(Vectors.vector(0, 1))).isCloseTo(Math.log(2), within(.02));
    assertThat(model.score(Vectors.vector(1, 1))).isCloseTo(-Math.log(2), within(.02));
    assertThat(model.weight(0)).isPositive();
    assertThat(model.weight(1)).isNegative();
  }

  @ParameterizedTest
  @EnumSource(LibLinearStage.Loss.class)
  void contributionsAndBiasSumToTheScore(LibLinearStage.Loss loss) {
    LinearModel model = new LibLinearStage(loss, 1).fit(Vectors.rows(1, 200), 1);

    for (Labeled<SparseVector, Boolean> row : Vectors.rows(2, 50)) {
      Attribution attribution = model.attribution(row.value()).orElseThrow();
      assertThat(attribution.constant()).isEqualTo(model.bias());
      assertThat(attribution.sum()).isCloseTo(model.score(row.value()), within(1e-12));
    }
  }

  @Test
  void theSameRowsGiveTheSameBitsInEveryThreadAndWithEverySeed() throws Exception {
    List<Labeled<SparseVector, Boolean>> rows = Vectors.rows(1, 200);
    for (LibLinearStage.Loss loss : LibLinearStage.Loss.values()) {
      LibLinearStage learner = new LibLinearStage(loss, 1);
      List<Double> expected = weights(learner.fit(rows, 1));

      assertThat(expected).hasSize(Vectors.DIMENSION + 1);
      assertThat(weights(learner.fit(rows, 77))).isEqualTo(expected);
      assertThat(Vectors.inEightThreads(() -> weights(learner.fit(rows, 1))))
          .containsOnly(expected);
    }
  }

  @Test
  void featuresNotSeenInTrainingDoNotCount() {
    LinearModel model = LibLinearStage.logistic(1).fit(Vectors.rows(1, 100), 1);
    SparseVector known = SparseVector.of(new int[] {3, 7}, new double[] {1, 2});
    SparseVector more = SparseVector.of(new int[] {3, 7, 50, 1_000_000}, new double[] {1, 2, 9, 9});

    assertThat(model.score(more)).isEqualTo(model.score(known));
    assertThat(model.attribution(more)).isEqualTo(model.attribution(known));
    assertThat(model.weight(50)).isZero();
  }

  @Test
  void moreCostFitsCloser() {
    List<Labeled<SparseVector, Boolean>> rows =
        List.of(
            new Labeled<>(Vectors.vector(0, 1), true), new Labeled<>(Vectors.vector(1, 1), false));

    double loose = LibLinearStage.logistic(.1).fit(rows, 1).score(Vectors.vector(0, 1));
    double close = LibLinearStage.logistic(10).fit(rows, 1).score(Vectors.vector(0, 1));

    assertThat(loose).isPositive().isLessThan(close);
  }

  @Test
  void rowsWithoutFeaturesLeaveTheBiasAlone() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(new Labeled<>(SparseVector.empty(), i % 4 > 0));
    }

    StageModel<SparseVector> stage = LibLinearStage.logistic(1e4).fit(rows, 1);

    assertThat(stage.score(SparseVector.empty())).isCloseTo(Math.log(3), within(.05));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void theCostIsPositiveAndFinite(double cost) {
    assertThatThrownBy(() -> LibLinearStage.logistic(cost))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(cost));
  }

  private static List<Labeled<SparseVector, Boolean>> startingWith(boolean side) {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>(Vectors.rows(1, 200));
    int first =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).label() == side)
            .findFirst()
            .orElseThrow();
    Collections.swap(rows, 0, first);
    return rows;
  }

  private static double accuracy(StageModel<SparseVector> stage) {
    List<Labeled<SparseVector, Boolean>> fresh = Vectors.rows(98, 300);
    return fresh.stream().filter(row -> (stage.score(row.value()) > 0) == row.label()).count()
        / 300.0;
  }

  private static List<Double> weights(LinearModel linear) {
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < Vectors.DIMENSION; i++) {
      weights.add(linear.weight(i));
    }
    weights.add(linear.bias());
    return weights;
  }
}
