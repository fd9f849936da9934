package io.finemo.cashtag.market;

import java.util.Objects;
import java.util.Optional;

/**
 * How the sessions around spikes are studied.
 *
 * @param window how many sessions before and after a spike, 0 to 250
 * @param resamples how many samples the bootstrap draws, 100 or more
 * @param confidence of each interval, above 0 and below 1
 * @param seed of the bootstrap
 * @param index the symbol, normalized, whose return is that of the market; where it is empty, the
 *     mean return of all other series with one in the session is
 */
public record EventOptions(
    int window, int resamples, double confidence, long seed, Optional<String> index) {

  /**
   * Checks the bounds.
   *
   * @param window how many sessions before and after, 0 to 250
   * @param resamples how many samples, 100 or more
   * @param confidence of each interval, above 0 and below 1
   * @param seed of the bootstrap
   * @param index the symbol of the market, normalized
   */
  public EventOptions {
    if (window < 0 || window > 250) {
      throw new IllegalArgumentException("window must be 0 to 250: " + window);
    }
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be at least 100: " + resamples);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be between 0 and 1: " + confidence);
    }
    Objects.requireNonNull(index, "index");
  }
}
