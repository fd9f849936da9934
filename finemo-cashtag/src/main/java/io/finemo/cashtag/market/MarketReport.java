package io.finemo.cashtag.market;

import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.DayRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Volume beside prices. See {@link CorrelationTable} and {@link EventStudy} for what the figures do
 * not show.
 *
 * @param counting which posts spikes and correlations are of
 * @param period the days that the posts cover and the prices too; empty if there are none
 * @param symbolsWithoutPrices how many symbols of the posts have no prices, and no row
 * @param symbols volume beside price, by symbol
 * @param spikeDays all spikes with the returns of their sessions, highest score first, then by
 *     symbol and session
 * @param correlations one table for each method and measure
 * @param events the returns around the spikes
 */
public record MarketReport(
    Counting counting,
    Optional<DayRange> period,
    int symbolsWithoutPrices,
    List<SymbolMarket> symbols,
    List<SpikeDay> spikeDays,
    List<CorrelationTable> correlations,
    EventStudy events) {

  /**
   * Copies the lists.
   *
   * @param counting which posts
   * @param period the days that posts and prices cover
   * @param symbolsWithoutPrices how many symbols have no prices
   * @param symbols volume beside price
   * @param spikeDays all spikes
   * @param correlations one table for each method and measure
   * @param events the returns around the spikes
   */
  public MarketReport {
    Objects.requireNonNull(counting, "counting");
    symbols = List.copyOf(symbols);
    spikeDays = List.copyOf(spikeDays);
    correlations = List.copyOf(correlations);
  }
}
