package io.finemo.classify.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for labels without an order: Krippendorff 2011, "Computing Krippendorff's
 * Alpha-Reliability", section C. {@code alpha = 1 - D_o / D_e}, the disagreement seen over that of
 * votes dealt out by chance; 1 is perfect, 0 is chance, below 0 is worse than chance. From .8 on,
 * labels are commonly held to be reliable.
 */
public final class KrippendorffAlpha {
  private KrippendorffAlpha() {}

  /**
   * Computes alpha.
   *
   * @param rows the votes on each row, any number; rows with fewer than 2 tell nothing
   * @param <L> the type of the labels
   * @return alpha, at most 1; empty if no row has 2 votes, or all votes that count are for one
   *     label, so that nothing could have gone wrong
   */
  public static <L> OptionalDouble nominal(List<? extends List<? extends L>> rows) {
    Map<L, Integer> totals = new LinkedHashMap<>();
    long votes = 0;
    double agreeing = 0;
    for (List<? extends L> row : rows) {
      if (row.size() < 2) {
        continue;
      }
      Map<L, Integer> counts = new LinkedHashMap<>();
      row.forEach(vote -> counts.merge(vote, 1, Integer::sum));
      long pairs = 0;
      for (Map.Entry<L, Integer> entry : counts.entrySet()) {
        int count = entry.getValue();
        pairs += (long) count * (count - 1);
        totals.merge(entry.getKey(), count, Integer::sum);
      }
      agreeing += (double) pairs / (row.size() - 1);
      votes += row.size();
    }
    double byChance = 0;
    for (int total : totals.values()) {
      byChance += (double) total * (total - 1);
    }
    if (totals.size() < 2) {
      return OptionalDouble.empty();
    }
    byChance /= votes - 1;
    return OptionalDouble.of((agreeing - byChance) / (votes - byChance));
  }
}
