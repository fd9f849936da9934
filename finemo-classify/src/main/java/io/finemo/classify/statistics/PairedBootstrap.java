package io.finemo.classify.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much a measure differs between two systems asked about the same rows, and how sure that is:
 * rows are drawn with replacement, the same ones for both, and both are measured anew. The interval
 * is the percentile interval of Efron and Tibshirani 1993, "An introduction to the bootstrap",
 * section 13.3; the p-value is the level at which it would just hold 0, {@code 2 min(P(d <= 0), P(d
 * >= 0))} with one replicate added on either side so that it is never 0.
 *
 * @param difference the measure of the first less that of the second, on the rows as they are
 * @param low the lower end of the interval of the difference
 * @param high its upper end
 * @param confidence what share of replicates the interval holds
 * @param pValue two-sided, above 0, up to 1
 * @param replicates how many replicates counted
 * @param undefined how many replicates did not count because the measure was not a number
 */
public record PairedBootstrap(
    double difference,
    double low,
    double high,
    double confidence,
    double pValue,
    int replicates,
    int undefined) {

  /**
   * Checks the bounds.
   *
   * @param difference the first less the second
   * @param low the lower end of its interval
   * @param high the upper end
   * @param confidence above 0, below 1
   * @param pValue above 0, up to 1
   * @param replicates how many replicates counted
   * @param undefined how many did not
   */
  public PairedBootstrap {
    Replicates.checkConfidence(confidence);
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must be at most high: " + low + ", " + high);
    }
  }

  /**
   * Compares.
   *
   * @param first what the first system said, row by row
   * @param second what the second said of the same rows in the same order
   * @param measure measures one system on rows that may repeat; {@code NaN} where undefined; called
   *     by several threads
   * @param replicates how many times to draw, 100 or more; 2,000 are usual
   * @param confidence of the interval, above 0, below 1
   * @param seed the source of the draws; the answer does not depend on the number of threads
   * @param <R> what a system says of a row, the gold label included
   * @return the comparison
   * @throws IllegalArgumentException if there are no rows, not as many of both, too few replicates,
   *     or the measure is not defined on the rows as they are, or in more than half the replicates
   */
  public static <R> PairedBootstrap of(
      List<R> first,
      List<R> second,
      ToDoubleFunction<? super List<R>> measure,
      int replicates,
      double confidence,
      long seed) {
    return ofAll(
            first,
            second,
            (List<R> rows) -> new double[] {measure.applyAsDouble(rows)},
            replicates,
            confidence,
            seed)
        .get(0);
  }

  /**
   * Compares by several measures of the same draws: those of one ranking cost little more than one
   * of them. Of many comparisons some seem to differ by chance, see {@link Holm}.
   *
   * @param first what the first system said, row by row
   * @param second what the second said of the same rows in the same order
   * @param measures measures one system on rows that may repeat, always in as many figures; {@code
   *     NaN} where undefined; called by several threads
   * @param replicates how many times to draw, 100 or more; 2,000 are usual
   * @param confidence of the intervals, above 0, below 1
   * @param seed the source of the draws; the answer does not depend on the number of threads
   * @param <R> what a system says of a row, the gold label included
   * @return the comparisons, by measure
   * @throws IllegalArgumentException as {@link #of}, of any measure
   */
  public static <R> List<PairedBootstrap> ofAll(
      List<R> first,
      List<R> second,
      Function<? super List<R>, double[]> measures,
      int replicates,
      double confidence,
      long seed) {
    Replicates.checkConfidence(confidence);
    if (first.isEmpty() || first.size() != second.size()) {
      throw new IllegalArgumentException(
          "both systems must be asked about the same rows, 1 or more: "
              + first.size()
              + ", "
              + second.size());
    }
    double[] differences = less(measures.apply(first), measures.apply(second));
    if (Arrays.stream(differences).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("the measure is not defined on these rows");
    }
    List<Replicates> drawn =
        Replicates.draw(
            first.size(),
            replicates,
            seed,
            places ->
                less(
                    measures.apply(Replicates.at(first, places)),
                    measures.apply(Replicates.at(second, places))));
    return IntStream.range(0, differences.length)
        .mapToObj(measure -> of(differences[measure], drawn.get(measure), confidence))
        .toList();
  }

  private static PairedBootstrap of(double difference, Replicates drawn, double confidence) {
    double[] differences = drawn.sorted();
    int counted = differences.length;
    long notAbove = Arrays.stream(differences).filter(value -> value <= 0).count();
    long notBelow = Arrays.stream(differences).filter(value -> value >= 0).count();
    return new PairedBootstrap(
        difference,
        drawn.low(confidence),
        drawn.high(confidence),
        confidence,
        Math.min(1, 2.0 * (1 + Math.min(notAbove, notBelow)) / (counted + 1)),
        counted,
        drawn.undefined());
  }

  /**
   * Whether the systems may be said to differ.
   *
   * @param level the chance of saying so of equal ones: 0.05
   * @return whether the p-value is below the level
   */
  public boolean differs(double level) {
    return pValue < level;
  }

  private static double[] less(double[] first, double[] second) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, measure -> first[measure] - second[measure]);
    return differences;
  }
}
