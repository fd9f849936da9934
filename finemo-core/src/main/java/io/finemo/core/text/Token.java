package io.finemo.core.text;

import java.util.Objects;

/**
 * One token of an analysed post.
 *
 * @param kind what sort of thing it is
 * @param surface the token as it stands in the original text
 * @param norm its normal form, on which word n-grams are built: lower case, a tag such as {@code
 *     POS_PERC} for a quantity, {@code :rocket:} for an emoji, {@code $tsla} for an asset
 * @param lemma its dictionary form; the normal form where no lemmatizer looked at it
 * @param partOfSpeech its part of speech
 * @param tense its tense
 * @param negated whether it stands in the scope of a negation
 * @param span where the surface stands in the original text
 */
public record Token(
    Kind kind,
    String surface,
    String norm,
    String lemma,
    PartOfSpeech partOfSpeech,
    VerbTense tense,
    boolean negated,
    Span span) {

  /**
   * Checks that the parts are there.
   *
   * @param kind what sort of thing it is
   * @param surface the token as written
   * @param norm its normal form
   * @param lemma its dictionary form
   * @param partOfSpeech its part of speech
   * @param tense its tense
   * @param negated whether it is negated
   * @param span where it stands in the original text
   */
  public Token {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(norm, "norm");
    Objects.requireNonNull(lemma, "lemma");
    Objects.requireNonNull(partOfSpeech, "partOfSpeech");
    Objects.requireNonNull(tense, "tense");
    Objects.requireNonNull(span, "span");
  }

  /** What sort of thing a token is. */
  public enum Kind {
    /** A word, contractions and hyphens included. */
    WORD,
    /** A number, an amount or a percentage. */
    QUANTITY,
    /** One emoji, sequences with skin tone, gender or joiners as one. */
    EMOJI,
    /** An asset. */
    CASHTAG,
    /** A hashtag. */
    HASHTAG,
    /** The name of another account. */
    MENTION,
    /** An address on the web. */
    URL,
    /** Written laughter. */
    LAUGH,
    /** A run of the same punctuation mark. */
    PUNCTUATION
  }
}
