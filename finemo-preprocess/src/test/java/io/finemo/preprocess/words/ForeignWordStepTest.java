package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Post;
import io.finemo.core.text.Token;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.LanguageOf;
import io.finemo.preprocess.step.TokenStep;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignWordStepTest {
  private final TokenStep step = new ForeignWordStep(Set.copyOf(Language.BUILT_IN));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | el banco sube because the results | el banco sube",
        "es | hoy compro más which is good | hoy compro más",
        "es | don't worry, que mañana sube | , que mañana sube",
        "es | la hausse de la bolsa avec beaucoup miedo | la de la bolsa miedo",
        "en | the stock is muy barato today | the stock is today",
        "en | pero hoy it will rise | it will rise",
        "fr | le titre monte because earnings were higher | le titre monte earnings",
        "fr | l'action va monter muy pronto | l'action va monter",
      })
  void wordsOfAnotherLanguageGo(
      @ConvertWith(LanguageOf.class) Language language, String text, String kept) {
    assertThat(kept(text, language)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abro short en el rally, stop loss en 12",
        "el trading con un broker y mucho cash",
        "bufff teee, sube looove",
        "xq tb sube q flipas jajaja",
        "sube subeeee casita rapidísimo precausion tqm",
        "la inversion en la region de america tiene version",
        "compro Apple y Orange hoy con Morgan Stanley",
        "veo a SPY y MATCH arriba",
        "google tesla santander bitcoin",
        "#theend @theking $SPY 🚀 https://example.com/the/end 5%",
        "Apple sube. Target baja"
      })
  void namesSlangLoanWordsAndMisspellingsStay(String text) {
    List<Token> tokens = tokens(text, Language.SPANISH);
    assertThat(step.apply(tokens, Language.SPANISH)).isEqualTo(tokens);
  }

  @Test
  void atTheStartOfASentenceAWordGoesWithTheOneBehindIt() {
    assertThat(kept("The people sold. El banco sube", Language.SPANISH))
        .isEqualTo(". el banco sube");
    assertThat(kept("The Santander sube", Language.SPANISH)).isEqualTo("the santander sube");
  }

  @Test
  void inAPostOfCapitalsTheyTellNothing() {
    assertThat(kept("COMPRA THE BANCO NOW", Language.SPANISH)).isEqualTo("compra banco");
    assertThat(kept("compra THE banco", Language.SPANISH)).isEqualTo("compra the banco");
  }

  @Test
  void onlyTheLanguagesGivenAreForeign() {
    TokenStep french = new ForeignWordStep(Set.of(Language.FRENCH, Language.SPANISH));
    List<Token> tokens = tokens("el banco sube because of avec", Language.SPANISH);

    assertThat(Tokens.norms(french.apply(tokens, Language.SPANISH)))
        .isEqualTo("el banco sube because of");
    assertThatIllegalArgumentException().isThrownBy(() -> new ForeignWordStep(Set.of()));
  }

  private String kept(String text, Language language) {
    return Tokens.norms(step.apply(tokens(text, language), language));
  }

  private static List<Token> tokens(String text, Language language) {
    return Preprocessor.forLanguage(language)
        .withSteps(List.of())
        .analyze(Post.of("1", text))
        .tokens();
  }
}
