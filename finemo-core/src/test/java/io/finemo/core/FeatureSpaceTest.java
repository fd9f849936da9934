package io.finemo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSpaceTest {

  @Test
  void namesFeaturesByIndex() {
    FeatureSpace space = FeatureSpace.of(List.of("up", "down"));

    assertThat(space.size()).isEqualTo(2);
    assertThat(space.name(1)).isEqualTo("down");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> space.name(2));
  }

  @Test
  void doesNotChangeWithTheListItWasMadeOf() {
    List<String> names = new ArrayList<>(List.of("up"));
    FeatureSpace space = FeatureSpace.of(names);

    names.add("down");

    assertThat(space.names()).containsExactly("up");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> space.names().add("x"));
  }

  @Test
  void hasTheFingerprintOfItsNamesInTheirOrder() {
    String fingerprint = FeatureSpace.of(List.of("ab", "c")).fingerprint();

    assertThat(fingerprint)
        .matches("[0-9a-f]{64}")
        .isEqualTo(FeatureSpace.of(List.of("ab", "c")).fingerprint())
        .isNotEqualTo(FeatureSpace.of(List.of("c", "ab")).fingerprint())
        .isNotEqualTo(FeatureSpace.of(List.of("a", "bc")).fingerprint())
        .isNotEqualTo(FeatureSpace.of(List.of("abc")).fingerprint())
        .isNotEqualTo(FeatureSpace.of(List.of("ab", "c", "")).fingerprint());
  }

  @Test
  void keepsTheFingerprintsThatModelFilesHold() {
    // SHA-256 of nothing, and of the bytes 00 00 00 01 61: the fingerprint may never change.
    assertThat(FeatureSpace.of(List.of()).fingerprint())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(FeatureSpace.of(List.of("a")).fingerprint())
        .isEqualTo("72ff6b02949dad95006c343e3db3150090d3afb49f6bbdb92fdc17607997a85c");
    assertThat(FeatureSpace.of(List.of("ñ🚀")).fingerprint())
        .isEqualTo("6f84a90b4e0b7888a3a541d4026523c2a40d885cb06e48b920c3a23df2f32c6e");
  }
}
