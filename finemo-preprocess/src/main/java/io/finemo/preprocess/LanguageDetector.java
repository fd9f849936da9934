package io.finemo.preprocess;

import java.util.Optional;

/**
 * Tells the language of a text by other means than finemo's word lists and dictionaries, such as a
 * trained model. It is asked only where the words of a post leave doubt, so it may be slow; it is
 * thread-safe.
 */
@FunctionalInterface
public interface LanguageDetector {
  /** The answer for a language that is none of those in play. */
  String OTHER = "other";

  /**
   * The language that a text is most likely written in.
   *
   * @param text the text as written, of any length and content
   * @return the ISO 639-1 code of a language in play, in lower case, or {@value #OTHER}; empty if
   *     the text tells nothing
   */
  Optional<String> detect(String text);
}
