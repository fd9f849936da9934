package io.finemo.classify.evaluate;

import io.finemo.classify.statistics.McNemar;
import io.finemo.classify.statistics.PairedBootstrap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Are two systems, scored on the same rows, different?
 *
 * <pre>{@code
 * PairedBootstrap difference =
 *     SystemComparison.bootstrap(
 *         one, other, Measure.averagePrecision(OPPORTUNITY), 2000, 0.95, seed);
 * String verdict = difference.differs(0.05) ? "better" : "no difference to speak of";
 * }</pre>
 */
public final class SystemComparison {
  private SystemComparison() {}

  /**
   * Compares how often the most probable label is right.
   *
   * @param first what the first system said
   * @param second what the second said of the same rows in the same order
   * @param <L> the type of the labels
   * @return the test
   * @throws IllegalArgumentException if the gold labels differ
   */
  public static <L> McNemar mcNemar(List<Scored<L>> first, List<Scored<L>> second) {
    checkSameRows(first, second);
    return McNemar.of(right(first), right(second));
  }

  /**
   * Compares any measure.
   *
   * @param first what the first system said
   * @param second what the second said of the same rows in the same order
   * @param measure a {@link Measure}, or any other; {@code NaN} where undefined; called by several
   *     threads
   * @param replicates how many times to draw, 100 or more; 2,000 are usual
   * @param confidence of the interval, above 0, below 1
   * @param seed the source of the draws
   * @param <L> the type of the labels
   * @return the comparison
   * @throws IllegalArgumentException if the gold labels differ, or as {@link PairedBootstrap#of}
   */
  public static <L> PairedBootstrap bootstrap(
      List<Scored<L>> first,
      List<Scored<L>> second,
      ToDoubleFunction<? super List<Scored<L>>> measure,
      int replicates,
      double confidence,
      long seed) {
    checkSameRows(first, second);
    return PairedBootstrap.of(first, second, measure, replicates, confidence, seed);
  }

  private static <L> boolean[] right(List<Scored<L>> scored) {
    boolean[] right = new boolean[scored.size()];
    for (int row = 0; row < right.length; row++) {
      right[row] = isRight(scored.get(row));
    }
    return right;
  }

  private static <L> boolean isRight(Scored<L> row) {
    return row.prediction().best().equals(row.gold());
  }

  private static <L> void checkSameRows(List<Scored<L>> first, List<Scored<L>> second) {
    if (!first.stream()
        .map(Scored::gold)
        .toList()
        .equals(second.stream().map(Scored::gold).toList())) {
      throw new IllegalArgumentException(
          "both systems must be scored on the same rows in the same order: "
              + first.size()
              + ", "
              + second.size());
    }
  }
}
