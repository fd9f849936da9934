package io.finemo.classify.statistics;

import io.finemo.classify.internal.ParallelJobs;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A measure of rows drawn with replacement, many times over. */
final class Replicates {
  private final double[] sorted;
  private final int undefined;

  private Replicates(double[] sorted, int undefined) {
    this.sorted = sorted;
    this.undefined = undefined;
  }

  /**
   * Draws, and takes several measures of the same draws.
   *
   * @param rows how many rows there are, and how many are drawn each time
   * @param measures is given the rows drawn, answers as many figures each time; called by several
   *     threads
   * @return the replicates of each measure
   * @throws IllegalArgumentException if there are too few replicates, or a measure is a number in
   *     less than half of them
   */
  static List<Replicates> draw(
      int rows, int replicates, long seed, Function<int[], double[]> measures) {
    if (replicates < 100) {
      throw new IllegalArgumentException("replicates must be at least 100: " + replicates);
    }
    // A source of its own for each replicate, whatever thread it runs on.
    long[] seeds = new SplittableRandom(seed).longs(replicates).toArray();
    List<double[]> figures =
        ParallelJobs.run(
            replicates,
            job -> {
              SplittableRandom random = new SplittableRandom(seeds[job]);
              int[] drawn = new int[rows];
              Arrays.setAll(drawn, i -> random.nextInt(rows));
              return measures.apply(drawn);
            });
    return IntStream.range(0, figures.get(0).length)
        .mapToObj(
            measure -> of(figures.stream().mapToDouble(all -> all[measure]).toArray(), replicates))
        .toList();
  }

  private static Replicates of(double[] values, int replicates) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (2 * sorted.length < replicates) {
      throw new IllegalArgumentException(
          "the measure is defined in " + sorted.length + " of " + replicates + " replicates only");
    }
    return new Replicates(sorted, replicates - sorted.length);
  }

  /** Rows by their places, which may repeat. */
  static <R> List<R> at(List<R> rows, int[] places) {
    return Arrays.stream(places).mapToObj(rows::get).toList();
  }

  /** The measures that are numbers, ascending. */
  double[] sorted() {
    return sorted;
  }

  /** How many were not numbers. */
  int undefined() {
    return undefined;
  }

  /** The lower end of the percentile interval. */
  double low(double confidence) {
    return sorted[(int) Math.floor((1 - confidence) / 2 * (sorted.length - 1))];
  }

  /** The upper end of the percentile interval. */
  double high(double confidence) {
    return sorted[(int) Math.ceil((1 + confidence) / 2 * (sorted.length - 1))];
  }

  static void checkConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1): " + confidence);
    }
  }
}
