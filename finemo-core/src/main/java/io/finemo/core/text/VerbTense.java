package io.finemo.core.text;

/**
 * The time a finite verb speaks of: de Arriba-P&eacute;rez et al. 2020, Table III, temporal
 * features.
 */
public enum VerbTense {
  /** Not a finite verb, or no tagger looked at the token. */
  NONE,
  /** Past, compound forms included. */
  PAST,
  /** Present. */
  PRESENT,
  /** Future, periphrases such as "going to" included. */
  FUTURE,
  /** Conditional. */
  CONDITIONAL
}
