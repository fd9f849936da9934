package io.finemo.cashtag.graph;

import java.util.Objects;

/**
 * Which pairs are edges of a graph.
 *
 * @param weight what the weight of an edge is
 * @param count whether all posts are counted or those without noise
 * @param minPosts in how many posts a pair must be, 1 or more
 * @param minWeight how much an edge must weigh at least
 */
public record GraphOptions(PairWeight weight, CountOf count, long minPosts, double minWeight) {

  /**
   * Checks the bounds.
   *
   * @param weight what the weight is
   * @param count which posts are counted
   * @param minPosts in how many posts a pair must be, 1 or more
   * @param minWeight how much an edge must weigh, not NaN
   */
  public GraphOptions {
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(count, "count");
    if (minPosts < 1) {
      throw new IllegalArgumentException("minPosts must be at least 1: " + minPosts);
    }
    if (Double.isNaN(minWeight)) {
      throw new IllegalArgumentException("minWeight must be a number: " + minWeight);
    }
  }

  /**
   * Edges weigh as much as there are posts with both symbols.
   *
   * @param minPosts in how many posts without noise a pair must be, 1 or more
   * @return the options
   */
  public static GraphOptions byPosts(long minPosts) {
    return new GraphOptions(PairWeight.POSTS, CountOf.POSTS_CLEAN, minPosts, 0);
  }
}
