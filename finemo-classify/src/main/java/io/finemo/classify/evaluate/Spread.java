package io.finemo.classify.evaluate;

/**
 * How figures of several folds lie about their mean.
 *
 * @param mean the mean
 * @param deviation the standard deviation of the sample, with one less than the count as divisor;
 *     {@code NaN} of one figure
 * @param count how many figures, 1 or more
 */
public record Spread(double mean, double deviation, int count) {

  /**
   * The spread of some figures.
   *
   * @param values the figures, at least one
   * @return their spread
   * @throws IllegalArgumentException if there are none
   */
  public static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a spread needs at least 1 figure: 0");
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Spread(mean, Math.sqrt(squares / (values.length - 1)), values.length);
  }

  /**
   * The standard error of the mean, as if the figures were independent. Those of folds are not, as
   * their training rows overlap, and the true error is greater (Bengio and Grandvalet 2004, "No
   * unbiased estimator of the variance of k-fold cross-validation").
   *
   * @return the deviation over the root of the count; {@code NaN} of one figure
   */
  public double standardError() {
    return deviation / Math.sqrt(count);
  }
}
