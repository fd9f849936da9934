package io.finemo.cashtag.market;

import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.SpikeOptions;
import java.util.Objects;
import java.util.Optional;

/**
 * How volume is laid beside prices.
 *
 * @param sessions to which session a post counts
 * @param counting which posts spikes and correlations are of
 * @param spikes which sessions are spikes, by threshold and least posts; the number of rows is not
 *     bounded
 * @param correlation how volume and prices are correlated
 * @param events how the sessions around spikes are studied
 */
public record MarketOptions(
    SessionOptions sessions,
    Counting counting,
    SpikeOptions spikes,
    CorrelationOptions correlation,
    EventOptions events) {
  private static final MarketOptions DEFAULTS =
      new MarketOptions(
          SessionOptions.newYork(),
          Counting.CLEAN,
          SpikeOptions.defaults(),
          new CorrelationOptions(5, 20, 0.95),
          new EventOptions(5, 2000, 0.95, 1, Optional.empty()));

  /**
   * Checks that all are there.
   *
   * @param sessions to which session a post counts
   * @param counting which posts
   * @param spikes which sessions are spikes
   * @param correlation how volume and prices are correlated
   * @param events how the sessions around spikes are studied
   */
  public MarketOptions {
    Objects.requireNonNull(sessions, "sessions");
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(spikes, "spikes");
    Objects.requireNonNull(correlation, "correlation");
    Objects.requireNonNull(events, "events");
  }

  /**
   * New York; clean posts; {@link SpikeOptions#defaults()}; lags of up to 5 sessions, at least 20
   * pairs, 95 %; 5 sessions around spikes beside the mean of the other symbols, 2,000 resamples, 95
   * %, seed 1.
   *
   * @return the options used where none are given
   */
  public static MarketOptions defaults() {
    return DEFAULTS;
  }
}
