package io.finemo.preprocess.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.text.PartOfSpeech;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import io.finemo.core.text.VerbTense;
import io.finemo.preprocess.RandomPosts;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Beyond the contract of every step: what morphology leaves alone. */
class MorphologyContractTest {
  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void anyTextKeepsItsTokensAndSpans(Language language) {
    for (String text : RandomPosts.texts(3, 400)) {
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

  /** A question that does not end, a word that does not end: all of it is one sentence. */
  @ParameterizedTest
  @FieldSource("io.finemo.preprocess.step.Language#BUILT_IN")
  void aHundredThousandOfTheSameWordAreAnalysed(Language language) {
    MorphologyStep step = MorphologyStep.fast();
    for (String word : List.of("will", "not", "la", "have", "que", "cerrara", "t")) {
      assertThat(step.apply(repeated(word, 100_000), language)).hasSize(100_000);
    }
    assertThat(step.apply(repeated("a".repeat(1_000_000), 1), language))
        .extracting(Token::tense)
        .containsExactly(VerbTense.NONE);
    assertThat(step.apply(repeated("j'".repeat(100_000), 1), language)).hasSize(1);
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
}
