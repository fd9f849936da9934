package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;

/** Lists the n-grams of a post. Stateless. */
interface NgramAnalyzer {

  /** Shows every n-gram, as often as it occurs. */
  void analyze(AnalyzedPost post, NgramVisitor visitor);

  /** Where in the original text the units that a visitor was shown stand. */
  Span original(AnalyzedPost post, int unitFrom, int unitTo);

  static NgramAnalyzer of(NgramSpec spec) {
    return switch (spec.unit()) {
      case WORD -> new WordNgrams(spec.minimum(), spec.maximum());
      case CHARACTER_IN_WORD -> new CharacterNgrams(spec.minimum(), spec.maximum());
    };
  }
}
