package io.finemo.cashtag.volume;

/**
 * What counts as a spike.
 *
 * @param top how many rows a table of spikes has at most, 1 or more
 * @param threshold which score a robust spike exceeds, above 0
 * @param minimumPosts how many posts a robust spike has at least, 1 or more
 */
public record SpikeOptions(int top, double threshold, long minimumPosts) {
  private static final SpikeOptions DEFAULTS = new SpikeOptions(20, 3.5, 10);

  /**
   * Checks the bounds.
   *
   * @param top how many rows a table has at most, 1 or more
   * @param threshold which score a robust spike exceeds, above 0
   * @param minimumPosts how many posts a robust spike has at least, 1 or more
   */
  public SpikeOptions {
    if (top < 1) {
      throw new IllegalArgumentException("top must be at least 1: " + top);
    }
    if (!(threshold > 0)) {
      throw new IllegalArgumentException("threshold must be above 0: " + threshold);
    }
    if (minimumPosts < 1) {
      throw new IllegalArgumentException("minimumPosts must be at least 1: " + minimumPosts);
    }
  }

  /**
   * 20 rows as in the paper; scores above 3.5, which Iglewicz and Hoaglin (1993) propose; 10 posts.
   *
   * @return the options used where none are given
   */
  public static SpikeOptions defaults() {
    return DEFAULTS;
  }
}
