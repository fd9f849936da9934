package io.finemo.examples.pipeline;

import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.ReadOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The posts inside the jar: 520 posts in English and Spanish, 440 of them labelled, written for
 * this project. They illustrate; figures measured on them say nothing about other posts.
 */
public final class EmbeddedSample {
  /**
   * The name of the resource beside {@code io.finemo.examples.Finemo}, which ends as JSON lines do.
   */
  public static final String NAME = "sample.jsonl";

  /** The JSON member that holds the label. */
  public static final String LABEL = "label";

  private EmbeddedSample() {}

  /**
   * Opens the sample.
   *
   * @param options how to read it
   * @return the reader, to be closed by the caller
   * @throws IOException if it is missing or cannot be read
   */
  public static PostReader open(ReadOptions options) throws IOException {
    InputStream in = EmbeddedSample.class.getResourceAsStream("/io/finemo/examples/" + NAME);
    if (in == null) {
      throw new FileNotFoundException("the sample " + NAME + " is missing from the class path");
    }
    return PostReaders.open(in, NAME, options);
  }
}
