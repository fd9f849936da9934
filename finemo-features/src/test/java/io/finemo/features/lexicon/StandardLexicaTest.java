package io.finemo.features.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.FinancialEmotion;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardLexicaTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr"})
  void aLanguageHas800WordsOrMoreAnd150Emoji(String language) {
    assertThat(StandardLexica.entries(language + ".tsv")).hasSizeGreaterThanOrEqualTo(800);
    assertThat(StandardLexica.entries("emoji.tsv")).hasSizeGreaterThanOrEqualTo(150);
    assertThat(Lexicon.standard(language).find("🚀")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en.tsv", "es.tsv", "fr.tsv", "emoji.tsv"})
  void aListIsSortedWithoutDoublesAndInNormalForm(String name) {
    List<LexiconEntry> entries = StandardLexica.entries(name);
    List<int[]> codePoints =
        entries.stream().map(entry -> entry.text().codePoints().toArray()).toList();
    for (int i = 1; i < codePoints.size(); i++) {
      assertThat(Arrays.compare(codePoints.get(i - 1), codePoints.get(i)))
          .as("%s before %s", entries.get(i - 1).text(), entries.get(i).text())
          .isNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en.tsv", "es.tsv", "fr.tsv", "emoji.tsv"})
  void aFinancialEmotionFitsThePolarity(String name) {
    for (LexiconEntry entry : StandardLexica.entries(name)) {
      switch (entry.financialEmotion()) {
        case NEGATIVE_AWARENESS -> assertThat(entry.weight()).as(entry.text()).isNegative();
        case POSITIVE_STATEMENT, OPPORTUNITY ->
            assertThat(entry.weight()).as(entry.text()).isPositive();
        case NEUTRAL -> {}
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr"})
  void everyColumnIsUsed(String language) {
    List<Predicate<LexiconEntry>> uses =
        List.of(
            entry -> entry.weight() < 0,
            entry -> entry.weight() == 0,
            entry -> entry.weight() > 0,
            entry -> entry.emotion() == Emotion.SADNESS,
            entry -> entry.emotion() == Emotion.HAPPINESS,
            entry -> entry.financialEmotion() == FinancialEmotion.NEGATIVE_AWARENESS,
            entry -> entry.financialEmotion() == FinancialEmotion.POSITIVE_STATEMENT,
            entry -> entry.financialEmotion() == FinancialEmotion.OPPORTUNITY,
            entry -> entry.words().size() > 1);
    assertThat(uses)
        .allSatisfy(
            use ->
                assertThat(StandardLexica.entries(language + ".tsv"))
                    .filteredOn(use)
                    .hasSizeGreaterThan(20));
  }

  @Test
  void financeSensesAreListed() {
    Lexicon english = Lexicon.standard("en");
    assertThat(List.of("bull", "calls", "moon", "beats estimates", "price target raised"))
        .allSatisfy(text -> assertThat(weight(english, text)).isPositive());
    assertThat(List.of("short", "puts", "downgrade", "misses", "pt lowered"))
        .allSatisfy(text -> assertThat(weight(english, text)).isNegative());
    Lexicon spanish = Lexicon.standard("es");
    assertThat(List.of("rebote", "ocasión inmejorable"))
        .allSatisfy(text -> assertThat(weight(spanish, text)).isPositive());
    assertThat(List.of("cae", "recorte", "alto riesgo"))
        .allSatisfy(text -> assertThat(weight(spanish, text)).isNegative());
  }

  @Test
  void theLanguagesAreThose() {
    assertThat(Lexicon.languages()).containsExactly("en", "es", "fr");
  }

  @Test
  void isLoadedOnce() {
    assertThat(Lexicon.standard("fr")).isSameAs(Lexicon.standard("fr"));
  }

  @Test
  void refusesALanguageWithoutLexicon() {
    assertThatThrownBy(() -> Lexicon.standard("de"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no lexicon in this language, only in [en, es, fr]: de");
  }

  private static double weight(Lexicon lexicon, String text) {
    return lexicon.find(text).orElseThrow(() -> new AssertionError(text + " is missing")).weight();
  }
}
