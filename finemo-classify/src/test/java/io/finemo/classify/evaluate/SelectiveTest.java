package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.evaluate.RiskCoverage.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Risk-coverage curves and reliability tables, by hand. */
class SelectiveTest {
  private static final double EXACT = 1e-12;

  /** Risks of the 1, 2, 3, 4 surest rows: 0, 1/2, 1/3, 1/2. At best they were 0, 0, 1/3, 1/2. */
  @Test
  void theAreaIsTheMeanRisk() {
    RiskCoverage curve =
        RiskCoverage.of(new double[] {.7, .9, .6, .8}, new boolean[] {false, false, true, true});

    assertThat(curve.curve())
        .containsExactly(
            new Point(.9, .25, 0),
            new Point(.8, .5, .5),
            new Point(.7, .75, 1 / 3.),
            new Point(.6, 1, .5));
    assertThat(curve.aurc()).isCloseTo((1 / 2. + 1 / 3. + 1 / 2.) / 4, within(EXACT));
    assertThat(curve.optimalAurc()).isCloseTo((1 / 3. + 1 / 2.) / 4, within(EXACT));
    assertThat(curve.excess()).isCloseTo(1 / 8., within(EXACT));
  }

  /** Three rows of one confidence, one of them wrong: each prefix has a third. */
  @Test
  void rowsOfEqualConfidenceAreOnePointOfMeanRisk() {
    RiskCoverage curve =
        RiskCoverage.of(new double[] {.5, .5, .5}, new boolean[] {true, false, false});

    assertThat(curve.curve()).containsExactly(new Point(.5, 1, 1 / 3.));
    assertThat(curve.aurc()).isCloseTo(1 / 3., within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theAreaLiesBetweenTheBestAndTheWorst(long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(80);
    double[] confidence = random.doubles(rows).map(c -> Math.floor(c * 20)).toArray();
    boolean[] wrong = new boolean[rows];
    int errors = 0;
    for (int row = 0; row < rows; row++) {
      wrong[row] = random.nextInt(3) == 0;
      errors += wrong[row] ? 1 : 0;
    }
    double[] best = new double[rows];
    Arrays.setAll(best, row -> wrong[row] ? 0 : 1 + row);

    RiskCoverage curve = RiskCoverage.of(confidence, wrong);

    assertThat(curve.aurc()).isBetween(curve.optimalAurc() - EXACT, 1.0);
    assertThat(curve.curve().get(curve.curve().size() - 1).risk())
        .isEqualTo((double) errors / rows);
    assertThat(RiskCoverage.of(best, wrong).excess()).as("an oracle").isCloseTo(0, within(EXACT));
  }

  @Test
  void ofPredictionsTheMostProbableLabelCounts() {
    RiskCoverage curve =
        RiskCoverage.of(
            List.of(
                Spoken.abc("a", .5, .8, .1, .1),
                Spoken.abc("a", .5, .2, .7, .1),
                Spoken.abc("c", .5, .2, .2, .6)));

    assertThat(curve.curve()).extracting(Point::risk).containsExactly(0., .5, 1 / 3.);
    assertThat(curve.curve().get(1).confidence()).isCloseTo(.7, within(EXACT));
  }

  /** Bins of a half: .1 and .3 below, none of them came true; .5 and .9 above, one did. */
  @Test
  void aReliabilityTableByHand() {
    ReliabilityTable table =
        ReliabilityTable.of(
            new double[] {.1, .3, .5, .9}, new boolean[] {false, false, false, true}, 2);

    assertThat(table.bins()).hasSize(2);
    ReliabilityTable.Bin low = table.bins().get(0);
    assertThat(low.from()).isZero();
    assertThat(low.to()).isEqualTo(.5);
    assertThat(low.rows()).isEqualTo(2);
    assertThat(low.meanProbability().orElseThrow()).isCloseTo(.2, within(EXACT));
    assertThat(low.share()).hasValue(0);
    ReliabilityTable.Bin high = table.bins().get(1);
    assertThat(high.meanProbability().orElseThrow()).isCloseTo(.7, within(EXACT));
    assertThat(high.share()).hasValue(.5);
    assertThat(table.ece()).isCloseTo((2 * .2 + 2 * .2) / 4, within(EXACT));
    assertThat(table.brier()).isCloseTo((.01 + .09 + .25 + .01) / 4, within(EXACT));
  }

  @Test
  void certainRowsAreInTheLastBinAndEmptyBinsAreUndefined() {
    ReliabilityTable table =
        ReliabilityTable.of(
            new double[] {1, 1}, new boolean[] {true, true}, ReliabilityTable.USUAL_BINS);

    assertThat(table.bins()).hasSize(15);
    assertThat(table.bins().get(14).rows()).isEqualTo(2);
    assertThat(table.bins().get(0).meanProbability()).isEmpty();
    assertThat(table.bins().get(0).share()).isEmpty();
    assertThat(table.ece()).isZero();
    assertThat(table.brier()).isZero();
  }

  @Test
  void theTableOfALabelIsTheEvaluationsWhereThereAreTwo() {
    List<Scored<String>> scored =
        List.of(
            Spoken.yes("yes", .9),
            Spoken.yes("no", .8),
            Spoken.yes("no", .3),
            Spoken.yes("yes", .6));
    Evaluation<String> evaluation = Evaluation.of(List.of("no", "yes"), scored);

    ReliabilityTable table = ReliabilityTable.of("yes", scored, 15);

    assertThat(table.ece()).isEqualTo(evaluation.ece());
    assertThat(table.brier()).isCloseTo(evaluation.brier(), within(EXACT));
  }

  @Test
  void degenerateInputIsRefused() {
    assertThatThrownBy(() -> RiskCoverage.of(new double[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 or more: 0, 0");
    assertThatThrownBy(() -> ReliabilityTable.of(new double[1], new boolean[2], 15))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1, 2");
    assertThatThrownBy(() -> ReliabilityTable.of(new double[] {1.5}, new boolean[1], 15))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0, 1]: 1.5");
    assertThatThrownBy(() -> ReliabilityTable.of(new double[1], new boolean[1], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bins must be at least 1: 0");
  }
}
