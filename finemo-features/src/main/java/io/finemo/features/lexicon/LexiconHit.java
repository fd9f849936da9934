package io.finemo.features.lexicon;

import io.finemo.core.text.Span;
import java.util.Objects;

/**
 * An entry of a lexicon found in a post.
 *
 * @param entry the entry
 * @param span where it stands in the original text
 * @param emoji whether it is an emoji, or one of marks: {@code :)}
 * @param negated whether it stands in the scope of a negation
 */
public record LexiconHit(LexiconEntry entry, Span span, boolean emoji, boolean negated) {

  /**
   * Checks that the parts are there.
   *
   * @param entry the entry
   * @param span where it stands
   * @param emoji whether it is an emoji
   * @param negated whether it is negated
   */
  public LexiconHit {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(span, "span");
  }
}
