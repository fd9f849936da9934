package io.finemo.cashtag.graph;

import java.util.Objects;

/**
 * What a {@link PairReport} looks for.
 *
 * @param leastTail how many pairs the tail of a power law must have, 2 or more
 * @param replicates how many replicates tell the plausibility of a power law, 0 for none; each
 *     costs a fit
 * @param graph which pairs are edges of the graph
 * @param competitors how many competitors of a symbol are listed, 0 or more
 * @param changePosts in how many posts of both halves together a pair must be to be compared, 1 or
 *     more
 * @param confidence with which all changes hold at once, above 0 and below 1
 * @param seed of replicates and clusters
 */
public record PairReportOptions(
    long leastTail,
    int replicates,
    GraphOptions graph,
    int competitors,
    long changePosts,
    double confidence,
    long seed) {
  private static final PairReportOptions DEFAULTS =
      new PairReportOptions(50, 100, GraphOptions.byPosts(10), 5, 10, 0.95, 42);

  /**
   * Checks the bounds; the others are checked where they are used.
   *
   * @param leastTail how many pairs a tail must have
   * @param replicates how many replicates, 0 or more
   * @param graph which pairs are edges
   * @param competitors how many competitors, 0 or more
   * @param changePosts in how many posts a pair must be
   * @param confidence with which all changes hold
   * @param seed of replicates and clusters
   */
  public PairReportOptions {
    Objects.requireNonNull(graph, "graph");
    if (replicates < 0 || competitors < 0) {
      throw new IllegalArgumentException(
          "replicates and competitors must be 0 or more: " + replicates + ", " + competitors);
    }
  }

  /**
   * Tails of 50 pairs or more, 100 replicates, a graph of pairs with 10 clean posts or more, 5
   * competitors, changes of pairs with 10 posts or more at 95 %, seed 42.
   *
   * @return the options used where none are given
   */
  public static PairReportOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The same with another bound of edges.
   *
   * @param minPosts in how many posts without noise a pair must be, 1 or more
   * @return the options
   */
  public PairReportOptions withMinPosts(long minPosts) {
    return new PairReportOptions(
        leastTail,
        replicates,
        GraphOptions.byPosts(minPosts),
        competitors,
        changePosts,
        confidence,
        seed);
  }
}
