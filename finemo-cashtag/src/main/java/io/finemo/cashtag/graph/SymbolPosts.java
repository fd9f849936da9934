package io.finemo.cashtag.graph;

import java.util.Comparator;
import java.util.Objects;

/**
 * A symbol and how many posts hold it among the symbols that form pairs.
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param posts how many posts, 0 or more
 * @param postsClean how many of them are without noise
 */
public record SymbolPosts(String symbol, long posts, long postsClean) {
  static final Comparator<SymbolPosts> ORDER =
      Comparator.comparingLong(SymbolPosts::posts).reversed().thenComparing(SymbolPosts::symbol);

  /**
   * Checks the counts.
   *
   * @param symbol the symbol
   * @param posts how many posts
   * @param postsClean how many without noise, at most {@code posts}
   */
  public SymbolPosts {
    Objects.requireNonNull(symbol, "symbol");
    if (postsClean < 0 || postsClean > posts) {
      throw new IllegalArgumentException(
          "clean posts must be 0 to " + posts + " of " + symbol + ": " + postsClean);
    }
  }

  /**
   * One of the two counts.
   *
   * @param which all posts or the clean ones
   * @return how many posts
   */
  public long count(CountOf which) {
    return which.pick(posts, postsClean);
  }
}
