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
 * @param maxCounters how many distinct symbols and pairs together are held at a time in each
 *     period, 2 or more; what happens to more of them is told at {@link
 *     io.finemo.cashtag.CashtagOptions#maxCounters()}
 */
public record CooccurrenceOptions(int maxLinkedTags, PeriodLength periods, int maxCounters) {
  private static final CooccurrenceOptions DEFAULTS =
      new CooccurrenceOptions(50, PeriodLength.WHOLE, Integer.MAX_VALUE);

  /**
   * Checks the bounds.
   *
   * @param maxLinkedTags how many symbols of a post form pairs, 2 or more
   * @param periods how long the periods are
   * @param maxCounters how many symbols and pairs are held, 2 or more
   */
  public CooccurrenceOptions {
    if (maxLinkedTags < 2) {
      throw new IllegalArgumentException(
          "a pair takes 2 symbols or more, maxLinkedTags: " + maxLinkedTags);
    }
    Objects.requireNonNull(periods, "periods");
    if (maxCounters < 2) {
      throw new IllegalArgumentException("maxCounters must be at least 2: " + maxCounters);
    }
  }

  /**
   * The first 50 symbols of a post, in one count for the whole stream, without a bound on memory.
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
    return new CooccurrenceOptions(maxLinkedTags, length, maxCounters);
  }
}
