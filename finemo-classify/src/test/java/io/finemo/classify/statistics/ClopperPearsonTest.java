package io.finemo.classify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClopperPearsonTest {

  /** Values of SciPy 1.10: beta.ppf(1 - c, k, n - k + 1) and beta.ppf(c, k + 1, n - k). */
  @ParameterizedTest
  @CsvSource({
    "1, 1, .95, 0.050000000000000044, 1",
    "95, 100, .95, 0.8977466223567255, 0.9800944363378281",
    "28, 30, .95, 0.804673956345074, 0.9880241990347909",
    "30, 30, .95, 0.9049661471446959, 1",
    "0, 30, .95, 0, 0.09503385285530411",
    "500, 1000, .99, 0.46277806676099753, 0.5372219332390025",
    "7, 8, .5, 0.7988688073949901, 0.9170040432046712",
    "4990, 5000, .999, 0.9951800247716706, 0.9994075380023816"
  })
  void boundsAreThoseOfSciPy(int k, int n, double confidence, double lower, double upper) {
    assertThat(ClopperPearson.lower(k, n, confidence)).isCloseTo(lower, within(1e-11));
    assertThat(ClopperPearson.upper(k, n, confidence)).isCloseTo(upper, within(1e-11));
  }

  /** 30 of 30 right: q to the power of 30 is 5 %. */
  @Test
  void withoutErrorsTheBoundIsARoot() {
    assertThat(ClopperPearson.lower(30, 30, .95)).isCloseTo(Math.pow(.05, 1 / 30.), within(1e-13));
  }

  /** The bound is what its name says: at least 95 % of all samples are bounded rightly. */
  @ParameterizedTest
  @ValueSource(doubles = {.01, .1, .3, .5, .77, .8, .95, .99})
  void theBoundHoldsAsOftenAsItSays(double truth) {
    for (int n : new int[] {1, 5, 30, 100}) {
      double right = 0;
      for (int k = 0; k <= n; k++) {
        right += ClopperPearson.lower(k, n, .95) <= truth ? Binomial.exactly(k, n, truth) : 0;
      }
      assertThat(right).as("n = %s", n).isGreaterThanOrEqualTo(.95 - 1e-9);
    }
  }

  @Test
  void ofNothingNothingIsKnown() {
    assertThat(ClopperPearson.lower(0, 0, .95)).isZero();
    assertThat(ClopperPearson.upper(0, 0, .95)).isEqualTo(1);
  }

  @Test
  void errorsNameTheValueAndTheBound() {
    assertThatThrownBy(() -> ClopperPearson.lower(4, 3, .95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be 0 to the number of trials, 3: 4");
    assertThatThrownBy(() -> ClopperPearson.lower(1, 3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be in (0, 1): 1.0");
  }
}
