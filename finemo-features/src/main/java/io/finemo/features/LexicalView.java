package io.finemo.features;

import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.lexicon.Lexica;
import io.finemo.features.lexicon.LexiconHit;
import io.finemo.features.lexicon.LexiconScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lexica find in one post, looked up once for all counters. For use by one thread. */
final class LexicalView {
  private final Lexica lexica;
  private final AnalyzedPost post;
  private @Nullable List<LexiconHit> hits;
  private @Nullable LexiconScore score;

  LexicalView(Lexica lexica, AnalyzedPost post) {
    this.lexica = lexica;
    this.post = post;
  }

  List<LexiconHit> hits() {
    if (hits == null) {
      hits = lexica.hits(post);
    }
    return hits;
  }

  LexiconScore score() {
    if (score == null) {
      score = lexica.score(post);
    }
    return score;
  }
}
