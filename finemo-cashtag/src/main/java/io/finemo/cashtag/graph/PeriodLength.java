package io.finemo.cashtag.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How long the periods are by which pairs are counted, in UTC. The names stand in files. */
public enum PeriodLength {
  /** One count for the whole stream, dated or not. */
  WHOLE,
  /** A calendar month. */
  MONTH,
  /** A calendar day. */
  DAY;

  /**
   * The first day of the period in which a moment lies.
   *
   * @param moment a moment in the years 1 to 9999
   * @return the day in UTC; the first of January 1970 for {@link #WHOLE}, whatever the moment
   */
  LocalDate startOf(Instant moment) {
    return switch (this) {
      case WHOLE -> LocalDate.EPOCH;
      case MONTH -> LocalDate.ofInstant(moment, ZoneOffset.UTC).withDayOfMonth(1);
      case DAY -> LocalDate.ofInstant(moment, ZoneOffset.UTC);
    };
  }
}
