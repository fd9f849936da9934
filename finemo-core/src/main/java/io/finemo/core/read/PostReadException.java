package io.finemo.core.read;

import java.io.IOException;

/**
 * A file that cannot be read as posts, or not to its end. The message is one line and begins with
 * the name of the file.
 */
public final class PostReadException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param source the file
   * @param reason what is wrong with it
   */
  public PostReadException(String source, String reason) {
    super(source + ": " + OneLine.of(reason));
  }

  /**
   * Makes the exception.
   *
   * @param source the file
   * @param reason what is wrong with it
   * @param cause why
   */
  public PostReadException(String source, String reason, Throwable cause) {
    super(source + ": " + OneLine.of(reason), cause);
  }
}
