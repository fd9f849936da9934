package io.finemo.classify.evaluate;

import io.finemo.core.Decision;
import java.util.Arrays;
import java.util.List;

/**
 * How often which gold label got which decision, with a column for rows that were not decided:
 * those abstained from, and those where labels were only ruled out.
 *
 * @param labels the labels, in the order of rows and columns
 * @param counts by gold label and decided label; the last column counts rows without a decision
 * @param <L> the type of the labels
 */
public record ConfusionTable<L>(List<L> labels, List<List<Integer>> counts) {

  /**
   * Checks the shape and copies the lists.
   *
   * @param labels the labels
   * @param counts a row for each label, each with a column for each label and one more
   */
  public ConfusionTable {
    labels = List.copyOf(labels);
    counts = counts.stream().map(List::copyOf).toList();
    int columns = labels.size() + 1;
    if (counts.size() != labels.size() || counts.stream().anyMatch(r -> r.size() != columns)) {
      throw new IllegalArgumentException(
          "counts must have " + labels.size() + " rows of " + columns + " columns");
    }
  }

  static <L> ConfusionTable<L> of(List<L> labels, List<Scored<L>> scored) {
    Integer[][] counts = new Integer[labels.size()][labels.size() + 1];
    for (Integer[] row : counts) {
      Arrays.fill(row, 0);
    }
    for (Scored<L> row : scored) {
      int column =
          row.prediction().decision() instanceof Decision.Decided<L> decided
              ? labels.indexOf(decided.label())
              : labels.size();
      counts[labels.indexOf(row.gold())][column]++;
    }
    return new ConfusionTable<>(labels, Arrays.stream(counts).map(List::of).toList());
  }
}
