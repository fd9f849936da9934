package io.finemo.cashtag.market;

import io.finemo.cashtag.volume.DayRange;
import io.finemo.cashtag.volume.SymbolVolume;
import io.finemo.cashtag.volume.SymbolVolume.SlotVolume;
import io.finemo.cashtag.volume.VolumeOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts posts into sessions. A post belongs to the slot of time it was counted in, so closes must
 * lie between two slots.
 */
final class SessionVolumes {
  private final TradingCalendar calendar;
  private final SessionOptions options;
  private final ZoneId zone;

  SessionVolumes(TradingCalendar calendar, SessionOptions options, VolumeOptions volume) {
    this.calendar = calendar;
    this.options = options;
    zone = volume.zone();
    if (options.afterCloseToNext()) {
      int minutes = volume.resolution().minutes();
      requireBoundary(options.close(), minutes);
      options.earlyCloses().values().forEach(close -> requireBoundary(close, minutes));
    }
  }

  private static void requireBoundary(LocalTime close, int minutes) {
    if (minutes == 0) {
      throw new IllegalArgumentException(
          "volume of whole days does not tell what was posted after the close at " + close);
    }
    if (close.toSecondOfDay() % (60 * minutes) != 0) {
      throw new IllegalArgumentException(
          "a close at " + close + " lies within a slot of " + minutes + " minutes");
    }
  }

  /** To which session a moment counts; empty if to none. */
  Optional<LocalDate> session(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    Optional<DayRange> range = calendar.range();
    // Before its first session the calendar knows neither sessions nor holidays.
    if (range.isEmpty() || day.isBefore(range.get().first())) {
      return Optional.empty();
    }
    if (!calendar.isSession(day)) {
      return options.closedDaysToNext() ? calendar.next(day) : Optional.empty();
    }
    if (!options.afterCloseToNext()) {
      return Optional.of(day);
    }
    Instant close = day.atTime(options.close(day)).atZone(zone).toInstant();
    return moment.isBefore(close) ? Optional.of(day) : calendar.next(day);
  }

  /**
   * The posts of each session that has some: all, and the clean ones.
   *
   * @param period which slots count; the others are left out
   */
  NavigableMap<LocalDate, long[]> of(SymbolVolume volume, DayRange period) {
    NavigableMap<LocalDate, long[]> counts = new TreeMap<>();
    for (SlotVolume slot : volume.slots()) {
      if (period.contains(LocalDate.ofInstant(slot.start(), zone))) {
        session(slot.start()).ifPresent(day -> add(counts, day, slot));
      }
    }
    return counts;
  }

  private static void add(Map<LocalDate, long[]> counts, LocalDate day, SlotVolume slot) {
    long[] count = counts.computeIfAbsent(day, d -> new long[2]);
    count[0] += slot.posts();
    count[1] += slot.postsClean();
  }
}
