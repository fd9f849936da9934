package io.finemo.cashtag.market;

import io.finemo.core.SymbolDirectory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The daily prices of one symbol.
 *
 * @param symbol the symbol without {@code $}, normalized
 * @param prices by date; sessions whose price is not known are not there
 */
public record PriceSeries(String symbol, NavigableMap<LocalDate, DailyPrice> prices) {

  /**
   * Copies the prices and normalizes the symbol.
   *
   * @param symbol the symbol, in any spelling
   * @param prices each under its own date
   */
  public PriceSeries {
    symbol = SymbolDirectory.normalize(symbol);
    prices = Collections.unmodifiableNavigableMap(new TreeMap<>(prices));
    prices.forEach(
        (date, price) -> {
          if (!date.equals(price.date())) {
            throw new IllegalArgumentException("the price of " + price.date() + " under " + date);
          }
        });
  }

  /**
   * A series.
   *
   * @param symbol the symbol, in any spelling
   * @param prices in any order
   * @return the series
   * @throws IllegalArgumentException if a date is there twice
   */
  public static PriceSeries of(String symbol, Collection<DailyPrice> prices) {
    NavigableMap<LocalDate, DailyPrice> byDate = new TreeMap<>();
    for (DailyPrice price : prices) {
      if (byDate.putIfAbsent(price.date(), price) != null) {
        throw new IllegalArgumentException(symbol + " has two prices of " + price.date());
      }
    }
    return new PriceSeries(symbol, byDate);
  }

  /**
   * The price of a day.
   *
   * @param date the day
   * @return the price, if it is known
   */
  public Optional<DailyPrice> at(LocalDate date) {
    return Optional.ofNullable(prices.get(date));
  }
}
