package io.finemo.examples.docs;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.lexicon.LexiconEvidence;
import io.finemo.features.lexicon.LexiconScore;
import io.finemo.features.lexicon.LexiconScorer;
import java.util.List;

/** A polarity without training; the README quotes what stands between the marks. */
final class LexiconExample {
  private LexiconExample() {}

  static String explained(AnalyzedPost post) {
    // README: begin
    LexiconScore score = LexiconScorer.standard("en").score(post);
    double polarity = score.polarity();
    List<LexiconEvidence> evidence = score.evidence();
    // README: end
    return (polarity > 0 ? "up" : "down") + " because of " + evidence.get(0).text();
  }
}
