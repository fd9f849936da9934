package io.finemo.cashtag.market;

import java.util.List;

/**
 * Volume beside price, for one symbol (Hentschel and Alonso 2014, Figure 6).
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param days every session of the period, oldest first, without posts or price too
 * @param uncountedPosts how many dated posts count to no session of the period
 */
public record SymbolMarket(String symbol, List<SessionDay> days, long uncountedPosts) {

  /**
   * Copies the list.
   *
   * @param symbol the symbol
   * @param days every session of the period
   * @param uncountedPosts how many posts count to none of them
   */
  public SymbolMarket {
    days = List.copyOf(days);
  }
}
