package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.preprocess.step.Language;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which posts are discarded for their language when the source states none. */
class OtherLanguagesTest {
  private static final Preprocessor ENGLISH_AND_SPANISH =
      Preprocessor.accepting(Set.of(Language.ENGLISH, Language.SPANISH));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acho que as ações vão subir muito amanhã            | pt",
        "crec que avui les accions pujaran molt              | ca",
        "eu creo que mañá as accións van subir moito         | gl",
        "uste dut gaur akzioak asko igoko direla             | eu",
        "penso che oggi le azioni saliranno molto            | it",
        "ich glaube, dass die Aktien heute noch steigen      | de",
        "je pense que cette action va monter demain          | fr",
        "myslim ze akcje spolki jutro wzrosna bardzo mocno   | other",
      })
  void arePutAsideUnderTheirCode(String text, String code) {
    assertThat(outcome(text))
        .isInstanceOfSatisfying(
            Outcome.Discarded.class,
            discarded -> {
              assertThat(discarded.reason()).isEqualTo(DiscardReason.OTHER_LANGUAGE);
              assertThat(discarded.detail()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // No function word at all: the dictionaries tell.
        "quarterly revenue beats expectations, analysts cheer $TSLA",
        "resultados trimestrales superan previsiones analistas $TEF",
        // English and Spanish mixed.
        "the market está muy bullish hoy, let's go $SPY",
        // Too short to tell.
        "$TSLA 🚀🚀",
        "jajaja $TEF",
        "Iberdrola $IBE",
      })
  void areNotSuspectedInEnglishMixedOrShortPosts(String text) {
    assertThat(isOther(text)).isFalse();
  }

  private static Outcome outcome(String text) {
    return ENGLISH_AND_SPANISH.stream().next(Post.of("1", text));
  }

  private static boolean isOther(String text) {
    return outcome(text) instanceof Outcome.Discarded discarded
        && discarded.reason() == DiscardReason.OTHER_LANGUAGE;
  }
}
