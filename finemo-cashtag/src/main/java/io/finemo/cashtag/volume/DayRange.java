package io.finemo.cashtag.volume;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Calendar days without a hole.
 *
 * @param first the first day
 * @param last the last day, which belongs to them
 */
public record DayRange(LocalDate first, LocalDate last) {

  /**
   * Checks the order.
   *
   * @param first the first day
   * @param last the last day, not before the first
   */
  public DayRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "the last day is before the first: " + first + ", " + last);
    }
  }

  /**
   * How many days there are.
   *
   * @return 1 or more
   */
  public long days() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }

  /**
   * How many hours there are on the clock of a zone: 24 for each day, 23 and 25 where the clock is
   * put forward and back by one. Costs a look at each day.
   *
   * @param zone whose midnights part the days
   * @return the hours; where a day has part of an hour, that is one of its hours
   */
  public long hours(ZoneId zone) {
    long hours = 0;
    long start = first.atStartOfDay(zone).toEpochSecond();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long end = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
      hours += (end - start + 3599) / 3600;
      start = end;
    }
    return hours;
  }

  /**
   * Whether a day is one of them.
   *
   * @param day the day
   * @return true from the first to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
