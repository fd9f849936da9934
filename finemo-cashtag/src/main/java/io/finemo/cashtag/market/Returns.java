package io.finemo.cashtag.market;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The returns of all symbols from session to session, and of the market beside each. */
final class Returns {
  private final Map<String, Map<LocalDate, Double>> bySymbol = new HashMap<>();

  /** By session: the sum of the returns, and how many there are. */
  private final Map<LocalDate, double[]> sums = new HashMap<>();

  private final Optional<String> index;

  Returns(Collection<PriceSeries> all, TradingCalendar calendar, Optional<String> index) {
    this.index = index;
    for (PriceSeries series : all) {
      Map<LocalDate, Double> returns = returns(series, calendar);
      if (bySymbol.putIfAbsent(series.symbol(), returns) != null) {
        throw new IllegalArgumentException("two series of prices of " + series.symbol());
      }
      returns.forEach(
          (session, change) -> {
            double[] sum = sums.computeIfAbsent(session, s -> new double[2]);
            sum[0] += change;
            sum[1]++;
          });
    }
    if (index.isPresent() && !bySymbol.containsKey(index.get())) {
      throw new IllegalArgumentException("no prices of the index " + index.get());
    }
  }

  private static Map<LocalDate, Double> returns(PriceSeries series, TradingCalendar calendar) {
    Map<LocalDate, Double> returns = new HashMap<>();
    for (DailyPrice price : series.prices().values()) {
      calendar
          .previous(price.date())
          .flatMap(series::at)
          .ifPresent(
              before ->
                  returns.put(price.date(), price.adjustedClose() / before.adjustedClose() - 1));
    }
    return returns;
  }

  OptionalDouble of(String symbol, LocalDate session) {
    Double change = bySymbol.getOrDefault(symbol, Map.of()).get(session);
    return change == null ? OptionalDouble.empty() : OptionalDouble.of(change);
  }

  /** The return less that of the market, which is the index or the mean of the other symbols. */
  OptionalDouble abnormal(String symbol, LocalDate session) {
    OptionalDouble own = of(symbol, session);
    OptionalDouble market =
        index.isPresent() ? of(index.get(), session) : meanOfOthers(own, session);
    return own.isPresent() && market.isPresent()
        ? OptionalDouble.of(own.getAsDouble() - market.getAsDouble())
        : OptionalDouble.empty();
  }

  private OptionalDouble meanOfOthers(OptionalDouble own, LocalDate session) {
    double[] sum = sums.get(session);
    return own.isEmpty() || sum == null || sum[1] < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of((sum[0] - own.getAsDouble()) / (sum[1] - 1));
  }
}
