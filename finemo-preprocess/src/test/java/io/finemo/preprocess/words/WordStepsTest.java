package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordStepsTest {
  private final TokenStep hashtags = new HashtagSplitStep();
  private final TokenStep spelling = new SpellingStep();

  @Test
  void aHashtagOfSeveralWordsBecomesWordsInTheirPlaces() {
    String text = "firman #AcuerdoComercial hoy";
    List<Token> tokens = hashtags.apply(Tokens.of(text), Language.SPANISH);

    assertThat(Tokens.norms(tokens)).isEqualTo("firman acuerdo comercial hoy");
    assertThat(tokens.get(1).kind()).isEqualTo(Token.Kind.WORD);
    assertThat(tokens.get(1).span()).isEqualTo(new Span(8, 15));
    assertThat(tokens.get(2).span()).isEqualTo(new Span(15, 24));
    assertThat(tokens.get(2).surface()).isEqualTo("Comercial");
  }

  @Test
  void aHashtagOfOneWordAndCashtagsStay() {
    List<Token> tokens = Tokens.of("#bitcoin $TSLA #oro");
    assertThat(hashtags.apply(tokens, Language.SPANISH)).isEqualTo(tokens);
  }

  @Test
  void aMisspeltWordGetsTheNormOfTheWordMeantAndKeepsItsPlace() {
    List<Token> tokens = spelling.apply(Tokens.of("con precausion"), Language.SPANISH);

    Token corrected = tokens.get(1);
    assertThat(corrected.norm()).isEqualTo("precaución");
    assertThat(corrected.lemma()).isEqualTo("precaución");
    assertThat(corrected.surface()).isEqualTo("precausion");
    assertThat(corrected.span()).isEqualTo(new Span(4, 14));
  }

  @Test
  void wordsRunTogetherBecomeTokensOfTheirOwn() {
    List<Token> tokens = spelling.apply(Tokens.of("alomejor sube"), Language.SPANISH);

    assertThat(Tokens.norms(tokens)).isEqualTo("a lo mejor sube");
    assertThat(tokens.stream().map(Token::surface).toList())
        .containsExactly("a", "lo", "mejor", "sube");
  }

  @Test
  void capitalsInsideASentenceAreNames() {
    assertThat(Tokens.norms(spelling.apply(Tokens.of("Dia sube . Dia baja"), Language.SPANISH)))
        .isEqualTo("día sube . día baja");
    assertThat(Tokens.norms(spelling.apply(Tokens.of("hoy Dia sube"), Language.SPANISH)))
        .isEqualTo("hoy dia sube");
  }

  @Test
  void hashtagsAreSplitThenCorrected() {
    List<Token> tokens = hashtags.apply(Tokens.of("#inflacionanual"), Language.SPANISH);
    assertThat(Tokens.norms(spelling.apply(tokens, Language.SPANISH))).isEqualTo("inflación anual");
  }

  @Test
  void aHundredThousandLettersAreSplitAndLeftUncorrected() {
    String letters = "comprarvender".repeat(100_000 / 13);
    assertThat(hashtags.apply(Tokens.of("#" + letters), Language.SPANISH))
        .hasSize(2 * (100_000 / 13));
    List<Token> word = Tokens.of(letters);
    assertThat(spelling.apply(word, Language.SPANISH)).isEqualTo(word);
  }
}
