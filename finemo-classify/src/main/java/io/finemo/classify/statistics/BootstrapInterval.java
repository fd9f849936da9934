package io.finemo.classify.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A measure of one system with the percentile interval of Efron and Tibshirani 1993, "An
 * introduction to the bootstrap", section 13.3: rows are drawn with replacement and measured anew.
 * Two systems asked about the same rows are compared by {@link PairedBootstrap}, never by whether
 * their intervals overlap.
 *
 * @param value the measure of the rows as they are
 * @param low the lower end of the interval
 * @param high its upper end
 * @param confidence what share of replicates the interval holds
 * @param replicates how many replicates counted
 * @param undefined how many did not count because the measure was not a number
 */
public record BootstrapInterval(
    double value, double low, double high, double confidence, int replicates, int undefined) {

  /**
   * Checks the bounds.
   *
   * @param value the measure
   * @param low the lower end of the interval, at most {@code high}
   * @param high its upper end
   * @param confidence above 0, below 1
   * @param replicates how many replicates counted
   * @param undefined how many did not
   */
  public BootstrapInterval {
    Replicates.checkConfidence(confidence);
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must be at most high: " + low + ", " + high);
    }
  }

  /**
   * Measures.
   *
   * @param rows what a system said, row by row, at least one
   * @param measure measures rows that may repeat; {@code NaN} where undefined; called by several
   *     threads
   * @param replicates how many times to draw, 100 or more; 2,000 are usual
   * @param confidence above 0, below 1
   * @param seed the source of the draws; the answer does not depend on the number of threads
   * @param <R> what a system says of a row, the gold label included
   * @return the measure and its interval
   * @throws IllegalArgumentException if there are no rows, too few replicates, or the measure is
   *     not defined on the rows as they are, or in more than half the replicates
   */
  public static <R> BootstrapInterval of(
      List<R> rows,
      ToDoubleFunction<? super List<R>> measure,
      int replicates,
      double confidence,
      long seed) {
    return ofAll(
            rows,
            (List<R> drawn) -> new double[] {measure.applyAsDouble(drawn)},
            replicates,
            confidence,
            seed)
        .get(0);
  }

  /**
   * Takes several measures of the same draws: those of one ranking cost little more than one of
   * them.
   *
   * @param rows what a system said, row by row, at least one
   * @param measures measures rows that may repeat, always in as many figures; {@code NaN} where
   *     undefined; called by several threads
   * @param replicates how many times to draw, 100 or more; 2,000 are usual
   * @param confidence above 0, below 1
   * @param seed the source of the draws; the answer does not depend on the number of threads
   * @param <R> what a system says of a row, the gold label included
   * @return the measures and their intervals
   * @throws IllegalArgumentException as {@link #of}, of any measure
   */
  public static <R> List<BootstrapInterval> ofAll(
      List<R> rows,
      Function<? super List<R>, double[]> measures,
      int replicates,
      double confidence,
      long seed) {
    Replicates.checkConfidence(confidence);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("there must be at least 1 row: 0");
    }
    double[] values = measures.apply(rows);
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("the measure is not defined on these rows");
    }
    List<Replicates> drawn =
        Replicates.draw(
            rows.size(), replicates, seed, places -> measures.apply(Replicates.at(rows, places)));
    return IntStream.range(0, values.length)
        .mapToObj(measure -> of(values[measure], drawn.get(measure), confidence))
        .toList();
  }

  private static BootstrapInterval of(double value, Replicates drawn, double confidence) {
    return new BootstrapInterval(
        value,
        drawn.low(confidence),
        drawn.high(confidence),
        confidence,
        drawn.sorted().length,
        drawn.undefined());
  }
}
