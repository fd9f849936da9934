package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionTest {
  private static final List<String> LABELS = List.of("a", "b", "c");

  @Test
  void whatAnotherSystemSaidIsReadAsOneOfOurs() {
    Prediction<String> said = Prediction.of(LABELS, .2, .5, .3);

    assertThat(said.probability("c")).isEqualTo(.3);
    assertThat(said.score("c")).isEqualTo(.3);
    assertThat(said.best()).isEqualTo("b");
    assertThat(said.decision()).isEqualTo(new Decision.Decided<>("b", .5, 0));
  }

  @Test
  void itDoesNotChangeWithTheArrayItWasMadeOf() {
    double[] probabilities = {.2, .5, .3};
    Prediction<String> said = Prediction.of(LABELS, probabilities);
    probabilities[0] = 1;

    assertThat(said.probability("a")).isEqualTo(.2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {.1, -.1, 1.1, Double.NaN})
  void whatAreNoProbabilitiesIsRefused(double last) {
    assertThatThrownBy(() -> Prediction.of(LABELS, .2, .5, last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0.2, 0.5, " + last + "]");
  }

  @Test
  void labelsMustBeDifferentAndAsManyAsProbabilities() {
    assertThatThrownBy(() -> Prediction.of(LABELS, .5, .5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one for each");
    assertThatThrownBy(() -> Prediction.of(List.of("a", "a"), .5, .5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, a]");
    assertThatThrownBy(() -> Prediction.of(List.of("a"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a]");
  }

  @Test
  void twoLabelsAndCertaintyAreEnough() {
    assertThat(Prediction.of(List.of("a", "b"), 0, 1).best()).isEqualTo("b");
  }

  /** Together they are 1 up to rounding, each by itself must be a probability. */
  @Test
  void noneIsBelowZeroOrAboveOne() {
    assertThatThrownBy(() -> Prediction.of(LABELS, .5, .75, -.25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0.5, 0.75, -0.25]");
    assertThatThrownBy(() -> Prediction.of(LABELS, 1.0000005, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1.0000005, 0.0, 0.0]");
  }
}
