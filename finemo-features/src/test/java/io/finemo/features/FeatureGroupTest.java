package io.finemo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ablation of the paper: what is left when groups of features are switched off. */
class FeatureGroupTest {
  private static final FeatureSpec ALL = FeatureSpec.standard();

  @Test
  void ofTheBasicSetAreTextual() {
    FeatureSpec basic = ALL.basicSet();

    assertThat(basic.ngrams()).isEqualTo(ALL.ngrams());
    assertThat(basic.counters()).isEmpty();
    assertThat(basic.groups()).allMatch(FeatureGroup::textual);
  }

  @Test
  void areAllInTheStandard() {
    assertThat(ALL.groups())
        .containsExactly(
            FeatureGroup.CHAR_GRAMS,
            FeatureGroup.WORD_GRAMS,
            FeatureGroup.NUMERICAL,
            FeatureGroup.TEMPORAL,
            FeatureGroup.LEXICAL,
            FeatureGroup.LEXICAL_OWN,
            FeatureGroup.SURFACE);
  }

  @Test
  void canBeLeftOutAndKept() {
    assertThat(ALL.without(FeatureGroup.CHAR_GRAMS, FeatureGroup.SURFACE).groups())
        .containsExactly(
            FeatureGroup.WORD_GRAMS,
            FeatureGroup.NUMERICAL,
            FeatureGroup.TEMPORAL,
            FeatureGroup.LEXICAL,
            FeatureGroup.LEXICAL_OWN);
    FeatureSpec temporal = ALL.only(Set.of(FeatureGroup.TEMPORAL));
    assertThat(temporal.ngrams()).isEmpty();
    assertThat(temporal.counters())
        .containsExactly(Counter.PAST, Counter.PRESENT, Counter.FUTURE, Counter.CONDITIONAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ALL.only(Set.of(FeatureGroup.WORD_TOKENS)))
        .withMessageContaining("n-grams or counters");
  }

  @Test
  void tellSingleWordsFromLongerNgrams() {
    assertThat(NgramSpec.words(1, 1).group()).isEqualTo(FeatureGroup.WORD_TOKENS);
    assertThat(NgramSpec.words(1, 2).group()).isEqualTo(FeatureGroup.WORD_GRAMS);
    assertThat(NgramSpec.words(2, 2).group()).isEqualTo(FeatureGroup.WORD_GRAMS);
    assertThat(NgramSpec.characters(1, 1).group()).isEqualTo(FeatureGroup.CHAR_GRAMS);
    assertThat(NgramSpec.charactersInWords(1, 1).group()).isEqualTo(FeatureGroup.CHAR_GRAMS);
  }

  @Test
  void knowWhatThePaperNames() {
    assertThat(Stream.of(FeatureGroup.values()).filter(group -> !group.inPaper()))
        .containsExactly(FeatureGroup.LEXICAL_OWN, FeatureGroup.SURFACE);
    for (Counter counter : Counter.values()) {
      assertThat(counter.group().inPaper())
          .as("%s", counter)
          .isEqualTo(counter.compareTo(Counter.OPPORTUNITY_EMOJI) <= 0);
      assertThat(counter.group().textual()).isFalse();
    }
  }

  @Test
  void areKnownOfEveryFeature() {
    FeatureExtractor extractor =
        new FeatureSpec(
                List.of(NgramSpec.words(1, 1), NgramSpec.words(2, 2), NgramSpec.characters(1, 1)),
                Set.of(Counter.FUTURE, Counter.URL))
            .<String>learner()
            .fit(Posts.rows("a b"), 1);

    assertThat(Stream.iterate(0, i -> i + 1).limit(extractor.size()).map(extractor::group))
        .containsExactly(
            FeatureGroup.WORD_TOKENS,
            FeatureGroup.WORD_TOKENS,
            FeatureGroup.WORD_GRAMS,
            FeatureGroup.CHAR_GRAMS,
            FeatureGroup.CHAR_GRAMS,
            FeatureGroup.CHAR_GRAMS,
            FeatureGroup.TEMPORAL,
            FeatureGroup.SURFACE);
  }
}
