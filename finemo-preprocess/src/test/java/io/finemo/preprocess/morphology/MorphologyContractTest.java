package io.finemo.preprocess.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MorphologyContractTest {
  private static final String[] PIECES = {
    "it'll",
    "don't",
    "n't",
    "'s",
    "will",
    "have",
    "been",
    "going",
    "to",
    "j'ai",
    "qu'il",
    "d'",
    "va-t-il",
    "a",
    "été",
    "vient",
    "de",
    "ha",
    "sido",
    "iba",
    "a subir",
    "cerrara",
    "la",
    "que",
    "🚀",
    "$TSLA",
    "?",
    "...",
    ",",
    "-",
    "12 %",
    "İstanbul",
    "ı",
    "ß",
    "\ud800",
    "\udc00",
    "a\u0301",
    "\u200b",
    "zzzzz",
    "jajaja",
    "@x",
    "#y",
    "I",
    "x+y",
    "x_y",
    "''",
    "’"
  };

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void anyTextKeepsItsTokensAndSpans(Language language) {
    for (String text : texts(400)) {
      List<Token> before = Analysed.tokens(text, language);
      List<Token> after = MorphologyStep.fast().apply(before, language);
      assertThat(after).hasSameSizeAs(before);
      for (int i = 0; i < after.size(); i++) {
        Token was = before.get(i);
        Token is = after.get(i);
        assertThat(is.span()).isEqualTo(was.span());
        assertThat(is.surface()).isEqualTo(was.surface());
        assertThat(is.norm()).isEqualTo(was.norm());
        assertThat(is.negated()).isEqualTo(was.negated());
        assertThat(is.lemma()).isNotEmpty();
        if (is.kind() == Token.Kind.WORD) {
          assertThat(is.partOfSpeech()).isNotEqualTo(PartOfSpeech.UNTAGGED);
        } else {
          assertThat(is).isEqualTo(was);
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void eightThreadsSayWhatOneSays(Language language) {
    List<List<Token>> posts = texts(300).stream().map(t -> Analysed.tokens(t, language)).toList();
    MorphologyStep step = MorphologyStep.fast();
    List<List<Token>> alone = posts.stream().map(p -> step.apply(p, language)).toList();

    List<List<Token>> together =
        IntStream.range(0, 8 * posts.size())
            .parallel()
            .mapToObj(i -> step.apply(posts.get(i % posts.size()), language))
            .toList();

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }

  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void theDefaultLocaleDoesNotMatter(Language language) {
    String text = "IBEX iba IT WILL RISE I did Il est monté bbva ibm ibex " + "i ".repeat(3);
    List<Token> usual = Analysed.analysed(text, language);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Analysed.analysed(text, language)).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Words of hundreds of thousands, an endless question, one endless word: all of it returns. */
  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void longTextsAreAnalysed(Language language) {
    MorphologyStep step = MorphologyStep.fast();
    for (String word : List.of("will", "not", "la", "have", "que", "cerrara", "t")) {
      assertThat(step.apply(repeated(word, 100_000), language)).hasSize(100_000);
    }
    assertThat(step.apply(repeated("a".repeat(1_000_000), 1), language))
        .extracting(Token::tense)
        .containsExactly(VerbTense.NONE);
    assertThat(step.apply(repeated("j'".repeat(100_000), 1), language)).hasSize(1);
    assertThat(step.apply(List.of(), language)).isEmpty();
  }

  private static List<Token> repeated(String word, int times) {
    List<Token> tokens = new ArrayList<>(times);
    for (int i = 0; i < times; i++) {
      int start = i * (word.length() + 1);
      tokens.add(
          new Token(
              Token.Kind.WORD,
              word,
              word,
              word,
              PartOfSpeech.UNTAGGED,
              VerbTense.NONE,
              false,
              new Span(start, start + word.length())));
    }
    return tokens;
  }

  private static List<String> texts(int count) {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(25);
      for (int k = 0; k < pieces; k++) {
        if (random.nextInt(4) == 0) {
          text.append((char) random.nextInt(0x3000));
        } else {
          text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        text.append(random.nextInt(5) == 0 ? "" : " ");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
