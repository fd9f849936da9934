package io.finemo.cashtag.market;

import io.finemo.cashtag.volume.DayRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days on which an exchange traded. A day is one of them if any of the prices it is made of has
 * that date; so weekends and holidays are left out without a list of them, and a gap in one series
 * is not a holiday as long as another series has the day. Give series of one exchange only.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class TradingCalendar {
  private final NavigableSet<LocalDate> sessions;

  private TradingCalendar(NavigableSet<LocalDate> sessions) {
    this.sessions = sessions;
  }

  /**
   * The calendar of the dates of prices.
   *
   * @param series the prices
   * @return the calendar, without a session if there is no price
   */
  public static TradingCalendar of(Collection<PriceSeries> series) {
    NavigableSet<LocalDate> sessions = new TreeSet<>();
    series.forEach(one -> sessions.addAll(one.prices().keySet()));
    return new TradingCalendar(sessions);
  }

  /**
   * Whether there was trading on a day.
   *
   * @param day the day
   * @return true if it is a session
   */
  public boolean isSession(LocalDate day) {
    return sessions.contains(day);
  }

  /**
   * The next session.
   *
   * @param day a session or another day
   * @return the first session after it; empty if the calendar ends before
   */
  public Optional<LocalDate> next(LocalDate day) {
    return Optional.ofNullable(sessions.higher(day));
  }

  /**
   * The session before.
   *
   * @param day a session or another day
   * @return the last session before it; empty if the calendar begins later
   */
  public Optional<LocalDate> previous(LocalDate day) {
    return Optional.ofNullable(sessions.lower(day));
  }

  /**
   * The sessions of some days.
   *
   * @param days the days
   * @return the sessions in order of time
   */
  public List<LocalDate> sessions(DayRange days) {
    return List.copyOf(sessions.subSet(days.first(), true, days.last(), true));
  }

  /**
   * What the calendar covers.
   *
   * @return from the first session to the last; empty if there is none
   */
  public Optional<DayRange> range() {
    return sessions.isEmpty()
        ? Optional.empty()
        : Optional.of(new DayRange(sessions.first(), sessions.last()));
  }
}
