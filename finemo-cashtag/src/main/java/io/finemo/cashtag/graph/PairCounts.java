package io.finemo.cashtag.graph;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pairs of symbols in a set of posts.
 *
 * @param cashtagPosts how many posts hold a symbol
 * @param cashtagPostsClean how many of them are without noise
 * @param symbols the symbols that form pairs, or could, most frequent first, then by name
 * @param pairs the unordered pairs of symbols in one post, most frequent first, then by names
 */
public record PairCounts(
    long cashtagPosts, long cashtagPostsClean, List<SymbolPosts> symbols, List<PairPosts> pairs) {

  /**
   * Copies the lists.
   *
   * @param cashtagPosts how many posts hold a symbol
   * @param cashtagPostsClean how many of them are without noise
   * @param symbols the symbols
   * @param pairs the pairs
   */
  public PairCounts {
    if (cashtagPostsClean < 0 || cashtagPostsClean > cashtagPosts) {
      throw new IllegalArgumentException(
          "clean posts must be 0 to " + cashtagPosts + ": " + cashtagPostsClean);
    }
    symbols = List.copyOf(symbols);
    pairs = List.copyOf(pairs);
  }

  /**
   * How many posts hold a symbol.
   *
   * @param which all posts or the clean ones
   * @return how many posts
   */
  public long cashtagPosts(CountOf which) {
    return which.pick(cashtagPosts, cashtagPostsClean);
  }

  /**
   * How often pairs are how frequent (Hentschel and Alonso 2014, Figure 4).
   *
   * @param which all posts or the clean ones; a pair without a clean post is not among the latter
   * @return for each number of posts, how many pairs are in just as many; the smallest first
   */
  public SortedMap<Long, Long> distribution(CountOf which) {
    SortedMap<Long, Long> pairsByPosts = new TreeMap<>();
    for (PairPosts pair : pairs) {
      if (pair.count(which) > 0) {
        pairsByPosts.merge(pair.count(which), 1L, Long::sum);
      }
    }
    return pairsByPosts;
  }
}
