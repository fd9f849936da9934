package io.finemo.cashtag;

/** Why a post is left out of the clean counts. The names stand in files. */
public enum Noise {
  /** Repeats another post, as the source or its text says. */
  REPOST,
  /** Says nearly the same as a post shortly before. */
  NEAR_DUPLICATE,
  /** By an author whose spam score is above the bound. */
  SPAM_AUTHOR,
  /** Holds more cashtags than a post about assets does. */
  TAG_LIST,
  /** All of its cashtags are something else by their context, such as a variable or an amount. */
  FALSE_CASHTAG
}
