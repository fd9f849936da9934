package io.finemo.features.embedding;

import java.io.IOException;

/** A file that cannot be read as word vectors. The message begins with the file and the line. */
public final class VectorFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The number of the line. */
  private final long line;

  /**
   * Makes the exception.
   *
   * @param source the file
   * @param line the number of the line, 1 or more
   * @param reason what is wrong with it
   */
  public VectorFormatException(String source, long line, String reason) {
    super(source + ", line " + line + ": " + reason);
    this.line = line;
  }

  /**
   * Where the trouble is.
   *
   * @return the number of the line, 1 or more
   */
  public long line() {
    return line;
  }
}
