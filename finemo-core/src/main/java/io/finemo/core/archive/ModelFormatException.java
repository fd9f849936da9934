package io.finemo.core.archive;

import java.io.IOException;

/**
 * A file is not a model file, is damaged, or does not fit what reads it. The message says which.
 */
public final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what is wrong and, where it helps, what was expected
   */
  public ModelFormatException(String message) {
    super(message);
  }

  /**
   * Says what is wrong and what brought it to light.
   *
   * @param message what is wrong and, where it helps, what was expected
   * @param cause the failure behind it
   */
  public ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
