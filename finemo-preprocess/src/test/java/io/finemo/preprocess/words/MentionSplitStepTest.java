package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.preprocess.Preprocessor;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.LanguageOf;
import io.finemo.preprocess.step.TokenStep;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionSplitStepTest {
  private final TokenStep step = new MentionSplitStep();

  @ParameterizedTest
  @CsvSource({
    "es, @ElEconomistaEs, El Economista Es",
    "es, @bancosantander, banco santander",
    "es, @el_pais, el pais",
    "es, @Bolsa24horas, Bolsa 24 horas",
    "en, @ElEconomistaEs, El Economista Es",
    "en, @BBVA_Research, BBVA Research",
    "en, @bitcoinmagazine, bitcoin magazine",
    "en, @TheEconomist, The Economist",
    "fr, @LesEchos, Les Echos",
    "fr, @banquecentrale, banque centrale",
    "fr, @BFMBusiness, BFM Business",
  })
  void anAccountNamedByWordsIsSplitIntoThem(
      @ConvertWith(LanguageOf.class) Language language, String mention, String words) {
    assertThat(surfaces(step.apply(Tokens.of(mention), language))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@tesla",
        "@YouTube",
        "@elonmusk",
        "@mariagarcia",
        "@user",
        "@_g_r_u_p_o_",
        "@G20",
        "@qzxvwk",
        "@x",
        "@",
        "@iPhone",
        "@PedroSanchez/MisListas",
        "@wallstreetbets",
        "@___"
      })
  void oneNameStaysAsItIs(String mention) {
    List<Token> tokens = Tokens.of(mention);
    assertThat(step.apply(tokens, Language.SPANISH)).isEqualTo(tokens);
  }

  @Test
  void wordsStandInTheirPlacesAndTheEntityStays() {
    String text = "según @ElEconomistaEs sube #IbexAlAlza";
    AnalyzedPost post =
        Preprocessor.forLanguage(Language.SPANISH)
            .withSteps(List.of(step))
            .analyze(Post.of("1", text));

    assertThat(Tokens.norms(post.tokens())).isEqualTo("según el economista es sube #ibexalalza");
    assertThat(post.tokens().get(2).span()).isEqualTo(new Span(9, 19));
    assertThat(post.tokens().get(2).kind()).isEqualTo(Token.Kind.WORD);
    assertThat(post.entities()).contains(new Entity.Mention("ElEconomistaEs", "", new Span(6, 21)));
  }

  private static String surfaces(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(Token::surface).toList());
  }
}
