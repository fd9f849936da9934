package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TokenTest {
  private static final Token WORD =
      new Token(
          Token.Kind.WORD,
          "Precausion",
          "precausion",
          "precausion",
          PartOfSpeech.UNTAGGED,
          VerbTense.NONE,
          false,
          new Span(4, 14));

  @Test
  void aNewNormalFormTakesTheLemmaAlongUntilALemmatizerHasLookedAtIt() {
    Token corrected = WORD.withNorm("precaución");
    Token analysed =
        corrected.withMorphology("precaver", PartOfSpeech.NOUN, VerbTense.PAST).withNorm("x");

    assertThat(corrected.norm()).isEqualTo("precaución");
    assertThat(corrected.lemma()).isEqualTo("precaución");
    assertThat(analysed.norm()).isEqualTo("x");
    assertThat(analysed.lemma()).isEqualTo("precaver");
  }

  @Test
  void nothingElseChanges() {
    assertThat(WORD.withNorm("x").withNorm("precausion")).isEqualTo(WORD);
    assertThat(WORD.withNegated(true)).isNotEqualTo(WORD);
    assertThat(WORD.withNegated(true).withNegated(false)).isEqualTo(WORD);
    assertThat(WORD.withMorphology("a", PartOfSpeech.VERB, VerbTense.FUTURE))
        .isEqualTo(
            new Token(
                Token.Kind.WORD,
                "Precausion",
                "precausion",
                "a",
                PartOfSpeech.VERB,
                VerbTense.FUTURE,
                false,
                new Span(4, 14)));
  }

  @Test
  void aPartIsAWordWithASpanOfItsOwn() {
    Token part = WORD.withNegated(true).part(3, 10, "causion");

    assertThat(part.surface()).isEqualTo("causion");
    assertThat(part.lemma()).isEqualTo("causion");
    assertThat(part.span()).isEqualTo(new Span(7, 14));
    assertThat(part.negated()).isTrue();
    assertThat(part.partOfSpeech()).isEqualTo(PartOfSpeech.UNTAGGED);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> WORD.part(3, 11, "x"));
  }
}
