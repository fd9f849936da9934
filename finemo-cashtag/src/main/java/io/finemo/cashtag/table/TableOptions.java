package io.finemo.cashtag.table;

import io.finemo.cashtag.author.Pseudonyms;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a report is written.
 *
 * @param maxRows how many rows of a table, the first ones, 1 or more
 * @param samplingRate which part of the whole stream was counted, above 0, at most 1; the
 *     distribution estimates the whole from it
 * @param pseudonyms what is written in place of authors' names; empty for the names themselves, for
 *     the eyes of those who may know
 */
public record TableOptions(int maxRows, double samplingRate, Optional<Pseudonyms> pseudonyms) {

  /**
   * Checks the bounds.
   *
   * @param maxRows how many rows, 1 or more
   * @param samplingRate which part was counted, above 0, at most 1
   * @param pseudonyms what is written in place of authors' names; empty for the names
   */
  public TableOptions {
    Objects.requireNonNull(pseudonyms, "pseudonyms");
    if (maxRows < 1) {
      throw new IllegalArgumentException("maxRows must be at least 1: " + maxRows);
    }
    if (!(samplingRate > 0 && samplingRate <= 1)) {
      throw new IllegalArgumentException(
          "a sampling rate is above 0 and at most 1: " + samplingRate);
    }
  }

  /**
   * Options with pseudonyms that no other table shares.
   *
   * @param maxRows how many rows of a table, 1 or more
   * @param samplingRate which part of the whole stream was counted, above 0, at most 1
   */
  public TableOptions(int maxRows, double samplingRate) {
    this(maxRows, samplingRate, Optional.of(Pseudonyms.unlinkable()));
  }

  /**
   * All rows, of the whole stream, with pseudonyms that no other table shares.
   *
   * @return the options used where none are given
   */
  public static TableOptions defaults() {
    return new TableOptions(Integer.MAX_VALUE, 1);
  }
}
