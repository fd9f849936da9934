package io.finemo.cashtag.market;

import io.finemo.cashtag.market.EventBootstrap.Cluster;
import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.cashtag.volume.Spread;
import io.finemo.cashtag.volume.SymbolVolume;
import io.finemo.cashtag.volume.VolumeResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Lays the volume of posts beside the prices of what they name. */
public final class MarketComparison {
  private final MarketOptions options;
  private final TradingCalendar calendar;
  private final Returns returns;
  private final Map<String, PriceSeries> prices = new HashMap<>();

  private MarketComparison(Collection<PriceSeries> all, MarketOptions options) {
    this.options = options;
    calendar = TradingCalendar.of(all);
    returns = new Returns(all, calendar, options.events().index());
    all.forEach(series -> prices.put(series.symbol(), series));
  }

  /**
   * Compares. The sessions are those of the days that both the posts and the prices cover; the
   * windows around spikes may reach beyond, as far as there are prices.
   *
   * @param volume the posts; its time zone must be that of the exchange
   * @param prices the prices of one exchange, each symbol once
   * @param options how to compare
   * @return the report; its tables are empty where posts or prices are missing or do not overlap
   * @throws IllegalArgumentException if a symbol has two series, the index has none, or the volume
   *     was not kept finely enough to tell what was posted after a close
   */
  public static MarketReport of(
      VolumeResult volume, Collection<PriceSeries> prices, MarketOptions options) {
    // In one order, as sums of fractions differ by it.
    List<PriceSeries> sorted =
        prices.stream().sorted(Comparator.comparing(PriceSeries::symbol)).toList();
    return new MarketComparison(sorted, options).report(volume);
  }

  private MarketReport report(VolumeResult volume) {
    SessionVolumes sessions = new SessionVolumes(calendar, options.sessions(), volume.options());
    Optional<DayRange> period = volume.period().flatMap(this::overlap);
    List<SymbolMarket> symbols = new ArrayList<>();
    int without = 0;
    for (SymbolVolume symbol : volume.symbols()) {
      PriceSeries series = prices.get(symbol.symbol());
      if (series == null || series.prices().isEmpty()) {
        without++;
      } else if (period.isPresent()) {
        symbols.add(market(symbol, series, period.get(), sessions));
      }
    }
    List<SpikeDay> spikes = new ArrayList<>();
    symbols.forEach(symbol -> spikes.addAll(spikes(symbol)));
    List<CorrelationTable> correlations = new ArrayList<>();
    for (PriceMeasure measure : PriceMeasure.values()) {
      for (CorrelationMethod method : CorrelationMethod.values()) {
        correlations.add(
            CorrelationTable.of(
                method, measure, symbols, options.counting(), options.correlation()));
      }
    }
    EventStudy events = events(spikes);
    spikes.sort(
        Comparator.comparingDouble(SpikeDay::score)
            .reversed()
            .thenComparing(SpikeDay::symbol)
            .thenComparing(SpikeDay::session));
    return new MarketReport(
        options.counting(), period, without, symbols, spikes, correlations, events);
  }

  private Optional<DayRange> overlap(DayRange posts) {
    return calendar
        .range()
        .filter(range -> !range.first().isAfter(posts.last()))
        .filter(range -> !range.last().isBefore(posts.first()))
        .map(
            range ->
                new DayRange(max(range.first(), posts.first()), min(range.last(), posts.last())));
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private SymbolMarket market(
      SymbolVolume volume, PriceSeries series, DayRange period, SessionVolumes sessions) {
    NavigableMap<LocalDate, long[]> counts = sessions.of(volume, period);
    List<SessionDay> days = new ArrayList<>();
    long counted = 0;
    for (LocalDate session : calendar.sessions(period)) {
      long[] count = counts.getOrDefault(session, new long[2]);
      Optional<DailyPrice> price = series.at(session);
      counted += count[0];
      days.add(
          new SessionDay(
              session,
              count[0],
              count[1],
              price.map(p -> OptionalDouble.of(p.close())).orElse(OptionalDouble.empty()),
              price.map(p -> OptionalDouble.of(p.adjustedClose())).orElse(OptionalDouble.empty()),
              returns.of(volume.symbol(), session)));
    }
    return new SymbolMarket(volume.symbol(), days, volume.posts(Counting.ALL) - counted);
  }

  /** The spikes of one symbol in order of time. */
  private List<SpikeDay> spikes(SymbolMarket symbol) {
    if (symbol.days().isEmpty()) {
      return List.of();
    }
    long[] counts = symbol.days().stream().mapToLong(this::count).toArray();
    Spread spread = Spread.of(counts, counts.length);
    List<SpikeDay> spikes = new ArrayList<>();
    for (SessionDay day : symbol.days()) {
      long posts = count(day);
      double score = spread.score((double) posts);
      if (posts >= options.spikes().minimumPosts() && score > options.spikes().threshold()) {
        spikes.add(
            new SpikeDay(
                symbol.symbol(),
                day.session(),
                posts,
                spread,
                score,
                day.change(),
                returns.abnormal(symbol.symbol(), day.session())));
      }
    }
    return spikes;
  }

  private long count(SessionDay day) {
    return options.counting().of(day.posts(), day.postsClean());
  }

  /** Of spikes by symbol and time. */
  private EventStudy events(List<SpikeDay> spikes) {
    List<LocalDate> sessions = calendar.range().map(calendar::sessions).orElse(List.of());
    Map<LocalDate, Integer> positions = new HashMap<>();
    sessions.forEach(session -> positions.put(session, positions.size()));
    int window = options.events().window();
    Map<String, Integer> last = new HashMap<>();
    Map<LocalDate, Cluster> clusters = new TreeMap<>();
    int overlapping = 0;
    int incomplete = 0;
    for (SpikeDay spike : spikes) {
      int at = positions.getOrDefault(spike.session(), 0);
      Integer before = last.get(spike.symbol());
      if (before != null && at - before <= window) {
        overlapping++;
        continue;
      }
      last.put(spike.symbol(), at);
      Optional<double[]> abnormal = abnormal(spike.symbol(), sessions, at);
      if (abnormal.isEmpty()) {
        incomplete++;
      } else {
        clusters
            .computeIfAbsent(spike.session(), s -> new Cluster(2 * window + 1))
            .add(abnormal.get());
      }
    }
    return new EventStudy(
        spikes.size(),
        overlapping,
        incomplete,
        spikes.size() - overlapping - incomplete,
        clusters.size(),
        EventBootstrap.rows(clusters.values(), options.events()));
  }

  private Optional<double[]> abnormal(String symbol, List<LocalDate> sessions, int at) {
    int window = options.events().window();
    if (at - window < 0 || at + window >= sessions.size()) {
      return Optional.empty();
    }
    double[] abnormal = new double[2 * window + 1];
    for (int i = 0; i < abnormal.length; i++) {
      OptionalDouble one = returns.abnormal(symbol, sessions.get(at - window + i));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      abnormal[i] = one.getAsDouble();
    }
    return Optional.of(abnormal);
  }
}
