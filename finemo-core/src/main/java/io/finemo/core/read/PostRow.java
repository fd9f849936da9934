package io.finemo.core.read;

import io.finemo.core.Post;
import java.util.Objects;
import java.util.Optional;

/**
 * A post with the place it came from.
 *
 * @param post the post
 * @param label the trimmed text of the label column or member; empty if none was asked for, or if
 *     it is absent or blank here
 * @param source the name of the file, as it was given to the reader
 * @param line the line on which the record begins, from 1
 */
public record PostRow(Post post, Optional<String> label, String source, long line) {

  /**
   * Checks that the parts are there.
   *
   * @param post the post
   * @param label the label
   * @param source the name of the file
   * @param line the line on which the record begins, from 1
   */
  public PostRow {
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(source, "source");
    if (line < 1) {
      throw new IllegalArgumentException("line must be at least 1: " + line);
    }
  }
}
