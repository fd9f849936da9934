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

  /**
   * The same token with another normal form. A lemma that no lemmatizer looked at follows it.
   *
   * @param other the other normal form
   * @return a token that differs in nothing else
   */
  public Token withNorm(String other) {
    String base = lemma.equals(norm) ? other : lemma;
    return new Token(kind, surface, other, base, partOfSpeech, tense, negated, span);
  }

  /**
   * The same token with what a morphological analysis says of it.
   *
   * @param base the dictionary form
   * @param part the part of speech
   * @param time the tense
   * @return a token that differs in nothing else
   */
  public Token withMorphology(String base, PartOfSpeech part, VerbTense time) {
    return new Token(kind, surface, norm, base, part, time, negated, span);
  }

  /**
   * The same token inside or outside the scope of a negation.
   *
   * @param inScope whether it is negated
   * @return a token that differs in nothing else
   */
  public Token withNegated(boolean inScope) {
    return new Token(kind, surface, norm, lemma, partOfSpeech, tense, inScope, span);
  }

  /**
   * The same token at another place.
   *
   * @param written the token as it is written there
   * @param place where it stands
   * @return a token that differs in nothing else
   */
  public Token withPlace(String written, Span place) {
    return new Token(kind, written, norm, lemma, partOfSpeech, tense, negated, place);
  }

  /**
   * A part of this token as a word of its own: negated as the whole is, not yet analysed, and with
   * a span of its own.
   *
   * @param start the first UTF-16 unit of the part in the surface, 0 or more
   * @param end the unit behind its last
   * @param word the normal form of the part
   * @return the part
   * @throws IndexOutOfBoundsException if the surface has no such part
   */
  public Token part(int start, int end, String word) {
    return new Token(
        Kind.WORD,
        surface.substring(start, end),
        word,
        word,
        PartOfSpeech.UNTAGGED,
        VerbTense.NONE,
        negated,
        new Span(span.start() + start, span.start() + end));
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
