package io.finemo.core.text;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Duration;
import java.time.Instant;

/**
 * Which posts of {@link NearDuplicates} are near enough in time to be compared, and which can be
 * forgotten. Times are whole milliseconds since 1970, cut at 70 million years from then, so that no
 * difference overflows.
 */
final class TimeWindow {
  /** The time of posts that came before any with a time; they count as of the first one. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /**
   * Posts are forgotten for their age only where as many later ones in a row agree: one wrong clock
   * must not empty the window.
   */
  static final int BLOCK = 512;

  private static final long FARTHEST = Long.MAX_VALUE / 4;

  /** More than any two times are apart. */
  private static final long UNLIMITED = Long.MAX_VALUE / 2;

  private final long span;
  private long first = UNKNOWN;
  private long last = UNKNOWN;
  private long earliestOfBlock = Long.MAX_VALUE;
  private long latestOfBlock = Long.MIN_VALUE;
  private int block;

  private TimeWindow(long span) {
    this.span = span;
  }

  static TimeWindow unlimited() {
    return new TimeWindow(UNLIMITED);
  }

  static TimeWindow of(Duration span) {
    if (span.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException("the time window must be 1 ms or more: " + span);
    }
    boolean measurable = span.compareTo(Duration.ofMillis(UNLIMITED)) < 0;
    return new TimeWindow(measurable ? span.toMillis() : UNLIMITED);
  }

  /** Takes note of the time of one more post. */
  long next(Instant time) {
    last = millis(time);
    if (first == UNKNOWN) {
      first = last;
    }
    earliestOfBlock = Math.min(earliestOfBlock, last);
    latestOfBlock = Math.max(latestOfBlock, last);
    block++;
    return last;
  }

  /** The time of one more post that has none of its own: that of the last one that had. */
  long next() {
    return last;
  }

  boolean areNear(long time, long other) {
    return first == UNKNOWN || Math.abs(known(time) - known(other)) <= span;
  }

  boolean isEndOfBlock() {
    return block == BLOCK;
  }

  /** Whether no post of this block could be compared with one of that time. */
  boolean isOutOfReach(long time) {
    return known(time) < earliestOfBlock - span || known(time) > latestOfBlock + span;
  }

  void startBlock() {
    block = 0;
    earliestOfBlock = Long.MAX_VALUE;
    latestOfBlock = Long.MIN_VALUE;
  }

  void write(PartWriter out) {
    out.whole(first).whole(last).whole(earliestOfBlock).whole(latestOfBlock).integer(block);
  }

  void resume(PartReader in) throws ModelFormatException {
    first = time("the first time", in);
    last = time("the last time", in);
    earliestOfBlock = in.whole("the earliest time of the block", -FARTHEST, Long.MAX_VALUE);
    latestOfBlock = in.whole("the latest time of the block", Long.MIN_VALUE, FARTHEST);
    block = in.integer("the posts of the block", 0, BLOCK);
  }

  static long time(String what, PartReader in) throws ModelFormatException {
    long time = in.whole(what, Long.MIN_VALUE, FARTHEST);
    if (time != UNKNOWN && time < -FARTHEST) {
      throw new ModelFormatException(what + " is too far away: " + time);
    }
    return time;
  }

  private long known(long time) {
    return time == UNKNOWN ? first : time;
  }

  private static long millis(Instant time) {
    if (time.getEpochSecond() >= FARTHEST / 1000) {
      return FARTHEST;
    }
    return time.getEpochSecond() <= -FARTHEST / 1000 ? -FARTHEST : time.toEpochMilli();
  }
}
