package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked for. */
class SpecsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 5", "16, 16"})
  void mayBeAnythingWithinTheBounds(int minimum, int maximum) {
    assertThat(NgramSpec.words(minimum, maximum).maximum()).isEqualTo(maximum);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 3", "3, 2", "1, 17"})
  void mustHaveLengthsInOrder(int minimum, int maximum) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NgramSpec.characters(minimum, maximum))
        .withMessageContainingAll("16", minimum + ", " + maximum);
  }

  @Test
  void keepAndCountEverythingUnlessTold() {
    NgramSpec spec = NgramSpec.words(1, 2);

    assertThat(spec.minimumDocuments()).isEqualTo(DocumentLimit.count(1));
    assertThat(spec.maximumDocuments()).isEqualTo(DocumentLimit.share(1));
    assertThat(spec.maximumFeatures()).isEqualTo(NgramSpec.UNLIMITED);
    assertThat(spec.weights()).isEqualTo(NgramWeights.counts());
  }

  @Test
  void changeOnlyWhatIsAskedFor() {
    NgramSpec spec =
        NgramSpec.charactersInWords(2, 5)
            .withMinimumDocuments(DocumentLimit.count(3))
            .withMaximumDocuments(DocumentLimit.share(0.5))
            .withMaximumFeatures(7)
            .withEmojiSequences(false)
            .withWeights(NgramWeights.presence().withUnitLength(true).withSublinear(true));

    assertThat(spec)
        .isEqualTo(
            new NgramSpec(
                NgramSpec.Unit.CHARACTER_IN_WORD,
                2,
                5,
                new DocumentLimit.Count(3),
                new DocumentLimit.Share(0.5),
                7,
                false,
                new NgramWeights(true, true, false, true)));
  }

  @Test
  void tellOnePostFromAllPosts() {
    assertThat(DocumentLimit.count(1).of(200)).isEqualTo(1);
    assertThat(DocumentLimit.share(1).of(200)).isEqualTo(200);
    assertThat(DocumentLimit.share(0.004).of(200)).isEqualTo(0.8);
    assertThat(DocumentLimit.share(0).of(200)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void mustCountPostsFromOneOn(int posts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DocumentLimit.count(posts))
        .withMessageContainingAll("at least 1", String.valueOf(posts));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, 2, Double.NaN})
  void mustHaveSharesFromNoneToAll(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DocumentLimit.share(share))
        .withMessageContainingAll("[0, 1]", String.valueOf(share));
  }

  @Test
  void mustKeepAFeature() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NgramSpec.words(1, 1).withMaximumFeatures(0))
        .withMessageContainingAll("at least 1", "0");
  }

  @Test
  void mustAskForSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureSpec.of())
        .withMessageContaining("n-grams or counters");
    assertThat(new FeatureSpec(List.of(), Set.of(Counter.EMOJI)).ngrams()).isEmpty();
  }

  @Test
  void mustNotNameTwoFeaturesAlike() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureSpec.of(NgramSpec.words(1, 2), NgramSpec.words(2, 3)))
        .withMessageContaining("share lengths");
    assertThat(
            FeatureSpec.of(
                    NgramSpec.words(2, 2),
                    NgramSpec.words(3, 4),
                    NgramSpec.characters(1, 3),
                    NgramSpec.charactersInWords(1, 3))
                .ngrams())
        .hasSize(4);
  }

  @Test
  void doNotChangeWithTheListTheyWereMadeOf() {
    List<NgramSpec> groups = new ArrayList<>(List.of(NgramSpec.words(1, 1)));
    Set<Counter> counters = EnumSet.of(Counter.URL);
    FeatureSpec spec = new FeatureSpec(groups, counters);

    groups.clear();
    counters.clear();

    assertThat(spec.ngrams()).hasSize(1);
    assertThat(spec.counters()).containsExactly(Counter.URL);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> spec.ngrams().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> spec.counters().clear());
  }
}
