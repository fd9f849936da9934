package io.finemo.cashtag.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/**
 * To which session a post counts.
 *
 * @param close when a session ends, in the time zone of the exchange
 * @param earlyCloses when it ends on half days
 * @param afterCloseToNext whether posts from the close on count to the next session, whose price is
 *     the first that can answer to them; otherwise to the session of their own day
 * @param closedDaysToNext whether posts on days without a session count to the next; otherwise they
 *     count to none
 */
public record SessionOptions(
    LocalTime close,
    Map<LocalDate, LocalTime> earlyCloses,
    boolean afterCloseToNext,
    boolean closedDaysToNext) {
  private static final LocalTime ONE = LocalTime.of(13, 0);

  /**
   * Copies the half days.
   *
   * @param close when a session ends
   * @param earlyCloses when it ends on half days
   * @param afterCloseToNext whether posts from the close on count to the next session
   * @param closedDaysToNext whether posts on days without a session count to the next
   */
  public SessionOptions {
    earlyCloses = Map.copyOf(earlyCloses);
  }

  /**
   * New York: 16:00, and 13:00 on {@link #newYorkHalfDays} of the years 2013 to 2030. Posts after
   * the close and on closed days count to the next session.
   *
   * @return the options used where none are given
   */
  public static SessionOptions newYork() {
    return new SessionOptions(LocalTime.of(16, 0), newYorkHalfDays(2013, 2030), true, true);
  }

  /**
   * The days on which the exchanges of New York close at 13:00, by the rule they have followed
   * since 2013: the day after Thanksgiving, and the days before Independence Day and before
   * Christmas where both these and the holidays fall on weekdays. A rule and not a record: give a
   * map of your own for other years or exceptions.
   *
   * @param firstYear the first year
   * @param lastYear the last year, not before it
   * @return the half days
   */
  public static Map<LocalDate, LocalTime> newYorkHalfDays(int firstYear, int lastYear) {
    Map<LocalDate, LocalTime> days = new TreeMap<>();
    for (int year = firstYear; year <= lastYear; year++) {
      LocalDate thanksgiving =
          LocalDate.of(year, Month.NOVEMBER, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      days.put(thanksgiving.plusDays(1), ONE);
      for (LocalDate eve :
          new LocalDate[] {
            LocalDate.of(year, Month.JULY, 3), LocalDate.of(year, Month.DECEMBER, 24)
          }) {
        // On a Friday it is the holiday itself, moved from Saturday.
        if (eve.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0) {
          days.put(eve, ONE);
        }
      }
    }
    return Map.copyOf(days);
  }

  /**
   * When the session of a day ends.
   *
   * @param session the day
   * @return the time in the zone of the exchange
   */
  public LocalTime close(LocalDate session) {
    return earlyCloses.getOrDefault(session, close);
  }
}
