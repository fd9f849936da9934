package io.finemo.cashtag.volume;

import java.time.ZoneId;
import java.util.Objects;

/**
 * How posts are put into days and hours.
 *
 * @param zone the time zone of the exchange, whose midnights part the days
 * @param resolution how finely the time within a day is kept
 */
public record VolumeOptions(ZoneId zone, Resolution resolution) {
  private static final VolumeOptions DEFAULTS =
      new VolumeOptions(ZoneId.of("America/New_York"), Resolution.HOUR);

  /**
   * Checks that both are there.
   *
   * @param zone the time zone of the exchange
   * @param resolution how finely the time within a day is kept
   */
  public VolumeOptions {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(resolution, "resolution");
  }

  /**
   * Hours in {@code America/New_York}.
   *
   * @return the options used where none are given
   */
  public static VolumeOptions defaults() {
    return DEFAULTS;
  }
}
