package io.finemo.classify.statistics;

import io.finemo.classify.ParallelJobs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

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
    checkConfidence(confidence);
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
    checkConfidence(confidence);
    if (first.isEmpty() || first.size() != second.size()) {
      throw new IllegalArgumentException(
          "both systems must be asked about the same rows, 1 or more: "
              + first.size()
              + ", "
              + second.size());
    }
    if (replicates < 100) {
      throw new IllegalArgumentException("replicates must be at least 100: " + replicates);
    }
    double difference = measure.applyAsDouble(first) - measure.applyAsDouble(second);
    if (Double.isNaN(difference)) {
      throw new IllegalArgumentException("the measure is not defined on these rows");
    }
    // A source of its own for each replicate, whatever thread it runs on.
    long[] seeds = new SplittableRandom(seed).longs(replicates).toArray();
    double[] differences =
        ParallelJobs.run(replicates, job -> replicate(first, second, measure, seeds[job])).stream()
            .mapToDouble(Double::doubleValue)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    int counted = differences.length;
    if (2 * counted < replicates) {
      throw new IllegalArgumentException(
          "the measure is defined in " + counted + " of " + replicates + " replicates only");
    }
    long notAbove = Arrays.stream(differences).filter(value -> value <= 0).count();
    long notBelow = Arrays.stream(differences).filter(value -> value >= 0).count();
    double tail = (1 - confidence) / 2;
    return new PairedBootstrap(
        difference,
        differences[(int) Math.floor(tail * (counted - 1))],
        differences[(int) Math.ceil((1 - tail) * (counted - 1))],
        confidence,
        Math.min(1, 2.0 * (1 + Math.min(notAbove, notBelow)) / (counted + 1)),
        counted,
        replicates - counted);
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

  private static <R> double replicate(
      List<R> first, List<R> second, ToDoubleFunction<? super List<R>> measure, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<R> one = new ArrayList<>(first.size());
    List<R> other = new ArrayList<>(first.size());
    for (int i = 0; i < first.size(); i++) {
      int row = random.nextInt(first.size());
      one.add(first.get(row));
      other.add(second.get(row));
    }
    return measure.applyAsDouble(one) - measure.applyAsDouble(other);
  }

  private static void checkConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1): " + confidence);
    }
  }
}
