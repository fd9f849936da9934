package io.finemo.classify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialTest {

  /** Values of SciPy 1.10: binom.cdf(k), binom.sf(k - 1), binom.pmf(k). */
  @ParameterizedTest
  @CsvSource({
    "0, 1, .5, .5, 1, .5",
    "2, 30, .2, 0.044178985151997086, 0.9894775096660743, 0.03365649481807134",
    "5, 100, .1, 0.05757688648703396, 0.9762889173365231, 0.03386580382355701",
    "60, 1000, .05, 0.9329374813666919, 0.08673217838486103, 0.019669659751553038",
    "499, 1000, .5, 0.48738749091081973, 0.5377871779298602, 0.025174668840679464",
    "3, 10, .999, 1.1968527991600074e-19, 1, 1.196403598800006e-19",
    "12, 5000, .004, 0.03873009923385284, 0.9788032932278877, 0.017533392461740852",
    "0, 45000, .0001, 0.011106497128586634, 1, 0.011106497128586629"
  })
  void tailsAreThoseOfSciPy(int k, int n, double q, double atMost, double atLeast, double exactly) {
    assertThat(Binomial.atMost(k, n, q)).isCloseTo(atMost, withinPercentage(1e-8));
    assertThat(Binomial.atLeast(k, n, q)).isCloseTo(atLeast, withinPercentage(1e-8));
    assertThat(Binomial.exactly(k, n, q)).isCloseTo(exactly, withinPercentage(1e-8));
  }

  /** Of 3 throws of a coin: 1, 3, 3, 1 eighths. */
  @Test
  void threeThrowsOfACoin() {
    assertThat(Binomial.atMost(0, 3, .5)).isCloseTo(1 / 8., within(1e-14));
    assertThat(Binomial.atMost(1, 3, .5)).isCloseTo(4 / 8., within(1e-14));
    assertThat(Binomial.atMost(2, 3, .5)).isCloseTo(7 / 8., within(1e-14));
    assertThat(Binomial.atLeast(3, 3, .5)).isCloseTo(1 / 8., within(1e-14));
    assertThat(Binomial.exactly(2, 3, .5)).isCloseTo(3 / 8., within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theTailsAreSumsOfTheirTerms(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(400);
    double q = random.nextDouble();
    double sum = 0;
    for (int k = 0; k <= n; k++) {
      assertThat(Binomial.atLeast(k, n, q)).isCloseTo(1 - sum, within(1e-11));
      sum += Binomial.exactly(k, n, q);
      assertThat(Binomial.atMost(k, n, q)).isCloseTo(sum, within(1e-11));
    }
    assertThat(sum).isCloseTo(1, within(1e-11));
  }

  @Test
  void theEndsAreDefined() {
    assertThat(Binomial.atMost(-1, 5, .5)).isZero();
    assertThat(Binomial.atMost(5, 5, .5)).isEqualTo(1);
    assertThat(Binomial.atLeast(0, 5, .5)).isEqualTo(1);
    assertThat(Binomial.atLeast(6, 5, .5)).isZero();
    assertThat(Binomial.atMost(0, 0, .5)).isEqualTo(1);
    assertThat(Binomial.exactly(0, 5, 0)).isEqualTo(1);
    assertThat(Binomial.exactly(5, 5, 1)).isEqualTo(1);
    assertThat(Binomial.exactly(4, 5, 1)).isZero();
    assertThat(Binomial.exactly(6, 5, .5)).isZero();
    assertThat(Binomial.atMost(4, 5, 1)).isZero();
    assertThat(Binomial.atMost(0, 5, 0)).isEqualTo(1);
  }

  @Test
  void errorsNameTheValueAndTheBound() {
    assertThatThrownBy(() -> Binomial.atMost(0, -1, .5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("draws must be at least 0: -1");
    assertThatThrownBy(() -> Binomial.atLeast(0, 1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chance must be in [0, 1]: NaN");
  }
}
