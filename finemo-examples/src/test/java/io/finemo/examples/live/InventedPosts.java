package io.finemo.examples.live;

import io.finemo.core.MarketSentiment;
import io.finemo.core.text.Span;
import io.finemo.examples.pipeline.Reasons;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts that nobody wrote. */
final class InventedPosts {
  static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

  private InventedPosts() {}

  /** An opportunity, because of its first word. */
  static LivePost opportunity(String text, String... assets) {
    int end = Math.max(text.indexOf(' '), 0);
    return new LivePost(
        "1",
        AT,
        text,
        "opportunity",
        .973,
        true,
        List.of(assets),
        Optional.of(MarketSentiment.BULLISH),
        false,
        end == 0 ? List.of() : List.of(new Reasons.Piece(new Span(0, end), 1.25)));
  }

  /** A post that is no opportunity. */
  static LivePost other(Optional<MarketSentiment> sentiment, boolean declared, String... assets) {
    return new LivePost(
        "2",
        AT,
        "Nothing new.",
        "neutral",
        .03,
        false,
        List.of(assets),
        sentiment,
        declared,
        List.of());
  }
}
