package io.finemo.cashtag.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How pairs changed from the earlier half of the periods to the later one.
 *
 * @param from the first day of the first period
 * @param middle the first day of the later half
 * @param last the first day of the last period
 * @param changes the pairs, that whose growth is surest first
 */
public record HalvesChange(
    LocalDate from, LocalDate middle, LocalDate last, List<PairChanges.Change> changes) {

  /**
   * Copies the list.
   *
   * @param from the first day of the first period
   * @param middle the first day of the later half
   * @param last the first day of the last period
   * @param changes the pairs
   */
  public HalvesChange {
    changes = List.copyOf(changes);
  }

  /**
   * Compares. Of an odd number of periods, the one in the middle belongs to the later half.
   *
   * @return the changes; empty if less than two periods were counted apart
   */
  static Optional<HalvesChange> of(Cooccurrence pairs, PairReportOptions options) {
    List<LocalDate> starts = new ArrayList<>(pairs.periods().keySet());
    if (starts.size() < 2) {
      return Optional.empty();
    }
    LocalDate from = starts.get(0);
    LocalDate middle = starts.get(starts.size() / 2);
    LocalDate last = starts.get(starts.size() - 1);
    return Optional.of(
        new HalvesChange(
            from,
            middle,
            last,
            PairChanges.between(
                pairs.between(from, middle),
                pairs.between(middle, last.plusDays(1)),
                options.graph().count(),
                options.changePosts(),
                options.confidence())));
  }
}
