package io.finemo.cashtag.volume;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Puts moments into slots: the calendar day in a zone, and how many slots have passed since it
 * began. Counting what has passed, rather than what clocks show, keeps the two hours apart that
 * both read 1:30 in autumn. For one thread.
 */
final class SlotClock {
  private final ZoneId zone;
  private final long slotSeconds;

  /** The day of the last moment, as streams are mostly in order. Empty at first. */
  private long dayStart;

  private long dayEnd;
  private long epochDay;

  SlotClock(VolumeOptions options) {
    zone = options.zone();
    int minutes = options.resolution().minutes();
    slotSeconds = minutes == 0 ? Long.MAX_VALUE : minutes * 60L;
  }

  int key(Instant moment) {
    long second = moment.getEpochSecond();
    if (second < dayStart || second >= dayEnd) {
      enter(LocalDate.ofInstant(moment, zone));
    }
    long slot = (second - dayStart) / slotSeconds;
    return SlotCounts.key(epochDay, (int) Math.min(slot, SlotCounts.MOST_SLOT));
  }

  /** Whether the day of a key is long enough to have its slot. */
  boolean has(int key) {
    enter(LocalDate.ofEpochDay(SlotCounts.epochDay(key)));
    return SlotCounts.slot(key) <= (dayEnd - dayStart - 1) / slotSeconds;
  }

  private void enter(LocalDate day) {
    dayStart = day.atStartOfDay(zone).toEpochSecond();
    dayEnd = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
    epochDay = day.toEpochDay();
  }

  /** When a slot begins. */
  static Instant start(int key, VolumeOptions options) {
    return LocalDate.ofEpochDay(SlotCounts.epochDay(key))
        .atStartOfDay(options.zone())
        .toInstant()
        .plusSeconds(60L * options.resolution().minutes() * SlotCounts.slot(key));
  }
}
