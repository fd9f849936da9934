package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;

/** Lists the n-grams of a post. Stateless. */
interface NgramAnalyzer {

  /**
   * Shows every n-gram, as often as it occurs: from left to right, and those that start at one
   * place from the shortest to the longest, until the visitor wants no longer ones.
   */
  void analyze(AnalyzedPost post, Scratch scratch, NgramVisitor visitor);

  /** Where in the original text the places that a visitor was shown stand. */
  Span original(AnalyzedPost post, int placeFrom, int placeTo);

  static NgramAnalyzer of(NgramSpec spec) {
    return switch (spec.unit()) {
      case WORD -> new WordNgrams(spec.minimum(), spec.maximum());
      case CHARACTER ->
          new TextCharacterNgrams(spec.minimum(), spec.maximum(), spec.emojiSequences());
      case CHARACTER_IN_WORD ->
          new WordCharacterNgrams(spec.minimum(), spec.maximum(), spec.emojiSequences());
    };
  }
}
