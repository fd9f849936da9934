package io.finemo.features.lexicon;

import java.util.Objects;

/**
 * How often a post meets a lexicon. The lexical features of Table III of de Arriba-P&eacute;rez et
 * al. 2020 are counts of these: {@code NEG_POLARITY} is {@code words().negative()}, {@code
 * SADNESS_EMOTION} is {@code words().sadness()}, {@code OPPORTUNITY_EMOJI} is {@code
 * emoji().opportunity()}.
 *
 * @param words words and expressions that are not negated
 * @param negated words and expressions in the scope of a negation, by what they say without it
 * @param emoji emoji
 */
public record LexiconCounts(LexiconTally words, LexiconTally negated, LexiconTally emoji) {

  /**
   * Checks that the parts are there.
   *
   * @param words words and expressions that are not negated
   * @param negated words and expressions in the scope of a negation
   * @param emoji emoji
   */
  public LexiconCounts {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(negated, "negated");
    Objects.requireNonNull(emoji, "emoji");
  }
}
