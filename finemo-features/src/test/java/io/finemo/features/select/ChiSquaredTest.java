package io.finemo.features.select;

import static io.finemo.features.select.Data.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a feature depends on the label. */
class ChiSquaredTest {

  /**
   * Two rows of each label. Feature 0: sums 4 and 0 where 2 and 2 are expected, (2&sup2; + 2&sup2;)
   * / 2 = 4. Feature 1: 3 and 1 where 2 and 2 are expected, (1 + 1) / 2 = 1. Feature 2 does not
   * depend.
   */
  @Test
  void comparesTheSumsOfEachLabelWithItsShareOfRows() {
    ChiSquared scored =
        ChiSquared.of(
            List.of(
                row("up", 3, 1, 1),
                row("up", 1, 2, 0),
                row("down", 0, 1, 0),
                row("down", 0, 0, 1)));

    assertThat(scored.scores()).containsExactly(4, 1, 0);
    assertThat(scored.pValue(0)).isCloseTo(0.04550026389635842, within(1e-15));
    assertThat(scored.pValue(2)).isEqualTo(1);
    assertThat(scored.degreesOfFreedom()).isEqualTo(1);
  }

  @Test
  void scoresAllFeaturesOfASpace() {
    ChiSquared scored =
        ChiSquared.of(
            List.of(row("up", 2), row("down", 0)), FeatureSpace.of(List.of("HASHTAG", "PAST")));

    assertThat(scored.scores()).containsExactly(2, Double.NaN);
  }

  @Test
  void isUndefinedForAFeatureThatNoRowHas() {
    ChiSquared scored = ChiSquared.of(List.of(row(true, 1, 0, 2), row(false, 1, 0, 0)), 5);

    assertThat(scored.size()).isEqualTo(5);
    assertThat(scored.score(0)).isZero();
    assertThat(scored.score(1)).isNaN();
    assertThat(scored.score(4)).isNaN();
    assertThat(scored.pValue(4)).isNaN();
  }

  @Test
  void isUndefinedWhereAllRowsHaveOneLabel() {
    ChiSquared scored = ChiSquared.of(List.of(row("up", 1, 2), row("up", 3, 0)));

    assertThat(scored.scores()).containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void doesNotDependOnTheOrderOfRows() {
    List<Labeled<SparseVector, String>> rows = new ArrayList<>(Data.random(3, 100, 20));
    double[] scores = ChiSquared.of(rows).scores();
    Collections.shuffle(rows, new Random(1));

    // Counts add up to the same number in any order, and two labels too.
    assertThat(ChiSquared.of(rows).scores()).isEqualTo(scores);
  }

  @Test
  void refusesANegativeValueByTheNameOfItsFeature() {
    List<Labeled<SparseVector, String>> rows = List.of(row("up", 1, 2), row("down", 1, -0.5));

    assertThatThrownBy(() -> ChiSquared.of(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("feature 1 must not be negative: -0.5 in row 1");
    assertThatThrownBy(() -> ChiSquared.of(rows, FeatureSpace.of(List.of("HASHTAG", "PAST"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("feature PAST must not be negative: -0.5 in row 1");
  }

  @Test
  void refusesRowsThatDoNotFit() {
    assertThatThrownBy(() -> ChiSquared.of(List.<Labeled<SparseVector, String>>of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 rows");
    assertThatThrownBy(() -> ChiSquared.of(List.of(row("up", 1, 2)), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 0 has feature 1, the dimension is 1");
    assertThatThrownBy(() -> ChiSquared.of(List.of(row("up")), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    SparseVector wide = SparseVector.of(new int[] {Integer.MAX_VALUE}, new double[] {1});
    assertThatThrownBy(() -> ChiSquared.of(List.of(new Labeled<>(wide, "up"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2147483647");
  }

  @Test
  void scoresNothingInRowsWithoutEntries() {
    assertThat(ChiSquared.of(List.of(row("up"), row("down"))).scores()).isEmpty();
  }

  /** As scipy.special.chdtrc has it; for 2 degrees of freedom it is exp(-x/2). */
  @ParameterizedTest
  @CsvSource({
    "1, 3.841458820694124, 0.04999999999999989",
    "1, 1e-12, 0.9999992021154392",
    "1, 0.5, 0.47950012218695337",
    "1, 1400, 2.1010145162644003e-306",
    "3, 7.814727903251179, 0.04999999999999998",
    "7, 2.5, 0.9270970650134738",
    "7, 60, 1.5095553022989154e-10",
    "99, 100, 0.4529585113209314",
    "100, 99.5, 0.4953053055542713",
    "1000, 1100, 0.014614408126295192",
    "1000, 800, 0.9999991890618921",
    "5, 0.001, 0.9999999983185123",
    "2, 3, 0.22313016014842982",
    "4, 0, 1",
    "3, Infinity, 0"
  })
  void hasTheTailOfTheChiSquaredDistribution(int degrees, double x, double expected) {
    assertThat(IncompleteGamma.chiSquaredTail(degrees, x))
        .isCloseTo(expected, within(1e-11 * expected));
  }
}
