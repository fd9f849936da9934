package io.finemo.examples.live;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the last minutes brought.
 *
 * @param minutes how many minutes, of which the last has only begun
 * @param posts how many posts were judged
 * @param opportunities how many of them were decided to be opportunities
 * @param bullish how many were bullish
 * @param bearish how many were bearish
 * @param declared of the bullish and the bearish together, how many their authors declared; a model
 *     filled in the others
 * @param symbols the symbols with the most posts, the most first; of equal ones those with more
 *     opportunities, then by name
 * @param uncounted how many mentions are missing in the counts of symbols, for there were more
 *     symbols than places, or a symbol was too long to be one
 */
public record LiveSummary(
    int minutes,
    long posts,
    long opportunities,
    long bullish,
    long bearish,
    long declared,
    List<Symbol> symbols,
    long uncounted) {

  /**
   * Copies the list.
   *
   * @param minutes how many minutes
   * @param posts how many posts were judged
   * @param opportunities how many of them were opportunities
   * @param bullish how many were bullish
   * @param bearish how many were bearish
   * @param declared of the bullish and the bearish together, how many their authors declared
   * @param symbols the symbols with the most posts
   * @param uncounted how many mentions are missing in the counts of symbols
   */
  public LiveSummary {
    symbols = List.copyOf(symbols);
  }

  /**
   * A symbol's share.
   *
   * @param symbol the symbol, without the sign
   * @param posts how many posts speak of it; one post counts once
   * @param opportunities how many of them are opportunities
   */
  public record Symbol(String symbol, long posts, long opportunities) {}

  /**
   * Of the posts with a sentiment, the share of the bullish.
   *
   * @return 0 to 1; empty if no post has a sentiment
   */
  public OptionalDouble bullishShare() {
    long told = bullish + bearish;
    return told == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) bullish / told);
  }

  /**
   * Of all posts, the share of those with a sentiment: how much the gauge rests on.
   *
   * @return 0 to 1; empty if there is no post
   */
  public OptionalDouble coverage() {
    return posts == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (bullish + bearish) / posts);
  }
}
