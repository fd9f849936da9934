package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures of too few rows, of one label only, of equal scores. */
class EvaluationEdgeCasesTest {
  private static final List<String> LABELS = List.of("no", "yes");
  private static final double EXACT = 1e-12;

  @Test
  void ofOneRowEverythingIsDefinedButTheArea() {
    Evaluation<String> evaluation = Evaluation.of(LABELS, List.of(Spoken.yes("yes", .8)));

    assertThat(evaluation.accuracy()).isEqualTo(1);
    assertThat(evaluation.macroF1()).isEqualTo(1);
    assertThat(evaluation.auc()).isEmpty();
    assertThat(evaluation.brier()).isCloseTo(.04, within(EXACT));
    // Fewer rows than bins: the gap of the one bin that has a row.
    assertThat(evaluation.ece()).isCloseTo(.2, within(EXACT));
    assertThat(evaluation.perLabel().get("no").precision()).isEmpty();
    assertThat(evaluation.perLabel().get("no").recall()).isEmpty();
    assertThat(evaluation.perLabel().get("no").f1()).isZero();
  }

  /** As many came true as not, and all were said to be even: calibrated, and of no use. */
  @Test
  void equalProbabilitiesAreOneBinAndRankNothing() {
    List<Scored<String>> scored = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      scored.add(Spoken.yes(i % 2 == 0 ? "yes" : "no", .5));
    }
    Evaluation<String> evaluation = Evaluation.of(LABELS, scored);

    assertThat(evaluation.auc()).hasValue(.5);
    assertThat(evaluation.brier()).isCloseTo(.25, within(EXACT));
    assertThat(evaluation.ece()).isCloseTo(0, within(EXACT));
    assertThat(ReliabilityTable.of("yes", scored, 15).bins())
        .filteredOn(bin -> bin.rows() > 0)
        .singleElement()
        .satisfies(bin -> assertThat(bin.share()).hasValue(.5));
    assertThat(RiskCoverage.of(scored).curve()).hasSize(1);
  }

  /** Three rows in 15 bins: .1 came true, .5 and .95 did not; each gap counts a third. */
  @Test
  void fewerRowsThanBinsCountByThemselves() {
    ReliabilityTable table =
        ReliabilityTable.of(new double[] {.1, .5, .95}, new boolean[] {true, false, false}, 15);

    assertThat(table.ece()).isCloseTo((.9 + .5 + .95) / 3, within(EXACT));
    assertThat(table.brier()).isCloseTo((.81 + .25 + .9025) / 3, within(EXACT));
    assertThat(table.bins().stream().mapToInt(ReliabilityTable.Bin::rows)).hasSize(15);
    assertThat(table.bins()).filteredOn(bin -> bin.rows() == 0).hasSize(12);
  }

  @Test
  void oneBinComparesTheMeans() {
    ReliabilityTable table =
        ReliabilityTable.of(
            new double[] {0, .4, 1, 1}, new boolean[] {false, true, true, false}, 1);

    assertThat(table.ece()).isCloseTo((2.4 - 2) / 4, within(EXACT));
    assertThat(table.bins().get(0).meanProbability()).isEqualTo(OptionalDouble.of(.6));
  }

  /** {@code .29 * 100} is 28.999..., yet .29 is where bin 29 begins. */
  @Test
  void aProbabilityOnALimitIsInTheBinThatBeginsThere() {
    ReliabilityTable table = ReliabilityTable.of(new double[] {.29}, new boolean[] {true}, 100);

    assertThat(table.bins().get(29).rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 15, 49, 100})
  void everyProbabilityLiesInItsBin(int bins) {
    Random random = new Random(bins);
    for (int i = 0; i < 2000; i++) {
      double on = (double) random.nextInt(bins + 1) / bins;
      double probability = i % 2 == 0 ? random.nextDouble() : on;
      ReliabilityTable.Bin bin =
          ReliabilityTable.of(new double[] {probability}, new boolean[1], bins).bins().stream()
              .filter(one -> one.rows() > 0)
              .findFirst()
              .orElseThrow();
      assertThat(probability).isGreaterThanOrEqualTo(bin.from()).isLessThanOrEqualTo(bin.to());
      assertThat(probability < bin.to() || bin.to() == 1).isTrue();
    }
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> ReliabilityTable.of(new double[] {Double.NaN}, new boolean[1], 15))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be in [0, 1]: NaN");
    assertThatThrownBy(() -> RiskCoverage.of(new double[] {.5, Double.NaN}, new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be a number: NaN");
  }
}
