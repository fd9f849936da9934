package io.finemo.core;

/** The direction an author declares for an asset, as StockTwits users tag their messages. */
public enum MarketSentiment {
  /** Expects, or is glad of, a fall. */
  BEARISH,
  /** Expects, or is glad of, a rise. */
  BULLISH,
  /** Declares neither. */
  NEUTRAL
}
