package io.finemo.examples.docs;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.features.DocumentLimit;
import io.finemo.features.FeatureExtractor;
import io.finemo.features.FeatureSpec;
import io.finemo.features.NgramSpec;
import io.finemo.features.NgramWeights;
import java.util.List;

/** Features to one's own specification; the README quotes what stands between the marks. */
final class FeaturesExample {
  private FeaturesExample() {}

  static List<Span> places(List<Labeled<AnalyzedPost, FinancialEmotion>> rows, AnalyzedPost post) {
    // README: begin
    FeatureSpec spec =
        FeatureSpec.of(
            NgramSpec.characters(1, 7).withMinimumDocuments(DocumentLimit.share(0.001)),
            NgramSpec.words(1, 2).withWeights(NgramWeights.tfIdf().withSublinear(true)));
    FeatureExtractor extractor = spec.<FinancialEmotion>learner().fit(rows, 42);
    SparseVector vector = extractor.apply(post);
    List<Span> places = extractor.spans(post, vector.indexAt(0));
    // README: end
    return places;
  }
}
