package io.finemo.preprocess.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDictionaryTest {
  private final WordDictionary english = WordDictionary.of(Language.ENGLISH);
  private final WordDictionary spanish = WordDictionary.of(Language.SPANISH);
  private final WordDictionary french = WordDictionary.of(Language.FRENCH);

  @Test
  void aWordHasItsReadingsWithoutTheFrequencyInTheTag() {
    assertThat(spanish.readings("subió")).containsExactly(new Reading("subir", "VMIS3S0"));
    assertThat(english.readings("rises"))
        .contains(new Reading("rise", "NNS"), new Reading("rise", "VBZ"));
    assertThat(french.readings("monterait"))
        .containsExactly(new Reading("monter", "V con pres 3 s"));
  }

  @Test
  void commonWordsAreMoreFrequentThanRareOnes() {
    assertThat(spanish.frequency("de")).isGreaterThan(spanish.frequency("manzana"));
    assertThat(english.frequency("the")).isGreaterThan(english.frequency("apple"));
    assertThat(english.frequency("apple")).isGreaterThan(english.frequency("abacus"));
    assertThat(french.frequency("de")).isGreaterThan(french.frequency("bonjour"));
  }

  @Test
  void accentsAndCaseCount() {
    assertThat(spanish.contains("precaución")).isTrue();
    assertThat(spanish.contains("precaucion")).isFalse();
    assertThat(spanish.contains("Madrid")).isTrue();
    assertThat(spanish.contains("madrid")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zzzqx", "a+b", "a_b", "\ud800", "🚀", "+", "_"})
  void whatIsNoWordHasNoReadingAndNoFrequency(String word) {
    assertThat(english.readings(word)).isEmpty();
    assertThat(english.frequency(word)).isZero();
    assertThat(spanish.readings(word)).isEmpty();
    assertThat(spanish.frequency(word)).isZero();
  }

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void frequenciesAreOnTheirScale(Language language) {
    WordDictionary dictionary = WordDictionary.of(language);
    for (String word : List.of("de", "the", "le", "casa", "house", "maison", "euro", "no")) {
      assertThat(dictionary.frequency(word)).isBetween(0, WordDictionary.HIGHEST_FREQUENCY);
    }
  }

  @Test
  void manyThreadsGetTheSameAnswers() {
    List<String> words = List.of("sube", "casa", "comprar", "nada", "precaución", "xyzzy");
    List<List<Reading>> alone = words.stream().map(spanish::readings).toList();

    assertThat(IntStream.range(0, 6000).parallel())
        .allSatisfy(
            i -> assertThat(spanish.readings(words.get(i % 6))).isEqualTo(alone.get(i % 6)));
  }
}
