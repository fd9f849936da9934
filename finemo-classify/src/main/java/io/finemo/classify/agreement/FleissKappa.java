package io.finemo.classify.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Fleiss' kappa: Fleiss 1971, "Measuring nominal scale agreement among many raters". {@code kappa =
 * (P - P_e) / (1 - P_e)}, where P is the share of pairs of votes on a row that agree, and {@code
 * P_e} the sum of the squared shares of the labels among all votes.
 */
public final class FleissKappa {
  private FleissKappa() {}

  /**
   * Computes kappa.
   *
   * @param rows the votes on each row, 2 or more, as many on every row
   * @param <L> the type of the labels
   * @return kappa, at most 1; empty if there is no row, or all votes are for one label
   * @throws IllegalArgumentException if a row has fewer than 2 votes, or not as many as the first
   */
  public static <L> OptionalDouble of(List<? extends List<? extends L>> rows) {
    Map<L, Integer> totals = new LinkedHashMap<>();
    double agreeing = 0;
    for (List<? extends L> row : rows) {
      int votes = rows.get(0).size();
      if (row.size() < 2 || row.size() != votes) {
        throw new IllegalArgumentException(
            "each row must have as many votes as the first, 2 or more: " + votes + ", " + row);
      }
      Map<L, Integer> counts = new LinkedHashMap<>();
      row.forEach(vote -> counts.merge(vote, 1, Integer::sum));
      long pairs = 0;
      for (Map.Entry<L, Integer> entry : counts.entrySet()) {
        int count = entry.getValue();
        pairs += (long) count * (count - 1);
        totals.merge(entry.getKey(), count, Integer::sum);
      }
      agreeing += (double) pairs / ((long) votes * (votes - 1));
    }
    if (totals.size() < 2) {
      return OptionalDouble.empty();
    }
    double all = (double) rows.size() * rows.get(0).size();
    double byChance = 0;
    for (int total : totals.values()) {
      byChance += total / all * (total / all);
    }
    double observed = agreeing / rows.size();
    return OptionalDouble.of((observed - byChance) / (1 - byChance));
  }
}
