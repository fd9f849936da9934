package io.finemo.examples.report;

import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.SymbolCounts;
import io.finemo.cashtag.market.EventStudy;
import io.finemo.cashtag.market.MarketReport;
import io.finemo.cashtag.market.SessionDay;
import io.finemo.cashtag.market.SpikeDay;
import io.finemo.cashtag.market.SymbolMarket;
import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.SymbolVolume;
import io.finemo.examples.page.Axis;
import io.finemo.examples.page.Plot;
import io.finemo.examples.page.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Volume over time, beside prices where there are some, and the returns around spikes. */
final class MarketCharts {
  private static final int SYMBOLS = 4;

  private MarketCharts() {}

  static List<Plot> of(MarketReport market) {
    List<Plot> plots = new ArrayList<>();
    market.symbols().stream()
        .sorted(
            Comparator.comparingLong((SymbolMarket one) -> posts(one, market.counting()))
                .reversed())
        .limit(SYMBOLS)
        .filter(one -> posts(one, market.counting()) > 0)
        .forEach(one -> plots.add(beside(one, market)));
    events(market.events()).ifPresent(plots::add);
    return plots;
  }

  private static long posts(SymbolMarket one, Counting counting) {
    return one.days().stream().mapToLong(day -> counting.of(day.posts(), day.postsClean())).sum();
  }

  private static Plot beside(SymbolMarket one, MarketReport market) {
    Set<LocalDate> spikes = new HashSet<>();
    for (SpikeDay spike : market.spikeDays()) {
      if (spike.symbol().equals(one.symbol())) {
        spikes.add(spike.session());
      }
    }
    List<Series.Point> volume = new ArrayList<>();
    List<Series.Point> price = new ArrayList<>();
    for (SessionDay day : one.days()) {
      double at = StreamCharts.millis(day.session());
      double posts = market.counting().of(day.posts(), day.postsClean());
      boolean spike = spikes.contains(day.session());
      volume.add(new Series.Point(at, posts, spike ? day.session() + ", spike" : "", spike));
      day.adjustedClose().ifPresent(close -> price.add(new Series.Point(at, close)));
    }
    String what = market.counting() == Counting.ALL ? "posts" : "clean posts";
    return Plot.of(
        "$" + one.symbol() + ": volume and price",
        "Bars are the "
            + what
            + " of a session, "
            + spikes.size()
            + " spikes marked; the line is"
            + " the adjusted close.",
        Axis.time("session"),
        Axis.linear(what),
        Axis.linear("adjusted close"),
        Series.of(what, Series.Shape.BARS, volume),
        Series.of("adjusted close", Series.Shape.LINE, price).onSecondAxis());
  }

  private static Optional<Plot> events(EventStudy events) {
    if (events.rows().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Plot.of(
            "Abnormal returns around spikes, added up",
            "The mean of "
                + events.events()
                + " spikes with its 95 % interval, in percent. Where the interval holds 0, nothing"
                + " is told apart from chance.",
            Axis.linear("sessions from the spike"),
            Axis.linear("percent"),
            cumulative("mean", Series.Shape.LINE, events, row -> row.cumulative().value()),
            cumulative("lower end", Series.Shape.DASHED, events, row -> row.cumulative().lower()),
            cumulative("upper end", Series.Shape.DASHED, events, row -> row.cumulative().upper())));
  }

  private static Series cumulative(
      String name, Series.Shape shape, EventStudy events, ToDoubleFunction<EventStudy.Row> value) {
    return Series.of(
        name,
        shape,
        events.rows().stream()
            .map(row -> new Series.Point(row.offset(), 100 * value.applyAsDouble(row)))
            .toList());
  }

  /** The volume of the top symbols, where there are no prices. */
  static List<Plot> volumes(CashtagReport counted) {
    Map<String, SymbolVolume> bySymbol = new HashMap<>();
    counted.volume().symbols().forEach(one -> bySymbol.put(one.symbol(), one));
    List<Plot> plots = new ArrayList<>();
    for (SymbolCounts.Row row : counted.symbols().symbols().stream().limit(SYMBOLS).toList()) {
      SymbolVolume volume = bySymbol.get(row.symbol());
      if (volume != null && volume.days().size() > 1) {
        plots.add(
            Plot.of(
                "$" + row.symbol() + ": posts by day",
                "Days without a post have no bar.",
                Axis.time("day"),
                Axis.linear("posts"),
                bars("all posts", volume, SymbolVolume.DayVolume::posts),
                bars("clean posts", volume, SymbolVolume.DayVolume::postsClean)));
      }
    }
    return plots;
  }

  private static Series bars(
      String name, SymbolVolume volume, ToDoubleFunction<SymbolVolume.DayVolume> posts) {
    return Series.of(
        name,
        Series.Shape.BARS,
        volume.days().stream()
            .map(
                day ->
                    new Series.Point(
                        (double) StreamCharts.millis(day.day()), posts.applyAsDouble(day)))
            .toList());
  }
}
