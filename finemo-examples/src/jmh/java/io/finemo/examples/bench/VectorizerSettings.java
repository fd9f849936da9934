package io.finemo.examples.bench;

import io.finemo.features.DocumentLimit;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.features.NgramWeights;

/**
 * Settings of n-grams that are measured, here and by {@code vectorizers.py} under the same name.
 */
enum VectorizerSettings {
  /**
   * Counts of 1 to 7 characters across the whole text, as wide as de Arriba-P&eacute;rez et al.
   * 2020 go; of those in 9 posts, about 45,000 features on 8,000 short posts.
   */
  PAPER {
    @Override
    FeatureSpec spec() {
      return FeatureSpec.of(
          NgramSpec.characters(1, 7)
              .withMinimumDocuments(DocumentLimit.count(9))
              .withEmojiSequences(false));
    }
  },
  /** TF-IDF of 1 to 2 words and of 2 to 5 characters within words, of those in 2 posts. */
  TFIDF {
    @Override
    FeatureSpec spec() {
      NgramWeights weights = NgramWeights.tfIdf().withSublinear(true);
      DocumentLimit two = DocumentLimit.count(2);
      return FeatureSpec.of(
          NgramSpec.words(1, 2).withMinimumDocuments(two).withWeights(weights),
          NgramSpec.charactersInWords(2, 5)
              .withMinimumDocuments(two)
              .withEmojiSequences(false)
              .withWeights(weights));
    }
  };

  /** What is asked of finemo. */
  abstract FeatureSpec spec();
}
