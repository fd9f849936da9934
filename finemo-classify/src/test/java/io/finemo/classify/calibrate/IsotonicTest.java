package io.finemo.classify.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsotonicTest {
  private static final double EXACT = 1e-12;

  @Test
  void outcomesThatAlreadyRiseStayAsTheyAre() {
    Isotonic fitted = fit(new double[] {1, 2, 3, 4}, 0, 0, 1, 1);

    assertThat(at(fitted, 1, 2, 3, 4)).containsExactly(0, 0, 1, 1);
  }

  @Test
  void outcomesThatFallArePooledIntoTheirMean() {
    Isotonic fitted = fit(new double[] {1, 2, 3, 4}, 1, 1, 1, 0);

    assertThat(at(fitted, 1, 2, 3, 4)).containsExactly(.75, .75, .75, .75);
  }

  /** 0 | 1 0 | 1 1 0 | 1: pooling makes 0, 1/2, 2/3, 1, which rises. */
  @Test
  void onlyNeighboursThatViolateTheOrderArePooled() {
    Isotonic fitted = fit(new double[] {1, 2, 3, 4, 5, 6, 7}, 0, 1, 0, 1, 1, 0, 1);

    double[] values = at(fitted, 1, 2, 3, 4, 5, 6, 7);
    assertThat(values)
        .containsExactly(new double[] {0, .5, .5, 2 / 3.0, 2 / 3.0, 2 / 3.0, 1}, within(EXACT));
  }

  /** 1 1 | 0 pools to 2/3, then 0 drags it to 2/4: a pooled block is compared once more. */
  @Test
  void poolingGoesBackAsFarAsTheOrderIsViolated() {
    Isotonic fitted = fit(new double[] {1, 2, 3, 4, 5}, 0, 1, 1, 0, 0);

    assertThat(at(fitted, 1, 2, 3, 4, 5)).containsExactly(0, .5, .5, .5, .5);
  }

  @Test
  void rowsOfEqualScoreAreOnePointWhateverTheirOrder() {
    Isotonic one = fit(new double[] {1, 2, 2, 2, 3}, 0, 1, 0, 0, 1);
    Isotonic other = fit(new double[] {3, 2, 2, 1, 2}, 1, 0, 1, 0, 0);

    double[] expected = {0, 1 / 3.0, 1};
    assertThat(at(one, 1, 2, 3)).containsExactly(expected, within(EXACT));
    assertThat(at(other, 1, 2, 3)).containsExactly(expected, within(EXACT));
  }

  @Test
  void zeroOfEitherSignIsOneScore() {
    Isotonic fitted = fit(new double[] {-0.0, 0.0, 1}, 0, 1, 1);

    assertThat(at(fitted, -0.0, 0.0, 1)).containsExactly(.5, .5, 1);
  }

  @Test
  void oneOutcomeAloneIsCertain() {
    assertThat(at(fit(new double[] {1, 2}, 1, 1), -9, 1, 1.5, 9)).containsExactly(1, 1, 1, 1);
    assertThat(at(fit(new double[] {1, 2}, 0, 0), -9, 1, 1.5, 9)).containsExactly(0, 0, 0, 0);
    assertThat(at(fit(new double[] {5}, 1), -9, 5, 9)).containsExactly(1, 1, 1);
  }

  /** Steps: 0 at 1, 1/2 from 2 to 4, 1 at 8. */
  @Test
  void betweenStepsTheValueIsInterpolatedOnStepsItIsFlat() {
    Isotonic fitted = fit(new double[] {1, 2, 4, 8}, 0, 1, 0, 1);

    assertThat(at(fitted, 1.5, 2, 3, 4, 5, 6, 7))
        .containsExactly(new double[] {.25, .5, .5, .5, .625, .75, .875}, within(EXACT));
  }

  @Test
  void beyondTheFittedScoresTheEndsGoOn() {
    Isotonic fitted = fit(new double[] {1, 2, 3, 4, 5, 6}, 1, 0, 0, 1, 1, 0);

    assertThat(at(fitted, 1, 6)).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(EXACT));
    assertThat(at(fitted, -1e300, 1e300))
        .containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverFallsAndKeepsTheBaseRate(long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(200);
    double[] scores = new double[rows];
    boolean[] outcomes = new boolean[rows];
    double positives = 0;
    for (int i = 0; i < rows; i++) {
      scores[i] = random.nextInt(60) / 7.0;
      outcomes[i] = random.nextDouble() < scores[i] / 10;
      positives += outcomes[i] ? 1 : 0;
    }

    Isotonic fitted = Isotonic.fit(scores, outcomes);

    double previous = 0;
    for (double score = -1; score < 10; score += .01) {
      double probability = fitted.probability(score);
      assertThat(probability).isBetween(previous, 1.0);
      previous = probability;
    }
    double sum = 0;
    for (double score : scores) {
      sum += fitted.probability(score);
    }
    assertThat(sum).as("sum over training rows").isCloseTo(positives, within(1e-9));
  }

  /**
   * Against every non-decreasing fit there is, in steps of 1/60: all shares of up to six rows are
   * multiples of it.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noOtherRisingFitHasASmallerSquaredError(long seed) {
    Random random = new Random(seed);
    int rows = 2 + random.nextInt(4);
    double[] scores = new double[rows];
    boolean[] outcomes = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      scores[i] = random.nextInt(5);
      outcomes[i] = random.nextBoolean();
    }
    Isotonic fitted = Isotonic.fit(scores, outcomes);

    double error = 0;
    for (int i = 0; i < rows; i++) {
      double miss = fitted.probability(scores[i]) - (outcomes[i] ? 1 : 0);
      error += miss * miss;
    }

    assertThat(error).isCloseTo(leastError(scores, outcomes, 0, 0), within(1e-9));
  }

  /** The least squared error on scores of {@code score} or more with values from {@code least}. */
  private static double leastError(double[] scores, boolean[] outcomes, int score, int least) {
    if (score == 5) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int value = least; value <= 60; value++) {
      double error = 0;
      for (int i = 0; i < scores.length; i++) {
        double miss = value / 60.0 - (outcomes[i] ? 1 : 0);
        error += scores[i] == score ? miss * miss : 0;
      }
      // Values above only cost more in the scores that follow.
      if (error < best) {
        best = Math.min(best, error + leastError(scores, outcomes, score + 1, value));
      }
    }
    return best;
  }

  @Test
  void asManyOutcomesAsScoresAreNeeded() {
    assertThatThrownBy(() -> Isotonic.fit(new double[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 scores");
    assertThatThrownBy(() -> Isotonic.fit(new double[3], new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 scores, 2 outcomes");
  }

  @Test
  void knownKnotsMustAscendAndTheirProbabilitiesMustNotFall() {
    Isotonic known = Isotonic.of(new double[] {1, 2, 4}, new double[] {0, 1, 1});

    assertThat(at(known, 1, 1.5, 2, 3, 4)).containsExactly(0, .5, 1, 1, 1);
    assertRefused(new double[] {1, 1}, new double[] {.2, .3}, "must ascend", "knot 1");
    assertRefused(new double[] {1, 2, 0}, new double[] {.2, .3, .4}, "must ascend", "knot 2");
    assertRefused(new double[] {1, 2}, new double[] {.3, .2}, "must not fall", "knot 1");
    assertRefused(new double[] {1, 2}, new double[] {-.1, .2}, "in [0, 1]: -0.1");
    assertRefused(new double[] {1, 2}, new double[] {.1, 1.2}, "in [0, 1]: 1.2");
    assertRefused(new double[] {1, 2}, new double[] {.1}, "2 knots, 1 probabilities");
    assertRefused(new double[0], new double[0], "0 knots");
  }

  private static void assertRefused(double[] scores, double[] probabilities, String... why) {
    assertThatThrownBy(() -> Isotonic.of(scores, probabilities))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(why);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aScoreThatIsNotFiniteIsRefusedByEveryMethod(double score) {
    double[] scores = {1, score, 2};
    boolean[] outcomes = {true, false, true};

    assertThatThrownBy(() -> Isotonic.fit(scores, outcomes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(score));
    assertThatThrownBy(() -> Sigmoid.fit(scores, outcomes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(score));
  }

  private static Isotonic fit(double[] scores, int... outcomes) {
    boolean[] flags = new boolean[outcomes.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = outcomes[i] == 1;
    }
    return Isotonic.fit(scores, flags);
  }

  private static double[] at(Calibrator calibrator, double... scores) {
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = calibrator.probability(scores[i]);
    }
    return probabilities;
  }
}
