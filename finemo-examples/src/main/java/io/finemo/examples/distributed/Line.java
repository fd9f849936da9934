package io.finemo.examples.distributed;

import java.util.Objects;

/**
 * A line of output, and what stands in it. Plain data, which Flink writes by itself.
 *
 * @param kind what stands in it
 * @param text the line, with the line feed
 */
public record Line(Kind kind, String text) {

  /**
   * Checks that the parts are there.
   *
   * @param kind what stands in it
   * @param text the line
   */
  public Line {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /** What a line tells of. */
  public enum Kind {
    /** A post that was decided. */
    DECIDED,
    /** A post that was abstained from. */
    ABSTAINED,
    /** What could not be read. */
    REJECTED
  }
}
