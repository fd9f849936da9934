package io.finemo.cashtag;

/**
 * How a {@link CashtagStudy} counts.
 *
 * @param maxLinkedTags how many distinct symbols of a post, in order of appearance, form pairs, and
 *     how many symbols and hashtags form links; 2 or more. Bounds the work and memory that one post
 *     of hundreds of cashtags can cost: n symbols form n (n - 1) / 2 pairs
 */
public record CashtagOptions(int maxLinkedTags) {
  private static final CashtagOptions DEFAULTS = new CashtagOptions(50);

  /**
   * Checks the bound.
   *
   * @param maxLinkedTags how many distinct symbols and hashtags of a post are linked, 2 or more
   */
  public CashtagOptions {
    if (maxLinkedTags < 2) {
      throw new IllegalArgumentException(
          "a pair takes 2 symbols or more, maxLinkedTags: " + maxLinkedTags);
    }
  }

  /**
   * The first 50 symbols and the first 50 hashtags of a post are linked.
   *
   * @return the options used where none are given
   */
  public static CashtagOptions defaults() {
    return DEFAULTS;
  }
}
