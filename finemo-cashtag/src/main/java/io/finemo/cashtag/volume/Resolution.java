package io.finemo.cashtag.volume;

/** How finely time is kept. The names stand in files. */
public enum Resolution {
  /** Quarters of an hour. */
  QUARTER_HOUR(15),
  /** Half hours, for exchanges that close at half past. */
  HALF_HOUR(30),
  /** Hours. */
  HOUR(60),
  /** Whole days: least memory, no hourly spikes, and no telling what was before a close. */
  DAY(0);

  private final int minutes;

  Resolution(int minutes) {
    this.minutes = minutes;
  }

  /**
   * How long a slot is.
   *
   * @return minutes, a divisor of 60; 0 for whole days
   */
  public int minutes() {
    return minutes;
  }
}
