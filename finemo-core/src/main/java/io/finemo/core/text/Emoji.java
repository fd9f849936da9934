package io.finemo.core.text;

import java.util.Objects;

/**
 * An emoji in a post.
 *
 * @param name its name in lower case with underscores, skin tone left out: {@code rocket}, {@code
 *     flag_es}
 * @param span where it stands in the original text, the whole sequence
 */
public record Emoji(String name, Span span) {

  /**
   * Checks that the parts are there.
   *
   * @param name its name
   * @param span where it stands
   */
  public Emoji {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }
}
