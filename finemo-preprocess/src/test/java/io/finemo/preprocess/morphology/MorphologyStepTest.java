package io.finemo.preprocess.morphology;

import static io.finemo.preprocess.morphology.Analysed.analysed;
import static io.finemo.preprocess.morphology.Analysed.lemmas;
import static io.finemo.preprocess.morphology.Analysed.partsOfSpeech;
import static io.finemo.preprocess.morphology.Analysed.tenses;
import static io.finemo.preprocess.morphology.Analysed.tokens;
import static io.finemo.preprocess.step.Language.ENGLISH;
import static io.finemo.preprocess.step.Language.FRENCH;
import static io.finemo.preprocess.step.Language.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyStepTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $SAN ha subido mucho           | subido PAST
          había caído antes              | caído PAST
          mañana va a subir              | subir FUTURE
          está subiendo                  | subiendo PRESENT
          habría subido sin la noticia   | subido CONDITIONAL
          acaba de romper la resistencia | romper PAST
          sube la bolsa                  | sube PRESENT
          la subida fue enorme           | fue PAST
          si sube la vendo               | sube PRESENT, vendo PRESENT
          tendrias que haber vendido     | tendrias CONDITIONAL
          el que no arriesga no gana     | arriesga PRESENT, gana PRESENT
          ayer ganamos mucho             | ganamos PAST
          hoy ganamos mucho              | ganamos PRESENT
          """)
  void aSpanishPhraseHasItsTenseOnItsMainVerb(String text, String tenses) {
    assertThat(tenses(text, SPANISH)).isEqualTo(tenses);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          it will rise               | rise FUTURE
          it'll rise                 | rise FUTURE
          $TSLA is going to rise     | rise FUTURE
          gonna rise                 | rise FUTURE
          it would have risen        | risen CONDITIONAL
          oil has risen              | risen PAST
          it did not rise            | rise PAST
          it didn't rise             | rise PAST
          it was rising              | rising PAST
          did it rise?               | rise PAST
          it has been rising         | rising PAST
          the rise was huge          | was PAST
          I'm out                    | i'm PRESENT
          she'd been warning us      | warning PAST
          she'd rather wait          | wait CONDITIONAL
          $TSLA puts are cheap       | are PRESENT
          they should've sold        | sold CONDITIONAL
          looks like we are falling  | looks PRESENT, falling PRESENT
          yields rise as stocks fall | rise PRESENT, fall PRESENT
          """)
  void anEnglishPhraseHasItsTenseOnItsMainVerb(String text, String tenses) {
    assertThat(tenses(text, ENGLISH)).isEqualTo(tenses);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          le titre aurait monté   | monté CONDITIONAL
          le titre va monter      | monter FUTURE
          le titre a monté        | monté PAST
          le titre est monté      | monté PAST
          la Fed vient de monter  | monter PAST
          c'était trop cher       | c'était PAST
          j'achète                | j'achète PRESENT
          le titre s'est effondré | effondré PAST
          a-t-il monté ?          | monté PAST
          la hausse continue      | continue PRESENT
          il ne fait que baisser  | fait PRESENT
          Kering va-t-il monter ? | monter FUTURE
          ils se sont trompés     | trompés PAST
          """)
  void aFrenchPhraseHasItsTenseOnItsMainVerb(String text, String tenses) {
    assertThat(tenses(text, FRENCH)).isEqualTo(tenses);
  }

  @Test
  void wordsHaveTheLemmaOfTheReadingThatIsChosen() {
    assertThat(lemmas("las acciones subieron", SPANISH)).isEqualTo("el acción subir");
    assertThat(lemmas("shares were rising", ENGLISH)).isEqualTo("share be rise");
    assertThat(lemmas("les actions montaient", FRENCH)).isEqualTo("le action monter");
  }

  @Test
  void theSameWordIsANounOrAVerbByItsPlace() {
    assertThat(partsOfSpeech("the rise", ENGLISH)).isEqualTo("the DET, rise NOUN");
    assertThat(partsOfSpeech("they rise", ENGLISH)).isEqualTo("they PRON, rise VERB");
    assertThat(partsOfSpeech("la compra", SPANISH)).isEqualTo("la DET, compra NOUN");
    assertThat(partsOfSpeech("la compro", SPANISH)).isEqualTo("la PRON, compro VERB");
    assertThat(partsOfSpeech("la hausse", FRENCH)).isEqualTo("la DET, hausse NOUN");
    assertThat(partsOfSpeech("on le monte", FRENCH)).isEqualTo("on PRON, le PRON, monte VERB");
  }

  @Test
  void adverbsAreRecognised() {
    assertThat(partsOfSpeech("claramente", SPANISH)).isEqualTo("claramente ADV");
    assertThat(partsOfSpeech("bullishly", ENGLISH)).isEqualTo("bullishly ADV");
    assertThat(partsOfSpeech("never", ENGLISH)).isEqualTo("never ADV");
    assertThat(partsOfSpeech("rapidement", FRENCH)).isEqualTo("rapidement ADV");
  }

  @Test
  void aMissingAccentOrCapitalDoesNotHideAWord() {
    assertThat(lemmas("subio", SPANISH)).isEqualTo("subir");
    assertThat(tenses("hoy cerrara en rojo", SPANISH)).isEqualTo("cerrara FUTURE");
    assertThat(tenses("ojalá cerrara en rojo", SPANISH)).isEqualTo("cerrara PAST");
    assertThat(partsOfSpeech("madrid", SPANISH)).isEqualTo("madrid PROPN");
    assertThat(partsOfSpeech("BBVA", SPANISH)).isEqualTo("BBVA PROPN");
  }

  @Test
  void whatIsNoWordStaysAsItIs() {
    List<Token> before = tokens("$TSLA +5% 🚀 @you #up https://t.co/a haha !", ENGLISH);
    assertThat(MorphologyStep.fast().apply(before, ENGLISH)).isEqualTo(before);
  }

  @Test
  void aTaggerDecidesWhatTheRulesWouldSeeOtherwise() {
    Tagger tagger = tokens -> List.of(PartOfSpeech.DET, PartOfSpeech.VERB);
    List<Token> tokens = tokens("the rise", ENGLISH);
    assertThat(MorphologyStep.with(Map.of(ENGLISH, tagger)).apply(tokens, ENGLISH))
        .extracting(Token::partOfSpeech)
        .containsExactly(PartOfSpeech.DET, PartOfSpeech.VERB);
    assertThat(analysed("the rise", ENGLISH))
        .extracting(Token::partOfSpeech)
        .containsExactly(PartOfSpeech.DET, PartOfSpeech.NOUN);
  }

  @Test
  void aTaggerThatMiscountsIsRefused() {
    MorphologyStep step = MorphologyStep.with(Map.of(ENGLISH, tokens -> List.of()));
    assertThatThrownBy(() -> step.apply(tokens("the rise", ENGLISH), ENGLISH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2");
  }
}
