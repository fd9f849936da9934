package io.finemo.classify.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scores and outcomes at the limits of what a calibrator can make sense of. */
class CalibrationEdgeCasesTest {
  private static final double MAX = Double.MAX_VALUE;

  @ParameterizedTest
  @EnumSource(
      value = CalibrationMethod.class,
      names = {"SIGMOID", "ISOTONIC"})
  void equalScoresGetTheShareThatCameTrue(CalibrationMethod method) {
    Calibrator calibrator =
        method.fit(new double[] {2, 2, 2, 2}, new boolean[] {true, true, true, false});

    // The sigmoid's share has one row more on each side.
    double share = method == CalibrationMethod.SIGMOID ? 4.0 / 6 : .75;
    assertThat(calibrator.probability(2)).isCloseTo(share, within(1e-12));
    assertThat(calibrator.probability(-99)).isEqualTo(calibrator.probability(99));
  }

  @ParameterizedTest
  @EnumSource(CalibrationMethod.class)
  void oneRowIsEnough(CalibrationMethod method) {
    Calibrator calibrator = method.fit(new double[] {1}, new boolean[] {true});

    assertThat(calibrator.probability(1)).isBetween(.5, 1.0);
  }

  @ParameterizedTest
  @EnumSource(CalibrationMethod.class)
  void theGreatestScoresThereAreNeitherOverflowNorFall(CalibrationMethod method) {
    Calibrator calibrator = method.fit(new double[] {-MAX, MAX}, new boolean[] {false, true});

    double before = 0;
    for (double score : new double[] {-MAX, -MAX / 2, -1, 0, 1, MAX / 2, MAX}) {
      assertThat(calibrator.probability(score)).isBetween(before, 1.0);
      before = calibrator.probability(score);
    }
    // Half way between two steps, of which one score is 0 and the other 1.
    if (method == CalibrationMethod.ISOTONIC) {
      assertThat(calibrator.probability(0)).isEqualTo(.5);
    }
  }

  @Test
  void calibratedLogOddsStayFinite() {
    Sigmoid steep = new Sigmoid(1e10, 0);

    assertThat(steep.logOdds(MAX)).isEqualTo(1e300);
    assertThat(steep.logOdds(-MAX)).isEqualTo(-1e300);
    assertThat(steep.probability(MAX)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = CalibrationMethod.class,
      names = {"SIGMOID", "ISOTONIC"})
  void withoutRowsThereIsNoCalibrator(CalibrationMethod method) {
    assertThatThrownBy(() -> method.fit(new double[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least 1 score and as many outcomes: 0 scores, 0 outcomes");
  }
}
