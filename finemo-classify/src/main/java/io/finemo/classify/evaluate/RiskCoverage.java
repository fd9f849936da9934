package io.finemo.classify.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What abstaining buys: the share of errors among the rows a model is surest of, against the share
 * of rows it answers (El-Yaniv and Wiener 2010, "On the foundations of noise-free selective
 * classification").
 *
 * @param curve a point for each different confidence, from the surest rows to all
 * @param aurc the area under the curve, the mean of the risk over the n surest rows for n from 1 to
 *     all; within rows of equal confidence the mean over all their orders; lower is better
 * @param optimalAurc the area if all errors were the least sure rows
 */
public record RiskCoverage(List<Point> curve, double aurc, double optimalAurc) {

  /**
   * Copies the list.
   *
   * @param curve a point for each different confidence
   * @param aurc the area under the curve, 0 to 1
   * @param optimalAurc the least area these errors allow
   */
  public RiskCoverage {
    curve = List.copyOf(curve);
  }

  /**
   * One point of the curve.
   *
   * @param confidence rows with this confidence or more are answered
   * @param coverage the share of rows answered, above 0
   * @param risk the share of errors among them
   */
  public record Point(double confidence, double coverage, double risk) {}

  /**
   * The curve of the most probable label, by its probability.
   *
   * @param scored rows with what an unseeing model said of them, at least one
   * @param <L> the type of the labels
   * @return the curve
   * @throws IllegalArgumentException if there are no rows
   */
  public static <L> RiskCoverage of(List<Scored<L>> scored) {
    double[] confidence = new double[scored.size()];
    boolean[] wrong = new boolean[confidence.length];
    for (int row = 0; row < confidence.length; row++) {
      L best = scored.get(row).prediction().best();
      confidence[row] = scored.get(row).prediction().probability(best);
      wrong[row] = !best.equals(scored.get(row).gold());
    }
    return of(confidence, wrong);
  }

  /**
   * The curve of any confidence.
   *
   * @param confidence how sure the model is of each row, any scale; at least one
   * @param wrong whether it is wrong, as many
   * @return the curve
   * @throws IllegalArgumentException if there are no rows, or not as many of both
   */
  public static RiskCoverage of(double[] confidence, boolean[] wrong) {
    int rows = confidence.length;
    if (rows == 0 || rows != wrong.length) {
      throw new IllegalArgumentException(
          "there must be as many errors as confidences, 1 or more: " + rows + ", " + wrong.length);
    }
    for (double value : confidence) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("confidence must be a number: " + value);
      }
    }
    int[] order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(row -> confidence[row]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    List<Point> curve = new ArrayList<>();
    double area = 0;
    int errors = 0;
    for (int start = 0; start < rows; ) {
      double level = confidence[order[start]];
      int end = start;
      int tiedErrors = 0;
      for (; end < rows && Double.compare(confidence[order[end]], level) == 0; end++) {
        tiedErrors += wrong[order[end]] ? 1 : 0;
      }
      for (int answered = start + 1; answered <= end; answered++) {
        double expected = errors + (double) tiedErrors * (answered - start) / (end - start);
        area += expected / answered;
      }
      errors += tiedErrors;
      curve.add(new Point(level, (double) end / rows, (double) errors / end));
      start = end;
    }
    double least = 0;
    for (int answered = rows - errors + 1; answered <= rows; answered++) {
      least += (double) (answered - (rows - errors)) / answered;
    }
    return new RiskCoverage(curve, area / rows, least / rows);
  }

  /**
   * What could be gained by a better ranking alone: E-AURC of Geifman, Uziel and El-Yaniv 2019,
   * "Bias-reduced uncertainty estimation for deep neural classifiers".
   *
   * @return {@link #aurc()} less {@link #optimalAurc()}, 0 or more
   */
  public double excess() {
    return Math.max(0, aurc - optimalAurc);
  }
}
