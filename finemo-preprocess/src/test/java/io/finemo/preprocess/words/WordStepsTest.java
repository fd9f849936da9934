package io.finemo.preprocess.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import io.finemo.preprocess.step.TokenStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void spansStayOrderedInsideTheTextWhateverItHolds(Language language) {
    for (String text : posts(300)) {
      List<Token> tokens = both(Tokens.of(text), language);
      int end = 0;
      for (Token token : tokens) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(token.span().length()).isPositive();
        assertThat(token.span().of(text)).isEqualTo(token.surface());
        assertThat(token.norm()).isNotEmpty();
        end = token.span().end();
      }
    }
  }

  @Test
  void oneThreadAndEightGiveTheSame() {
    List<String> posts = posts(400);
    List<String> alone = posts.stream().map(this::norms).toList();
    assertThat(IntStream.range(0, 8 * posts.size()).parallel())
        .allSatisfy(
            i ->
                assertThat(norms(posts.get(i % posts.size())))
                    .isEqualTo(alone.get(i % posts.size())));
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(norms("#INVERTIRINDICES #IbexINICIO INFLACION TIPICOOOO invercion"))
          .isEqualTo("invertir indices ibex inicio inflación típico inversión");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aHundredThousandLettersAreSplitAndLeftUncorrected() {
    String letters = "comprarvender".repeat(100_000 / 13);
    assertThat(hashtags.apply(Tokens.of("#" + letters), Language.SPANISH))
        .hasSize(2 * (100_000 / 13));
    for (String word :
        List.of(letters, "a".repeat(100_000), "xkq".repeat(33_333), "áñ".repeat(50_000))) {
      List<Token> tokens = both(Tokens.of("#" + word + " " + word), Language.SPANISH);
      assertThat(tokens.get(tokens.size() - 1).surface()).isEqualTo(word);
    }
  }

  private String norms(String text) {
    return Tokens.norms(both(Tokens.of(text), Language.SPANISH));
  }

  private List<Token> both(List<Token> tokens, Language language) {
    return spelling.apply(hashtags.apply(tokens, language), language);
  }

  /** Letters with and without accents, marks, emoji, halves of surrogate pairs, other scripts. */
  private static List<String> posts(int count) {
    String[] units = {
      "a", "e", "s", "n", "r", "o", "QU", "B", "ñ", "á", "İ", "ı", "ß", "ǅ", "_", "7", "'",
      "\u0301", "\ud83d", "\ude80", "🚀", "𝒳", "дом", "株", " ", " ", " #", " $", "\u200d", "jaja",
      "mercado"
    };
    SplittableRandom random = new SplittableRandom(7);
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder post = new StringBuilder();
      for (int k = random.nextInt(40); k >= 0; k--) {
        post.append(units[random.nextInt(units.length)]);
      }
      posts.add(post.toString());
    }
    return posts;
  }
}
