package io.finemo.cashtag.market;

/**
 * How volume and prices are correlated.
 *
 * @param maxLag the lags go from -maxLag to maxLag sessions, 0 to 250
 * @param minimumPairs how many pairs of sessions a correlation takes, 4 or more
 * @param confidence of all intervals of a table together, above 0 and below 1
 */
public record CorrelationOptions(int maxLag, int minimumPairs, double confidence) {

  /**
   * Checks the bounds.
   *
   * @param maxLag the greatest lag, 0 to 250
   * @param minimumPairs how many pairs a correlation takes, 4 or more
   * @param confidence of all intervals together, above 0 and below 1
   */
  public CorrelationOptions {
    if (maxLag < 0 || maxLag > 250) {
      throw new IllegalArgumentException("maxLag must be 0 to 250: " + maxLag);
    }
    if (minimumPairs < 4) {
      throw new IllegalArgumentException("minimumPairs must be at least 4: " + minimumPairs);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be between 0 and 1: " + confidence);
    }
  }
}
