package io.finemo.preprocess.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordAutomatonTest {

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void walkingGivesTheFrequenciesOfTheDictionary(Language language) {
    WordDictionary dictionary = WordDictionary.of(language);
    for (String word :
        List.of(
            "de",
            "the",
            "casa",
            "maison",
            "Madrid",
            "madrid",
            "précis",
            "precaución",
            "xyzzy",
            "",
            "a+b",
            "a_b",
            "\ud800",
            "🚀",
            "euro",
            "no")) {
      assertThat(dictionary.automaton().frequency(word))
          .as(word)
          .isEqualTo(dictionary.frequency(word));
    }
  }

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void eachSuccessorIsWhereItsLetterLeads(Language language) {
    WordAutomaton automaton = WordDictionary.of(language).automaton();
    char[] letters = new char[256];
    int[] states = new int[256];
    int state = automaton.start();
    for (char letter : "cas".toCharArray()) {
      int count = automaton.successors(state, letters, states);
      assertThat(count).isPositive();
      for (int i = 0; i < count; i++) {
        assertThat(automaton.next(state, letters[i])).isEqualTo(states[i]);
      }
      state = automaton.next(state, letter);
    }
  }

  @Test
  void successorsHoldAccentedLettersAndFillNoMoreThanTheArrays() {
    WordAutomaton spanish = WordDictionary.of(Language.SPANISH).automaton();
    int state = spanish.next(spanish.next(spanish.start(), 'a'), 'r');
    char[] letters = new char[256];
    int count = spanish.successors(state, letters, new int[256]);
    List<Character> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(letters[i]);
    }
    assertThat(found).contains('á', 'e', 'ó').doesNotHaveDuplicates();
    assertThat(spanish.successors(state, new char[3], new int[3])).isEqualTo(3);
  }
}
