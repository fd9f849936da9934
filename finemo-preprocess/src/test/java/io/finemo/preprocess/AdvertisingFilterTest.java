package io.finemo.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class AdvertisingFilterTest {

  /** An expression that the tokens can never spell would silently filter nothing. */
  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void findsEachExpressionOfItsListInAPost(Language language) {
    AdvertisingFilter filter =
        new AdvertisingFilter(language, WordLists.of(language).advertising());

    List<String> expressions = Resources.lines(language.code() + "/spam.txt");

    assertThat(expressions)
        .isNotEmpty()
        .allSatisfy(
            expression -> {
              String shouted = "zzz, " + expression.toUpperCase(Locale.ROOT) + "! zzz";
              assertThat(filter.find(Analyses.in(language, shouted).tokens())).isPresent();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "now open spot          | open spot",
        "Open, SPOT!            | open spot",
        "#open spot             | open spot",
        "open open spot         | open spot",
        "win 30 coins           | win 30 coins",
        "win $30 coins          | win 30 coins",
        "bonus                  | bonus",
      })
  void findsWordsInARow(String text, String expression) {
    assertThat(find(text)).isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource({
    "open the spot",
    "spot open",
    "opens spot",
    "open",
    "win 31 coins",
    "win coins",
    "$bonus"
  })
  void findsNothingElse(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void namesTheFirstOfTwo() {
    assertThat(find("a bonus and an open spot")).isEqualTo("bonus");
  }

  private static String find(String text) {
    AdvertisingFilter filter =
        new AdvertisingFilter(Language.ENGLISH, List.of("open spot", "win 30 coins", "bonus"));
    return filter.find(Analyses.english(text).tokens()).orElse("");
  }
}
