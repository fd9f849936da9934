package io.finemo.preprocess;

import java.util.Optional;

/**
 * Tells the language of a text by other means than its words. A {@link Preprocessor} asks one only
 * where the words of a post leave doubt. Implementations are {@link io.finemo.core.ThreadSafe}.
 */
@FunctionalInterface
public interface LanguageDetector {

  /**
   * The language of a text.
   *
   * @param text the text of a post
   * @return an ISO 639-1 code, or {@code other}; empty if the detector cannot tell
   */
  Optional<String> detect(String text);
}
