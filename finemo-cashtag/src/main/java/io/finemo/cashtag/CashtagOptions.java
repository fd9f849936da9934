package io.finemo.cashtag;

import io.finemo.cashtag.volume.VolumeOptions;
import java.util.Objects;

/**
 * How a {@link CashtagStudy} counts.
 *
 * @param maxLinkedTags how many distinct symbols of a post, in order of appearance, form pairs, and
 *     how many symbols and hashtags form links; 2 or more. Bounds the work and memory that one post
 *     of hundreds of cashtags can cost: n symbols form n (n - 1) / 2 pairs
 * @param maxCounters how many counters are held at a time, 2 or more: of symbols; of symbols and
 *     their pairs; of symbols and their links to hashtags; of the volume of symbols; of authors; of
 *     the spam scores of authors and those of symbols. Results are exact until one more comes; then
 *     the most frequent half stays, and counts are too low by at most the error that each result
 *     states, which is never more than the sum of all counts / (maxCounters / 2 + 1). Memory then
 *     grows with the days of the stream alone
 * @param volume the time zone of days and hours
 */
public record CashtagOptions(int maxLinkedTags, int maxCounters, VolumeOptions volume) {
  private static final CashtagOptions DEFAULTS = new CashtagOptions(50);

  /**
   * Checks the bounds.
   *
   * @param maxLinkedTags how many distinct symbols and hashtags of a post are linked, 2 or more
   * @param maxCounters how many counters of a kind, 2 or more
   * @param volume the time zone of days and hours
   */
  public CashtagOptions {
    Objects.requireNonNull(volume, "volume");
    if (maxLinkedTags < 2) {
      throw new IllegalArgumentException(
          "a pair takes 2 symbols or more, maxLinkedTags: " + maxLinkedTags);
    }
    if (maxCounters < 2) {
      throw new IllegalArgumentException("maxCounters must be at least 2: " + maxCounters);
    }
  }

  /**
   * Options without a bound on memory.
   *
   * @param maxLinkedTags how many distinct symbols and hashtags of a post are linked, 2 or more
   */
  public CashtagOptions(int maxLinkedTags) {
    this(maxLinkedTags, Integer.MAX_VALUE, VolumeOptions.defaults());
  }

  /**
   * The first 50 symbols and the first 50 hashtags of a post are linked, and memory is not bounded.
   *
   * @return the options used where none are given
   */
  public static CashtagOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The same with a bound on memory.
   *
   * @param counters how many counters of a kind are held at a time, 2 or more
   * @return the options
   */
  public CashtagOptions withMaxCounters(int counters) {
    return new CashtagOptions(maxLinkedTags, counters, volume);
  }

  /**
   * The same with days and hours of another time zone.
   *
   * @param other time zone and resolution
   * @return the options
   */
  public CashtagOptions withVolume(VolumeOptions other) {
    return new CashtagOptions(maxLinkedTags, maxCounters, other);
  }
}
