package io.finemo.core.read;

/** Whether the first record of a CSV or TSV file names the columns. */
public enum HeaderLine {
  /**
   * The first record is data if none of its fields is a column that was asked for or that is looked
   * for by default, and one of its fields cannot be a name (a sentence, a cashtag, an address).
   */
  AUTO,
  /** The first record names the columns. */
  PRESENT,
  /** The first record is data. */
  ABSENT
}
