package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillRuleTest {
  private static final double[] PROBABILITIES = {0.5, 0.9, 0.7, 0.7, 0.6};

  /** What is filled in must be more probable than the depth, which is the next lower one. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.7, 1", "0.2, 0.7, 1", "0.8, 0.5, 4", "0.9, 0, 5", "1, 0, 5"})
  void theSurestAreFilledInUntilTheShareIsReached(double share, double depth, long filled) {
    FillRule.MoreProbableThan<String> rule = FillRule.MoreProbableThan.surest(share, PROBABILITIES);

    assertThat(rule.depth()).isEqualTo(depth);
    assertThat(Arrays.stream(PROBABILITIES).filter(one -> one > rule.depth()).count())
        .isEqualTo(filled);
  }

  @Test
  void equallySureTagsStayTogether() {
    assertThat(FillRule.MoreProbableThan.surest(0.4, PROBABILITIES).depth()).isEqualTo(0.6);
    assertThat(FillRule.MoreProbableThan.surest(0.6, PROBABILITIES).depth()).isEqualTo(0.6);
  }

  @Test
  void sharesAreCountedInWholeMessages() {
    double[] ten = {0.51, 0.52, 0.53, 0.54, 0.55, 0.56, 0.57, 0.58, 0.59, 0.6};

    // In binary, this times 10 is more than 3.
    assertThat(FillRule.MoreProbableThan.surest(0.1 + 0.2, ten).depth()).isEqualTo(0.57);
  }

  @Test
  void aDepthIsAProbability() {
    assertThatThrownBy(() -> new FillRule.MoreProbableThan<String>(1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("depth must be in [0, 1]: 1.1");
  }
}
