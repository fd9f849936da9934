package io.finemo.examples.gold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaUnderCurveTest {
  private static final double[] LOW = {1, 2, 3};

  @Test
  void isTheShareOfPairsInTheRightOrder() {
    assertThat(AreaUnderCurve.of(new double[] {4, 5}, LOW)).isEqualTo(1);
    assertThat(AreaUnderCurve.of(LOW, new double[] {4, 5})).isZero();
    assertThat(AreaUnderCurve.of(new double[] {4, 1.5}, LOW)).isEqualTo(4 / 6.0);
  }

  @Test
  void countsATieAsHalf() {
    assertThat(AreaUnderCurve.of(new double[] {2}, LOW)).isEqualTo(0.5);
    assertThat(AreaUnderCurve.of(LOW, LOW)).isEqualTo(0.5);
  }
}
