package io.finemo.features.lexicon;

import io.finemo.core.text.Span;
import java.util.Objects;

/**
 * One reason for a score.
 *
 * @param text the entry of the lexicon, or the number as written
 * @param span where it stands in the original text
 * @param weight what it added to the sum, negation and strengthening words taken into account
 * @param negated whether it stands in the scope of a negation
 */
public record LexiconEvidence(String text, Span span, double weight, boolean negated) {

  /**
   * Checks that the parts are there.
   *
   * @param text the entry or number
   * @param span where it stands
   * @param weight what it added
   * @param negated whether it is negated
   */
  public LexiconEvidence {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
  }
}
