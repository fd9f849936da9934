package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

  /**
   * TweetLID's training part: English or Spanish against the rest on posts of at least twenty
   * characters; a post in several languages counts as accepted if English or Spanish is among them;
   * ambiguous and undetermined posts are left out. Taking every post scores .80.
   */
  @Test
  void areToldFromEnglishAndSpanishOnRealPosts() throws IOException {
    int truePositives = 0;
    int wrong = 0;
    for (String line : Files.readAllLines(FinemoData.require("tweetlid/train.tsv"))) {
      List<String> fields = Arrays.asList(line.split("\t", 4));
      String label = fields.get(2);
      String text = fields.get(3);
      if (label.contains("/") || label.equals("und") || text.length() < 20) {
        continue;
      }
      boolean gold = Arrays.stream(label.split("\\+")).anyMatch(Set.of("en", "es")::contains);
      boolean accepted = !isOther(text);
      truePositives += gold && accepted ? 1 : 0;
      wrong += gold != accepted ? 1 : 0;
    }
    double f1 = 2.0 * truePositives / (2.0 * truePositives + wrong);

    assertThat(f1).isGreaterThanOrEqualTo(0.89);
  }

  private static Outcome outcome(String text) {
    return ENGLISH_AND_SPANISH.stream().next(Post.of("1", text));
  }

  private static boolean isOther(String text) {
    return outcome(text) instanceof Outcome.Discarded discarded
        && discarded.reason() == DiscardReason.OTHER_LANGUAGE;
  }
}
