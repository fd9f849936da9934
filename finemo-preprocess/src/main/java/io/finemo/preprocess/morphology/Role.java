package io.finemo.preprocess.morphology;

import io.finemo.core.text.PartOfSpeech;

/**
 * What a word does in its sentence: the states between which {@link Lattice} finds the best way.
 * Finer than parts of speech where the words around it care (an object pronoun stands before a
 * verb, a subject before a finite one), and coarser than the tags of the dictionaries.
 */
enum Role {
  /** Start of a sentence, and whatever ends one. */
  START(PartOfSpeech.PUNCT),
  /** A mark inside a sentence. */
  COMMA(PartOfSpeech.PUNCT),
  DET(PartOfSpeech.DET),
  ADJ(PartOfSpeech.ADJ),
  /** A noun; in English one in the singular. */
  NOUN(PartOfSpeech.NOUN),
  /** English: a noun in the plural, which agrees with a verb without {@code -s}. */
  PLURAL(PartOfSpeech.NOUN),
  NAME(PartOfSpeech.PROPN),
  PRON(PartOfSpeech.PRON),
  /** A pronoun that is the subject of a finite verb. */
  SUBJ(PartOfSpeech.PRON),
  /** English: he, she, it and their kin, which agree with a verb in {@code -s}. */
  SUBJ3(PartOfSpeech.PRON),
  /** A Spanish or French object pronoun before the verb. */
  CLITIC(PartOfSpeech.PRON),
  ADP(PartOfSpeech.ADP),
  /** English {@code to}. */
  TO(PartOfSpeech.PART),
  ADV(PartOfSpeech.ADV),
  CCONJ(PartOfSpeech.CCONJ),
  SCONJ(PartOfSpeech.SCONJ),
  NUM(PartOfSpeech.NUM),
  INTJ(PartOfSpeech.INTJ),
  /** The English possessive 's. */
  POSS(PartOfSpeech.PART),
  /** English modal verbs and {@code do} as an auxiliary. */
  MODAL(PartOfSpeech.AUX),
  /** The auxiliary of the perfect: haber, have, avoir, in any form. */
  HAVE(PartOfSpeech.AUX),
  /** ser, estar, be, être, in any form. */
  BE(PartOfSpeech.AUX),
  /** A finite verb; in English one in {@code -s}. */
  FINITE(PartOfSpeech.VERB),
  /** English: a present without {@code -s}, an imperative. */
  BASE(PartOfSpeech.VERB),
  /** English: a simple past. */
  PAST(PartOfSpeech.VERB),
  INF(PartOfSpeech.VERB),
  GERUND(PartOfSpeech.VERB),
  PARTICIPLE(PartOfSpeech.VERB);

  private static final int COUNT = values().length;

  private final PartOfSpeech partOfSpeech;

  Role(PartOfSpeech partOfSpeech) {
    this.partOfSpeech = partOfSpeech;
  }

  PartOfSpeech partOfSpeech() {
    return partOfSpeech;
  }

  /** Whether a word in this role is part of a verb phrase. */
  boolean isVerbal() {
    return partOfSpeech == PartOfSpeech.AUX || partOfSpeech == PartOfSpeech.VERB;
  }

  /** Its place in the tables of {@link Grammar}, which live in memory only. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  static int count() {
    return COUNT;
  }
}
