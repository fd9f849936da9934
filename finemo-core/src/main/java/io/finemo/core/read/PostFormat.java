package io.finemo.core.read;

/** The forms in which posts arrive; each of them plain or compressed with gzip. */
public enum PostFormat {
  /**
   * By the name of the file ({@code .csv}, {@code .tsv}, {@code .jsonl}, {@code .ndjson}, {@code
   * .json}, each with or without {@code .gz}), and for JSON by the members of the first object.
   */
  AUTO,
  /**
   * Values separated by commas, RFC 4180, with or without a line of column names. Semicolons are
   * understood where the column names are separated by them.
   */
  CSV,
  /** Values separated by tabs, with or without a line of column names. */
  TSV,
  /** Tweets of the X API v1.1: one object per line, or a JSON document of them. */
  X_V1,
  /** Tweets or whole responses of the X API v2: one object per line, or a JSON document. */
  X_V2,
  /** Messages or whole responses of the StockTwits API: one object per line, or a JSON document. */
  STOCKTWITS;

  boolean isJson() {
    return this == X_V1 || this == X_V2 || this == STOCKTWITS;
  }
}
