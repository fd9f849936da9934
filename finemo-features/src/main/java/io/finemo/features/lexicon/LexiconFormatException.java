package io.finemo.features.lexicon;

import java.io.IOException;

/** A file that is not a lexicon of the expected layout. The message names file, line and reason. */
public final class LexiconFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception for a line.
   *
   * @param source the name of the file
   * @param line the number of the line, from 1
   * @param reason what is wrong with it
   */
  public LexiconFormatException(String source, long line, String reason) {
    super(source + ":" + line + ": " + reason);
  }

  /**
   * Makes the exception for a whole file.
   *
   * @param source the name of the file
   * @param reason what is wrong with it
   */
  public LexiconFormatException(String source, String reason) {
    super(source + ": " + reason);
  }
}
