package io.finemo.cashtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

  /** The ends solve (n - N r)² = z² N r (1 - r); found by bisection. */
  @Test
  void aTenthOfTheStreamTellsTheWholeWithinAFifth() {
    Estimate whole = Estimate.ofWhole(100, 0.1);

    assertThat(whole.value()).isCloseTo(1000, within(1e-9));
    assertThat(whole.low()).isCloseTo(830.5462243669, within(1e-8));
    assertThat(whole.high()).isCloseTo(1204.0269050193, within(1e-8));
  }

  @Test
  void nothingIsUncertainOfTheWholeStream() {
    assertThat(Estimate.ofWhole(7, 1)).isEqualTo(new Estimate(7, 7, 7));
  }

  @Test
  void nothingInTheSampleIsNotNothingInTheWhole() {
    Estimate whole = Estimate.ofWhole(0, 0.1);

    assertThat(whole.value()).isZero();
    assertThat(whole.low()).isZero();
    assertThat(whole.high()).isCloseTo(34.5731293862, within(1e-8));
  }

  @Test
  void theWholeHoldsAtLeastTheSample() {
    assertThat(Estimate.ofWhole(3, 0.999).low()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
  void nineteenOfTwentyIntervalsHoldTheTruth(double rate) {
    SplittableRandom random = new SplittableRandom(5);
    int held = 0;
    for (int round = 0; round < 1000; round++) {
      long sampled = 0;
      for (int post = 0; post < 3000; post++) {
        sampled += random.nextDouble() < rate ? 1 : 0;
      }
      Estimate whole = Estimate.ofWhole(sampled, rate);
      held += whole.low() <= 3000 && 3000 <= whole.high() ? 1 : 0;
    }
    assertThat(held).isBetween(925, 975);
  }

  @Test
  void aShareHasTheIntervalOfWilson() {
    Estimate share = Estimate.ofShare(3, 10);

    assertThat(share.value()).isEqualTo(0.3);
    assertThat(share.low()).isCloseTo(0.1077912674, within(1e-9));
    assertThat(share.high()).isCloseTo(0.6032218525, within(1e-9));
    assertThat(Estimate.ofShare(0, 10).low()).isZero();
    assertThat(Estimate.ofShare(0, 10).high()).isCloseTo(0.2775327999, within(1e-9));
    assertThat(Estimate.ofShare(10, 10).high()).isEqualTo(1);
  }

  @Test
  void whatIsNoRateOrShareIsRefused() {
    for (double rate : new double[] {0, -1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Estimate.ofWhole(1, rate))
          .withMessageContaining(Double.toString(rate));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Estimate.ofShare(2, 1));
  }
}
