package io.finemo.cashtag.graph;

/** Which of the two counts is meant, that every row has. */
public enum CountOf {
  /** All posts. */
  POSTS,
  /** The posts without noise. */
  POSTS_CLEAN;

  long pick(long posts, long postsClean) {
    return this == POSTS ? posts : postsClean;
  }
}
