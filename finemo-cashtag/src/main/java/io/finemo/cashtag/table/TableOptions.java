package io.finemo.cashtag.table;

/**
 * What of a report is written.
 *
 * @param maxRows how many rows of a table, the first ones, 1 or more
 * @param samplingRate which part of the whole stream was counted, above 0, at most 1; the
 *     distribution estimates the whole from it
 */
public record TableOptions(int maxRows, double samplingRate) {
  private static final TableOptions DEFAULTS = new TableOptions(Integer.MAX_VALUE, 1);

  /**
   * Checks the bounds.
   *
   * @param maxRows how many rows, 1 or more
   * @param samplingRate which part was counted, above 0, at most 1
   */
  public TableOptions {
    if (maxRows < 1) {
      throw new IllegalArgumentException("maxRows must be at least 1: " + maxRows);
    }
    if (!(samplingRate > 0 && samplingRate <= 1)) {
      throw new IllegalArgumentException(
          "a sampling rate is above 0 and at most 1: " + samplingRate);
    }
  }

  /**
   * All rows, of the whole stream.
   *
   * @return the options used where none are given
   */
  public static TableOptions defaults() {
    return DEFAULTS;
  }
}
