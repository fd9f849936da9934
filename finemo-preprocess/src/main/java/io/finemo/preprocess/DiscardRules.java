package io.finemo.preprocess;

import io.finemo.core.Post;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Entity;
import java.util.Optional;

/** Why a post on its own is not worth analysing; near-duplicates need a memory and are not here. */
final class DiscardRules {
  private DiscardRules() {}

  static Optional<Outcome.Discarded> discard(Examined examined) {
    Post post = examined.analyzed().post();
    if (examined.written().isEmpty()) {
      return discarded(post, DiscardReason.EMPTY, "");
    }
    if (post.repostOf().isPresent() || post.text().startsWith("RT @")) {
      return discarded(post, DiscardReason.REPOST, post.repostOf().orElse(""));
    }
    if (examined.foreign().isPresent()) {
      return discarded(post, DiscardReason.OTHER_LANGUAGE, examined.foreign().get());
    }
    if (!isFinancial(examined.analyzed())) {
      return discarded(post, DiscardReason.NOT_FINANCIAL, "");
    }
    return WordLists.of(examined.language())
        .spam()
        .find(examined.written())
        .flatMap(expression -> discarded(post, DiscardReason.ADVERTISING, expression));
  }

  /** Any of the three signals of the paper: an asset, a URL, quantitative information. */
  private static boolean isFinancial(AnalyzedPost analyzed) {
    return !analyzed.quantities().isEmpty()
        || !analyzed.post().declaredAssets().isEmpty()
        || analyzed.entities().stream()
            .anyMatch(e -> e instanceof Entity.Cashtag || e instanceof Entity.Url);
  }

  private static Optional<Outcome.Discarded> discarded(
      Post post, DiscardReason reason, String detail) {
    return Optional.of(new Outcome.Discarded(post, reason, detail));
  }
}
