package io.finemo.classify.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Probabilities of one outcome against how often it came true, in bins of equal width.
 *
 * @param bins the bins, from 0 to 1
 * @param ece expected calibration error: Guo et al. 2017, "On calibration of modern neural
 *     networks", equation 3; the mean over rows of {@code |mean probability - share|} of their bin
 * @param brier the mean squared error of the probabilities, 0 to 1: Brier 1950
 */
public record ReliabilityTable(List<Bin> bins, double ece, double brier) {
  /** As many bins as in Guo et al. 2017. */
  public static final int USUAL_BINS = 15;

  /**
   * Copies the list.
   *
   * @param bins the bins
   * @param ece expected calibration error, 0 to 1
   * @param brier mean squared error, 0 to 1
   */
  public ReliabilityTable {
    bins = List.copyOf(bins);
  }

  /**
   * The rows whose probability lies in one interval.
   *
   * @param from its lower end, included
   * @param to its upper end, included in the last bin only
   * @param rows how many rows
   * @param meanProbability their mean probability; empty if there are none
   * @param share how many of them came true; empty if there are none
   */
  public record Bin(
      double from, double to, int rows, OptionalDouble meanProbability, OptionalDouble share) {}

  /**
   * Measures the probability of one label, pooled over all rows.
   *
   * @param label one of the model's labels
   * @param scored rows with what an unseeing model said of them, at least one
   * @param bins how many bins, 1 or more; 15 are usual
   * @param <L> the type of the labels
   * @return the table
   * @throws IllegalArgumentException if there are no rows or no bins
   */
  public static <L> ReliabilityTable of(L label, List<Scored<L>> scored, int bins) {
    double[] probabilities = new double[scored.size()];
    boolean[] outcomes = new boolean[probabilities.length];
    for (int row = 0; row < probabilities.length; row++) {
      probabilities[row] = scored.get(row).prediction().probability(label);
      outcomes[row] = label.equals(scored.get(row).gold());
    }
    return of(probabilities, outcomes, bins);
  }

  /**
   * Measures any probabilities.
   *
   * @param probabilities of each row, 0 to 1, at least one
   * @param outcomes whether it came true, as many
   * @param bins how many bins, 1 or more; 15 are usual
   * @return the table
   * @throws IllegalArgumentException if there are no rows or no bins, not as many outcomes, or a
   *     probability is out of bounds
   */
  public static ReliabilityTable of(double[] probabilities, boolean[] outcomes, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins must be at least 1: " + bins);
    }
    if (probabilities.length == 0 || probabilities.length != outcomes.length) {
      throw new IllegalArgumentException(
          "there must be as many outcomes as probabilities, 1 or more: "
              + probabilities.length
              + ", "
              + outcomes.length);
    }
    int[] rows = new int[bins];
    int[] right = new int[bins];
    double[] sums = new double[bins];
    double squares = 0;
    for (int row = 0; row < probabilities.length; row++) {
      double probability = probabilities[row];
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
      }
      int bin = bin(probability, bins);
      rows[bin]++;
      sums[bin] += probability;
      right[bin] += outcomes[row] ? 1 : 0;
      double error = probability - (outcomes[row] ? 1 : 0);
      squares += error * error;
    }
    List<Bin> table = new ArrayList<>(bins);
    double error = 0;
    for (int bin = 0; bin < bins; bin++) {
      // |mean probability - share| times the bin's rows, which cancel.
      error += Math.abs(sums[bin] - right[bin]);
      table.add(
          new Bin(
              (double) bin / bins,
              (bin + 1.0) / bins,
              rows[bin],
              rows[bin] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums[bin] / rows[bin]),
              Ratio.of(right[bin], rows[bin])));
    }
    return new ReliabilityTable(
        table, error / probabilities.length, squares / probabilities.length);
  }

  /** The product is rounded, and may lie on the other side of a limit than the probability. */
  private static int bin(double probability, int bins) {
    int bin = Math.min(bins - 1, (int) (probability * bins));
    if (bin + 1 < bins && probability >= (bin + 1.0) / bins) {
      return bin + 1;
    }
    return probability < (double) bin / bins ? bin - 1 : bin;
  }
}
