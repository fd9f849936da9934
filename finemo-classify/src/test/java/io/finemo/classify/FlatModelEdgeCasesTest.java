package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.Decision;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training data and rows at the limits of what a flat model can make sense of. */
class FlatModelEdgeCasesTest {
  private static final List<String> TWO = List.of("no", "yes");
  private static final List<String> THREE = List.of("up", "down", "flat");

  @Test
  void ofOneLabelOnlyTheQuestionThatCannotBeLearntIsNamed() {
    FlatLearner<SparseVector, String> learner =
        new FlatLearner<>(TWO, Toys.centroids(), Calibration.none(), 0);

    assertThatThrownBy(() -> learner.fit(equal(TWO.subList(0, 1), 4), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("label yes: one side only");
  }

  /** The base rate, and in a dead heat the first label. */
  @ParameterizedTest
  @EnumSource(CalibrationMethod.class)
  void equalRowsGetEqualProbabilities(CalibrationMethod method) {
    for (List<String> labels : List.of(TWO, THREE)) {
      FlatModel<SparseVector, String> model =
          new FlatLearner<>(labels, Toys.centroids(), new Calibration(method, 2), 0)
              .fit(equal(labels, 2 * labels.size()), 1);

      Prediction<String> said = model.predict(SparseVector.of(new int[] {3}, new double[] {1}));
      for (String label : labels) {
        assertThat(said.probability(label)).isCloseTo(1.0 / labels.size(), within(.01));
      }
      assertThat(said.decision()).isInstanceOf(Decision.Decided.class);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aScoreThatIsNoNumberIsRefusedWithTheNameOfTheLabel(double score) {
    assertThatThrownBy(() -> given(TWO, score).predict(SparseVector.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label yes: the score of a row must be finite: " + score);
    assertThatThrownBy(() -> given(THREE, score).predict(SparseVector.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label up: the score of a row must be finite: " + score);
  }

  @Test
  void theGreatestScoresThereAreStayFiniteAndSound() {
    for (double score : new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE}) {
      for (List<String> labels : List.of(TWO, THREE)) {
        Prediction<String> said = given(labels, score).predict(SparseVector.empty());
        double sum = labels.stream().mapToDouble(said::probability).sum();
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(labels).allSatisfy(label -> assertThat(said.score(label)).isFinite());
      }
    }
  }

  private static FlatModel<SparseVector, String> given(List<String> labels, double score) {
    return new FlatLearner<SparseVector, String>(
            labels, (rows, seed) -> row -> score, Calibration.none(), 0)
        .fit(List.of(), 1);
  }

  private static List<Labeled<SparseVector, String>> equal(List<String> labels, int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new Labeled<>(
                    SparseVector.of(new int[] {3}, new double[] {1}),
                    labels.get(i % labels.size())))
        .toList();
  }
}
