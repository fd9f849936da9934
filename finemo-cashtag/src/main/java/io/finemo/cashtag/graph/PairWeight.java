package io.finemo.cashtag.graph;

/** How closely two symbols belong together, by the posts that hold one, the other and both. */
public enum PairWeight {
  /** How many posts hold both (Hentschel and Alonso 2014, Figure 5). */
  POSTS,

  /**
   * Pointwise mutual information: log2(p(a, b) / (p(a) p(b))), where p is a share of the posts with
   * a cashtag (K. W. Church and P. Hanks, Computational Linguistics 16(1), 1990). 0 where the two
   * meet as often as by chance. Highest for rare symbols: ask for a least number of posts.
   */
  PMI,

  /** How many posts hold both, over how many hold at least one of them: above 0, at most 1. */
  JACCARD;

  /**
   * The weight.
   *
   * @param both how many posts hold both, 1 or more
   * @param one how many hold one of them, at least {@code both}
   * @param other how many hold the other one, at least {@code both}
   * @param all how many posts hold a cashtag, at least {@code one} and {@code other}
   * @return the weight, finite
   * @throws IllegalArgumentException if the counts do not fit together
   */
  public double of(long both, long one, long other, long all) {
    if (both < 1 || both > Math.min(one, other) || Math.max(one, other) > all) {
      throw new IllegalArgumentException(
          "counts of both, one, other and all posts do not fit together: "
              + both
              + ", "
              + one
              + ", "
              + other
              + ", "
              + all);
    }
    return switch (this) {
      case POSTS -> both;
      case PMI ->
          StrictMath.log((double) both / one * ((double) all / other)) / StrictMath.log(2.0);
      case JACCARD -> both / ((double) one + other - both);
    };
  }
}
