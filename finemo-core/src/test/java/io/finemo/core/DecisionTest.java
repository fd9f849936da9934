package io.finemo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Decision.Abstained;
import io.finemo.core.Decision.Decided;
import io.finemo.core.Decision.Excluded;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

  @Test
  void tellsProbabilityAndStageWhateverItIs() {
    Decision<String> decided = new Decided<>("up", 1, 0);
    Decision<String> excluded = new Excluded<>(Set.of("up", "down"), 0.75, 1);
    Decision<String> abstained = new Abstained<>(Abstained.Reason.BELOW_STAGE_DEPTH, "down", 0, 2);

    assertThat(decided.probability()).isEqualTo(1);
    assertThat(excluded.probability()).isEqualTo(0.75);
    assertThat(abstained.probability()).isZero();
    assertThat(decided.stage()).isZero();
    assertThat(excluded.stage()).isEqualTo(1);
    assertThat(abstained.stage()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 1 + 1e-9, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoProbability(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decided<>("up", probability, 0))
        .withMessageContainingAll("[0, 1]", Double.toString(probability));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Excluded<>(Set.of("up", "down"), probability, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Abstained<>(Abstained.Reason.BELOW_PATH_DEPTH, "up", probability, 0));
  }

  @Test
  void refusesANegativeStage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decided<>("up", 0.5, -1))
        .withMessageContainingAll("stage", "-1");
  }

  @Test
  void excludesOnlyWhenTwoLabelsOrMoreRemain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Excluded<>(Set.of("up"), 0.5, 0))
        .withMessageContainingAll("2", "up");
    assertThatIllegalArgumentException().isThrownBy(() -> new Excluded<>(Set.<String>of(), 0.5, 0));
  }

  @Test
  void doesNotChangeWithTheSetOfLabels() {
    Set<String> possible = new HashSet<>(Set.of("up", "down"));
    Excluded<String> excluded = new Excluded<>(possible, 0.5, 0);

    possible.remove("up");

    assertThat(excluded.possible()).containsExactlyInAnyOrder("up", "down");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> excluded.possible().clear());
  }
}
