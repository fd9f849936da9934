package io.finemo.cashtag.market;

import java.util.List;

/**
 * The returns around spikes, beside those of the market.
 *
 * <p>The abnormal return of a symbol in a session is its return less that of the market, which is
 * an index, or the mean of the other symbols with a return in that session (Brown and Warner 1980,
 * market adjusted returns). The intervals are percentiles of a bootstrap that draws whole sessions
 * with all their spikes, as symbols that spike on one day share its news.
 *
 * <p>What the figures do not show: that the posts came before the price moved, since a spike and
 * the return of its session are of the same day; that anybody could have earned it, since which
 * days are spikes is known after the period only; and that risk was accounted for, since every
 * symbol is expected to move exactly as the market. Each interval holds by itself, not all
 * together. The symbols are those whose prices were given: of companies that failed, mostly none
 * are.
 *
 * @param spikes how many spikes there are
 * @param overlapping how many of them are left out, being at most as many sessions after an earlier
 *     one of the symbol as the window has on a side
 * @param incomplete how many of the others are left out because an abnormal return of the window is
 *     not known: at a gap, or at an end of the prices
 * @param events how many spikes remain
 * @param sessions on how many different days these are
 * @param rows by offset, from before the spike to behind it; empty where the events are of fewer
 *     than two different days
 */
public record EventStudy(
    int spikes, int overlapping, int incomplete, int events, int sessions, List<Row> rows) {

  /**
   * Copies the list.
   *
   * @param spikes how many spikes there are
   * @param overlapping how many are too near to an earlier one
   * @param incomplete how many lack a return
   * @param events how many remain
   * @param sessions on how many different days
   * @param rows by offset
   */
  public EventStudy {
    rows = List.copyOf(rows);
  }

  /**
   * One session of the window. Returns are fractions: .01 is 1 %.
   *
   * @param offset how many sessions after the spike; negative before, 0 the spike itself
   * @param mean the mean abnormal return over the events
   * @param cumulative the sum of the means from the beginning of the window to this session
   */
  public record Row(int offset, Estimate mean, Estimate cumulative) {}

  /**
   * A figure with its interval.
   *
   * @param value the figure
   * @param lower the lower end
   * @param upper the upper end
   */
  public record Estimate(double value, double lower, double upper) {}
}
