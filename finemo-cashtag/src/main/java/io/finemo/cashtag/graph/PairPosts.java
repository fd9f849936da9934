package io.finemo.cashtag.graph;

import java.util.Comparator;

/**
 * Two symbols and how many posts hold both.
 *
 * @param first the symbol that comes first in the alphabet
 * @param second the other one
 * @param posts how many posts hold both, 0 or more
 * @param postsClean how many of them are without noise
 */
public record PairPosts(String first, String second, long posts, long postsClean) {
  static final Comparator<PairPosts> ORDER =
      Comparator.comparingLong(PairPosts::posts)
          .reversed()
          .thenComparing(PairPosts::first)
          .thenComparing(PairPosts::second);

  /**
   * Checks order and counts.
   *
   * @param first the symbol that comes first in the alphabet
   * @param second the other one
   * @param posts how many posts hold both
   * @param postsClean how many without noise, at most {@code posts}
   */
  public PairPosts {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(
          "a pair is of two symbols in order of the alphabet: " + first + " and " + second);
    }
    if (postsClean < 0 || postsClean > posts) {
      throw new IllegalArgumentException(
          "clean posts must be 0 to "
              + posts
              + " of "
              + first
              + " and "
              + second
              + ": "
              + postsClean);
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
