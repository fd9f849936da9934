package io.finemo.classify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedResampledTTest {

  /** By SciPy's t.sf, the variance raised from 1/5 to 1/5 + 1/4 of that of the differences. */
  @Test
  void fiveFoldsByHand() {
    CorrectedResampledT test =
        CorrectedResampledT.of(
            new double[] {.80, .78, .83, .79, .81}, new double[] {.77, .78, .80, .78, .79}, .25);

    assertThat(test.difference()).isCloseTo(.018, within(1e-12));
    assertThat(test.degrees()).isEqualTo(4);
    assertThat(test.statistic()).isCloseTo(2.0579830217101076, within(1e-9));
    assertThat(test.pValue()).isCloseTo(.10870095132492336, within(1e-9));
  }

  /** By SciPy's t.sf; t = 1 of one degree by hand: a quarter lies beyond on either side. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, .5",
    "2.262157162740992, 9, .05000000000467562",
    "-3, 9, .014956363910414203",
    "0, 4, 1",
    "12, 2, .00687293367715846",
  })
  void pValues(double statistic, int degrees, double expected) {
    assertThat(new CorrectedResampledT(0, statistic, degrees).pValue())
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void theOrderOfTheLearnersTurnsTheSign() {
    double[] first = {.5, .6, .7};
    double[] second = {.4, .6, .5};

    CorrectedResampledT test = CorrectedResampledT.of(first, second, .5);
    CorrectedResampledT turned = CorrectedResampledT.of(second, first, .5);

    assertThat(turned.statistic()).isEqualTo(-test.statistic());
    assertThat(turned.pValue()).isEqualTo(test.pValue());
  }

  @Test
  void whatNeverDiffersDoesNotDiffer() {
    double[] figures = {.5, .6, .7};

    assertThat(CorrectedResampledT.of(figures, figures, .5).pValue()).isEqualTo(1);
  }

  @Test
  void whatAlwaysDiffersAlikeDiffers() {
    assertThat(CorrectedResampledT.of(new double[] {2, 3, 4}, new double[] {1, 2, 3}, .5).pValue())
        .isZero();
  }

  /** Without correction, overlapping folds call far more than 5 % of equal learners different. */
  @Test
  void foldsThatShareTheirModelAreNotTakenForFresh() {
    Random random = new Random(1);
    int corrected = 0;
    int plain = 0;
    for (int run = 0; run < 4000; run++) {
      double shared = random.nextGaussian() / 3;
      double[] first = new double[10];
      for (int fold = 0; fold < 10; fold++) {
        // What all folds share has a ninth of the variance of what they do not.
        first[fold] = shared + random.nextGaussian();
      }
      corrected += CorrectedResampledT.of(first, new double[10], 1 / 9.).pValue() < .05 ? 1 : 0;
      plain += CorrectedResampledT.of(first, new double[10], 1e-12).pValue() < .05 ? 1 : 0;
    }
    assertThat(corrected).isBetween(150, 250);
    assertThat(plain).isGreaterThan(500);
  }

  @Test
  void errorsNameTheValues() {
    assertThatThrownBy(() -> CorrectedResampledT.of(new double[1], new double[1], .1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 or more: 1, 1");
    assertThatThrownBy(() -> CorrectedResampledT.of(new double[2], new double[3], .1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2, 3");
    assertThatThrownBy(() -> CorrectedResampledT.of(new double[2], new double[2], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0: 0.0");
    assertThatThrownBy(() -> new CorrectedResampledT(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1: 0");
  }
}
