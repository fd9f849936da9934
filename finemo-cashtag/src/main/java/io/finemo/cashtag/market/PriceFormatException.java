package io.finemo.cashtag.market;

import java.io.IOException;
import java.nio.file.Path;

/** A line of a price file that is none, named with file and line. */
public final class PriceFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The line, from 1. */
  private final long line;

  PriceFormatException(Path file, long line, String reason) {
    super(file + ":" + line + ": " + reason);
    this.line = line;
  }

  /**
   * Where it is wrong.
   *
   * @return the line in the file, from 1, the header being the first
   */
  public long line() {
    return line;
  }
}
