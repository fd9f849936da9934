package io.finemo.core.read;

import java.util.Objects;

/**
 * A part of a file that could not be read as a post.
 *
 * @param source the name of the file, as it was given to the reader
 * @param line the line on which the part begins, from 1
 * @param reason what is wrong with it, on one line
 * @param raw the beginning of the part as it stands in the file, at most 1,000 UTF-16 units; bytes
 *     that are not UTF-8 show as U+FFFD
 */
public record Reject(String source, long line, String reason, String raw) {

  /**
   * Checks that the parts are there.
   *
   * @param source the name of the file
   * @param line the line on which the part begins, from 1
   * @param reason what is wrong with it
   * @param raw the beginning of the part
   */
  public Reject {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(raw, "raw");
    if (line < 1) {
      throw new IllegalArgumentException("line must be at least 1: " + line);
    }
  }

  /**
   * The reject on one line.
   *
   * @return {@code file:line: reason}
   */
  @Override
  public String toString() {
    return source + ":" + line + ": " + reason;
  }
}
