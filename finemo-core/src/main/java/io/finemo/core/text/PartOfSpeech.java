package io.finemo.core.text;

/**
 * The universal part-of-speech tags (Universal Dependencies, version 2), and one for "not tagged".
 */
public enum PartOfSpeech {
  /** Adjective. */
  ADJ,
  /** Adposition. */
  ADP,
  /** Adverb. */
  ADV,
  /** Auxiliary. */
  AUX,
  /** Coordinating conjunction. */
  CCONJ,
  /** Determiner. */
  DET,
  /** Interjection. */
  INTJ,
  /** Noun. */
  NOUN,
  /** Numeral. */
  NUM,
  /** Particle. */
  PART,
  /** Pronoun. */
  PRON,
  /** Proper noun. */
  PROPN,
  /** Punctuation. */
  PUNCT,
  /** Subordinating conjunction. */
  SCONJ,
  /** Symbol, emoji among them. */
  SYM,
  /** Verb. */
  VERB,
  /** Other. */
  X,
  /** No tagger looked at the token. */
  UNTAGGED
}
