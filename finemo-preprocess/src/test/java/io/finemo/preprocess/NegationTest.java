package io.finemo.preprocess;

import static io.finemo.preprocess.Analyses.english;
import static io.finemo.preprocess.Analyses.in;
import static io.finemo.preprocess.Analyses.negated;
import static io.finemo.preprocess.Analyses.spanish;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.step.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words stand in the scope of a negation. */
class NegationTest {

  @ParameterizedTest
  @ValueSource(strings = {"not", "never", "don't", "DON’T", "didn't", "cannot", "wont", "without"})
  void beginsBehindAnEnglishNegator(String negator) {
    assertThat(negated(english("they " + negator + " sell"))).containsExactly("sell");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "nunca", "Jamás", "sin", "tampoco"})
  void beginsBehindASpanishNegator(String negator) {
    assertThat(negated(spanish("ellos " + negator + " venden"))).containsExactly("venden");
  }

  @Test
  void beginsBehindAFrenchNegator() {
    assertThat(negated(in(Language.FRENCH, "il faut jamais vendre"))).containsExactly("vendre");
  }

  @Test
  void takesTheNegatorsOfTheLanguageOnly() {
    assertThat(negated(english("nunca venden"))).isEmpty();
    assertThat(negated(spanish("never sell"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ".", "!", ":", ";", " -"})
  void endsWithPunctuation(String mark) {
    assertThat(negated(english("not good" + mark + " very bad"))).containsExactly("good");
  }

  @Test
  void endsWithAContrast() {
    assertThat(negated(english("not good but cheap"))).containsExactly("good");
    assertThat(negated(spanish("no sube pero compro"))).containsExactly("sube");
    assertThat(negated(in(Language.FRENCH, "jamais cher mais bon"))).containsExactly("cher");
  }

  @Test
  void endsAfterAFewWords() {
    assertThat(negated(english("not a b c d e f g h i j k l")))
        .startsWith("a", "b")
        .doesNotContain("k", "l");
  }

  @Test
  void beginsAnewWithTheNextNegator() {
    assertThat(negated(english("not good. never bad"))).containsExactly("good", "bad");
  }

  @Test
  void marksWordsOnly() {
    assertThat(negated(english("not $TSLA 5% 🚀 up"))).containsExactly("up");
  }
}
