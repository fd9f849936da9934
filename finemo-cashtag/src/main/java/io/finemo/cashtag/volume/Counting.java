package io.finemo.cashtag.volume;

/** Which posts a figure is of. */
public enum Counting {
  /** All posts. */
  ALL,
  /** The posts without noise. */
  CLEAN;

  /**
   * The count of the two that is asked for.
   *
   * @param posts how many posts
   * @param postsClean how many of them without noise
   * @return one of them
   */
  public long of(long posts, long postsClean) {
    return this == ALL ? posts : postsClean;
  }
}
