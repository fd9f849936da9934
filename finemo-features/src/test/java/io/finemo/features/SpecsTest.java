package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked for. */
class SpecsTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 5, 3", "16, 16, 1"})
  void mayBeAnythingWithinTheBounds(int minimum, int maximum, int documents) {
    assertThat(new NgramSpec(NgramSpec.Unit.WORD, minimum, maximum, documents, true).maximum())
        .isEqualTo(maximum);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 3", "3, 2", "1, 17"})
  void mustHaveLengthsInOrder(int minimum, int maximum) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NgramSpec(NgramSpec.Unit.WORD, minimum, maximum, 1, true))
        .withMessageContainingAll("16", minimum + ", " + maximum);
  }

  @Test
  void mustKeepWhatSomePostHolds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NgramSpec(NgramSpec.Unit.WORD, 1, 1, 0, true))
        .withMessageContainingAll("at least 1", "0");
  }

  @Test
  void mustAskForSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSpec(List.of(), false))
        .withMessageContaining("n-grams or counters");
    assertThat(new FeatureSpec(List.of(), true).ngrams()).isEmpty();
  }

  @Test
  void doNotChangeWithTheListTheyWereMadeOf() {
    List<NgramSpec> groups =
        new ArrayList<>(List.of(new NgramSpec(NgramSpec.Unit.WORD, 1, 1, 1, true)));
    FeatureSpec spec = new FeatureSpec(groups, false);

    groups.clear();

    assertThat(spec.ngrams()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> spec.ngrams().clear());
  }
}
