package io.finemo.cashtag.market;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The end of a session.
 *
 * @param date the day of the session
 * @param close the closing price, above 0, in the currency of the listing
 * @param adjustedClose the closing price as if later splits and dividends had taken place before;
 *     above 0. Returns are of this one
 */
public record DailyPrice(LocalDate date, double close, double adjustedClose) {

  /**
   * Checks that prices are prices.
   *
   * @param date the day of the session
   * @param close the closing price, above 0
   * @param adjustedClose the adjusted closing price, above 0
   */
  public DailyPrice {
    Objects.requireNonNull(date, "date");
    if (!(close > 0 && close < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("close must be above 0: " + close);
    }
    if (!(adjustedClose > 0 && adjustedClose < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("adjusted close must be above 0: " + adjustedClose);
    }
  }
}
