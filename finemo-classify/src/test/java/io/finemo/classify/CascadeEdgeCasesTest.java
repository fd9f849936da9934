package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.Decision;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training data and rows at the limits of what a cascade can make sense of. */
class CascadeEdgeCasesTest {
  private static final List<String> LABELS = List.of("neutral", "negative", "opportunity");

  @Test
  void ofOneLabelOnlyTheStageThatCannotLearnIsNamed() {
    assertThatThrownBy(() -> learner(CalibrationMethod.SIGMOID).fit(rows(9, 1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("stage first: one side only");
  }

  @ParameterizedTest
  @EnumSource(CalibrationMethod.class)
  void twoEqualRowsOfEachLabelGetTheProbabilitiesOfTheirLabels(CalibrationMethod method) {
    Prediction<String> said = learner(method).fit(rows(6, 3), 1).predict(SparseVector.empty());

    // Nothing tells them apart: each stage gives the share that leaves, smoothed or not.
    assertSound(said);
    assertThat(said.probability("opportunity")).isBetween(.2, .4);
  }

  /** All scores are equal, so that nothing is more probable where a stage is in a dead heat. */
  @ParameterizedTest
  @EnumSource(CalibrationMethod.class)
  void rowsOfEqualScoreGetOnePrediction(CalibrationMethod method) {
    StackedCascade<SparseVector, String> cascade = learner(method).fit(rows(30, 3), 1);

    assertThat(
            rows(30, 3).stream()
                .map(row -> Toys.everything(cascade, cascade.predict(row.value())))
                .distinct())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(CalibrationMethod.class)
  void aStageThatNeverLetsARowThroughLeavesAllDefined(CalibrationMethod method) {
    StackedCascade<Double, String> cascade = given(method, -1e6);

    Prediction<String> said = cascade.predict(0.0);
    assertSound(said);
    if (method == CalibrationMethod.NONE) {
      assertThat(said.decision())
          .isInstanceOfSatisfying(
              Decision.Decided.class, decided -> assertThat(decided.label()).isEqualTo("neutral"));
      assertThat(said.probability("opportunity")).isLessThan(1e-15);
      assertThat(said.score("opportunity")).isCloseTo(-2e6, within(1e-3));
    } else {
      // It has been seen to be wrong.
      assertThat(said.probability("opportunity")).isBetween(.2, .4);
    }
  }

  @ParameterizedTest
  @EnumSource(CalibrationMethod.class)
  void theGreatestScoresThereAreStayFiniteAndSound(CalibrationMethod method) {
    for (double score : new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE}) {
      assertSound(given(method, score).predict(0.0));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aScoreThatIsNoNumberIsRefusedWithTheNameOfTheStage(double score) {
    assertThatThrownBy(() -> given(CalibrationMethod.NONE, score).predict(0.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stage first: the score of a row must be finite: " + score);
    assertThatThrownBy(() -> given(CalibrationMethod.SIGMOID, score))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("out of fold, stage first: the score of a row must be finite: " + score);
  }

  @Test
  void valuesThatOverflowAreRefusedWithTheNameOfTheStage() {
    StackedCascade<SparseVector, String> cascade =
        CascadeLearner.<SparseVector, String>builder()
            .stage("steep", Set.of("no"), (rows, seed) -> new LinearModel(new double[] {1e200}, 0))
            .target("yes")
            .calibration(Calibration.none())
            .build()
            .fit(List.of(), 1);

    assertThatThrownBy(() -> cascade.predict(SparseVector.of(new int[] {0}, new double[] {1e200})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stage steep: the score of a row must be finite: Infinity");
  }

  private static void assertSound(Prediction<String> said) {
    double sum = 0;
    for (String label : LABELS) {
      assertThat(said.probability(label)).isBetween(0.0, 1.0);
      assertThat(said.score(label)).isFinite();
      sum += said.probability(label);
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  /** Equal rows, one constant feature, of the first labels in turn. */
  private static List<Labeled<SparseVector, String>> rows(int size, int labels) {
    List<Labeled<SparseVector, String>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(
          new Labeled<>(SparseVector.of(new int[] {3}, new double[] {1}), LABELS.get(i % labels)));
    }
    return rows;
  }

  private static CascadeLearner<SparseVector, String> learner(CalibrationMethod method) {
    return CascadeLearner.<SparseVector, String>builder()
        .stage("first", Set.of("neutral"), Toys.centroids())
        .stage("second", Set.of("negative"), Toys.centroids())
        .target("opportunity")
        .calibration(new Calibration(method, 2))
        .build();
  }

  /** Both stages give every row the same score. */
  private static StackedCascade<Double, String> given(CalibrationMethod method, double score) {
    return CascadeLearner.<Double, String>builder()
        .stage("first", Set.of("neutral"), (rows, seed) -> row -> score)
        .stage("second", Set.of("negative"), (rows, seed) -> row -> score)
        .target("opportunity")
        .calibration(new Calibration(method, 2))
        .build()
        .fit(rows(30, 3).stream().map(row -> row.map(value -> 0.0)).toList(), 1);
  }
}
