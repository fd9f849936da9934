package io.finemo.cashtag.graph;

import java.util.Objects;

/**
 * How pairs are counted.
 *
 * @param maxLinkedTags how many symbols of a post, the first in the text, form pairs; 2 or more.
 *     Bounds the work and memory that one post of hundreds of cashtags can cost: n symbols form n
 *     (n - 1) / 2 pairs
 * @param periods how long the periods are that are counted apart; memory grows with the pairs of
 *     each period
 */
public record CooccurrenceOptions(int maxLinkedTags, PeriodLength periods) {
  private static final CooccurrenceOptions DEFAULTS =
      new CooccurrenceOptions(50, PeriodLength.WHOLE);

  /**
   * Checks the bound.
   *
   * @param maxLinkedTags how many symbols of a post form pairs, 2 or more
   * @param periods how long the periods are
   */
  public CooccurrenceOptions {
    if (maxLinkedTags < 2) {
      throw new IllegalArgumentException(
          "a pair takes 2 symbols or more, maxLinkedTags: " + maxLinkedTags);
    }
    Objects.requireNonNull(periods, "periods");
  }

  /**
   * The first 50 symbols of a post, in one count for the whole stream.
   *
   * @return the options used where none are given
   */
  public static CooccurrenceOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The same with other periods.
   *
   * @param length how long the periods are
   * @return the options
   */
  public CooccurrenceOptions with(PeriodLength length) {
    return new CooccurrenceOptions(maxLinkedTags, length);
  }
}
