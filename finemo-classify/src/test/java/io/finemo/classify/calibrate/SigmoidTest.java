package io.finemo.classify.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigmoidTest {

  /**
   * The minimum of Platt's smoothed log loss (targets 4/5 and 1/6) found by 400,000 steps of plain
   * gradient descent at rate 0.05 in another language, to a gradient below 1e-15.
   */
  @Test
  void agreesWithGradientDescentOnPlattsLoss() {
    Sigmoid fitted =
        Sigmoid.fit(
            new double[] {-2, -1, -.5, 0, 1, 2.5, 4},
            new boolean[] {false, false, true, false, false, true, true});

    assertThat(fitted.slope()).isCloseTo(.46449380681097735, within(1e-6));
    assertThat(fitted.intercept()).isCloseTo(-.5352435733424126, within(1e-6));
  }

  /** Two points, smoothed targets 1/3 and 2/3: the curve goes through both, slope ln 2. */
  @Test
  void goesThroughTheSmoothedTargetsOfTwoRows() {
    Sigmoid fitted = Sigmoid.fit(new double[] {-1, 1}, new boolean[] {false, true});

    assertThat(fitted.slope()).isCloseTo(Math.log(2), within(1e-7));
    assertThat(fitted.intercept()).isCloseTo(0, within(1e-7));
    assertThat(fitted.probability(1)).isCloseTo(2 / 3.0, within(1e-7));
  }

  /** Separable rows have no finite maximum of likelihood; Platt's smoothing gives them one. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 1e3, 1e6})
  void separableRowsStayFinite(double scale) {
    int rows = 200;
    double[] scores = new double[rows];
    boolean[] outcomes = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      scores[i] = (i - 99.5) * scale;
      outcomes[i] = i >= 100;
    }

    Sigmoid fitted = Sigmoid.fit(scores, outcomes);

    assertThat(fitted.slope()).isFinite().isPositive();
    assertThat(fitted.probability(scores[0])).isBetween(0.0, .05);
    assertThat(fitted.probability(scores[rows - 1])).isBetween(.95, 1.0);
    assertThat(fitted.probability(0)).isCloseTo(.5, within(1e-3));
  }

  /** The slope of scores twice as large is half as steep: probabilities stay. */
  @Test
  void theScaleOfTheScoresDoesNotMatter() {
    Random random = new Random(5);
    double[] scores = new double[300];
    double[] large = new double[300];
    boolean[] outcomes = new boolean[300];
    for (int i = 0; i < 300; i++) {
      scores[i] = random.nextGaussian();
      large[i] = scores[i] * 4096;
      outcomes[i] = random.nextGaussian() < scores[i];
    }

    Sigmoid one = Sigmoid.fit(scores, outcomes);
    Sigmoid other = Sigmoid.fit(large, outcomes);

    assertThat(one.slope()).isGreaterThan(.5);
    assertThat(other.slope() * 4096).isCloseTo(one.slope(), within(1e-5));
    assertThat(other.intercept()).isCloseTo(one.intercept(), within(1e-5));
  }

  /** Far from zero slope and intercept pull the same way; moved scores move the curve with them. */
  @Test
  void whereTheScoresLieDoesNotMatter() {
    Random random = new Random(6);
    double[] scores = new double[300];
    double[] moved = new double[300];
    boolean[] outcomes = new boolean[300];
    for (int i = 0; i < 300; i++) {
      scores[i] = random.nextGaussian();
      moved[i] = scores[i] + 1024;
      outcomes[i] = random.nextGaussian() < scores[i];
    }

    Sigmoid one = Sigmoid.fit(scores, outcomes);
    Sigmoid other = Sigmoid.fit(moved, outcomes);

    assertThat(other.slope()).isCloseTo(one.slope(), within(1e-5));
    assertThat(other.logOdds(1024)).isCloseTo(one.logOdds(0), within(1e-5));
  }

  /** Both outcomes have the same scores; 2 of 6 came true, smoothed (2 + 1) / (6 + 2). */
  @Test
  void scoresThatRankNothingGetTheSmoothedBaseRate() {
    Sigmoid fitted =
        Sigmoid.fit(
            new double[] {-1, 1, -1, 1, -1, 1},
            new boolean[] {true, true, false, false, false, false});

    assertThat(fitted.slope()).isZero();
    assertThat(fitted.probability(7)).isCloseTo(.375, within(1e-12));
  }

  /** Of log-odds that are right already, the fit is the identity but for sampling error. */
  @Test
  void findsTheCurveThatMadeTheOutcomes() {
    Random random = new Random(11);
    int rows = 20_000;
    double[] scores = new double[rows];
    boolean[] outcomes = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      scores[i] = 3 * random.nextGaussian();
      outcomes[i] = random.nextDouble() < 1 / (1 + Math.exp(-(.7 * scores[i] - 1.5)));
    }

    Sigmoid fitted = Sigmoid.fit(scores, outcomes);

    assertThat(fitted.slope()).isCloseTo(.7, within(.05));
    assertThat(fitted.intercept()).isCloseTo(-1.5, within(.1));
  }

  /** 3 of 4 came true: a flat calibrator says the smoothed base rate, (3 + 1) / (4 + 2). */
  @Test
  void scoresThatRankTheWrongWayTellNothing() {
    Sigmoid fitted =
        Sigmoid.fit(new double[] {1, 2, 3, 9}, new boolean[] {true, true, true, false});

    assertThat(fitted.slope()).isZero();
    assertThat(fitted.probability(-100)).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(fitted.probability(100)).isCloseTo(4 / 6.0, within(1e-12));
  }

  @Test
  void oneOutcomeAloneGivesItsSmoothedRate() {
    Sigmoid always = Sigmoid.fit(new double[] {-3, 0, 5}, new boolean[] {true, true, true});
    Sigmoid never = Sigmoid.fit(new double[] {-3, 0, 5}, new boolean[] {false, false, false});

    assertThat(always.probability(1)).isCloseTo(4 / 5.0, within(1e-9));
    assertThat(never.probability(1)).isCloseTo(1 / 5.0, within(1e-9));
  }

  @Test
  void extremeScoresDoNotOverflow() {
    Sigmoid steep = new Sigmoid(2, 0);

    assertThat(steep.probability(1e300)).isEqualTo(1);
    assertThat(steep.probability(-1e300)).isZero();
    assertThat(steep.probability(-300)).isPositive().isLessThan(1e-200);
    Sigmoid fitted =
        Sigmoid.fit(new double[] {-1e300, -1, 1, 1e300}, new boolean[] {false, false, true, true});
    assertThat(fitted.probability(1e300)).isBetween(.5, 1.0);
  }

  @Test
  void boundsOfItsNumbersAreChecked() {
    assertThatThrownBy(() -> new Sigmoid(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new Sigmoid(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sigmoid(Double.POSITIVE_INFINITY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Infinity, 0.0");
    assertThatThrownBy(() -> new Sigmoid(1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> Sigmoid.fit(new double[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachMethodFitsItsKind() {
    double[] scores = {0, 1};
    boolean[] outcomes = {false, true};

    assertThat(CalibrationMethod.NONE.fit(scores, outcomes)).isEqualTo(new Sigmoid(1, 0));
    assertThat(CalibrationMethod.SIGMOID.fit(scores, outcomes))
        .isEqualTo(Sigmoid.fit(scores, outcomes));
    assertThat(CalibrationMethod.ISOTONIC.fit(scores, outcomes)).isInstanceOf(Isotonic.class);
  }
}
