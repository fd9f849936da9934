package io.finemo.examples.cli;

import io.finemo.cashtag.CashtagOptions;
import io.finemo.cashtag.graph.PairReportOptions;
import io.finemo.cashtag.market.MarketOptions;
import io.finemo.cashtag.market.PriceReader;
import io.finemo.cashtag.market.PriceSeries;
import io.finemo.cashtag.market.SessionOptions;
import io.finemo.cashtag.volume.DayRange;
import io.finemo.cashtag.volume.Resolution;
import io.finemo.cashtag.volume.VolumeOptions;
import io.finemo.core.SymbolDirectory;
import io.finemo.examples.pipeline.CashtagRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How a cashtag study counts, and what lies beside the posts. */
final class StudyOptions {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Option(
      names = "--symbols",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Lists of companies, CSV: symbol, name, sector, industry, and exchange, which is the"
              + " first word of the file's name where no column tells it.")
  List<Path> symbols = new ArrayList<>();

  @Option(
      names = "--prices",
      paramLabel = "DIR",
      description = "Daily prices of one exchange: SYMBOL.csv with Date, Close and Adj Close.")
  @Nullable Path prices;

  @Option(
      names = "--noise",
      paramLabel = "MODE",
      converter = NoiseConverter.class,
      description =
          "full, stream or off (default: full, in a job of Flink: stream). full reads the posts"
              + " twice: spam by its authors and confused symbols show in the whole only. stream"
              + " reads them once. off counts every post as clean.")
  CashtagRun.@Nullable NoiseSearch noise;

  @Option(
      names = "--sample-rate",
      paramLabel = "R",
      description = "Which part of the whole stream the posts are, above 0 (default: 1).")
  double sampleRate = 1;

  @Option(
      names = "--max-counters",
      paramLabel = "N",
      description =
          "Hold at most so many symbols, pairs, links of hashtags and authors each; rare ones go"
              + " first and the error is stated (default: no bound).")
  int maxCounters = Integer.MAX_VALUE;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = TimeConverters.Zone.class,
      description = "Time zone of the exchange (default: America/New_York).")
  ZoneId zone = NEW_YORK;

  @Option(
      names = "--close",
      paramLabel = "TIME",
      converter = TimeConverters.Time.class,
      description =
          "When the exchange closes; later posts count to the next session (default: 16:00).")
  LocalTime close = LocalTime.of(16, 0);

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = TimeConverters.Date.class,
      description = "First day of the volume (default: that of the first post).")
  @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = TimeConverters.Date.class,
      description = "Last day of the volume (default: that of the last post).")
  @Nullable LocalDate to;

  @Option(
      names = "--min-pair-posts",
      paramLabel = "N",
      description = "In how many clean posts a pair is an edge of the graph (default: 10).")
  long minPairPosts = PairReportOptions.defaults().graph().minPosts();

  /** Fails with a reason if the options cannot be what is meant. */
  void check() throws IOException {
    InputOptions.checkFiles("--symbols", symbols);
    if (!(sampleRate > 0 && sampleRate <= 1)) {
      throw new UsageException("--sample-rate must be in (0, 1]: " + sampleRate);
    }
    if (maxCounters < 2) {
      throw new UsageException("--max-counters must be at least 2: " + maxCounters);
    }
    if (minPairPosts < 1) {
      throw new UsageException("--min-pair-posts must be at least 1: " + minPairPosts);
    }
    if ((from == null) != (to == null)) {
      throw new UsageException("--from DATE and --to DATE go together");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new UsageException("--to must not be before --from: " + to);
    }
    if (close.toSecondOfDay() % (15 * 60) != 0) {
      throw new UsageException("--close must be on a quarter of an hour: " + close);
    }
    if (prices != null && !Files.isDirectory(prices)) {
      throw new IOException("--prices " + prices + ": no such folder");
    }
  }

  /** What is to be done, with so much about noise where the options do not say. */
  CashtagRun run(CashtagRun.NoiseSearch usual) throws IOException {
    VolumeOptions volume = new VolumeOptions(zone, resolution());
    return new CashtagRun(
        directory(),
        CashtagOptions.defaults().withMaxCounters(maxCounters).withVolume(volume),
        PairReportOptions.defaults().withMinPosts(minPairPosts),
        noise == null ? usual : noise,
        from == null || to == null ? Optional.empty() : Optional.of(new DayRange(from, to)));
  }

  private Resolution resolution() {
    if (close.getMinute() % 30 != 0) {
      return Resolution.QUARTER_HOUR;
    }
    return close.getMinute() == 0 ? Resolution.HOUR : Resolution.HALF_HOUR;
  }

  private SymbolDirectory directory() throws IOException {
    List<SymbolDirectory> lists = new ArrayList<>();
    for (Path file : symbols) {
      lists.add(SymbolLists.read(file));
    }
    return SymbolDirectory.merge(lists).directory();
  }

  /** The prices; each line that is wrong is left out and counted. */
  List<PriceSeries> readPrices(OutputOptions output) throws IOException {
    if (prices == null) {
      return List.of();
    }
    List<String> rejects = new ArrayList<>();
    List<PriceSeries> series =
        PriceReader.readFolder(prices, reject -> rejects.add(String.valueOf(reject.getMessage())));
    if (series.isEmpty()) {
      throw new IOException("--prices " + prices + ": holds no .csv file");
    }
    if (!rejects.isEmpty()) {
      output.note(rejects.size() + " lines of prices left out, the first: " + rejects.get(0));
    }
    return series;
  }

  /** How volume is laid beside prices. */
  MarketOptions market() {
    MarketOptions defaults = MarketOptions.defaults();
    SessionOptions newYork = defaults.sessions();
    // Only the half days of New York are known.
    boolean known = zone.equals(NEW_YORK) && close.equals(newYork.close());
    return new MarketOptions(
        known ? newYork : new SessionOptions(close, Map.of(), true, true),
        defaults.counting(),
        defaults.spikes(),
        defaults.correlation(),
        defaults.events());
  }

  /** Reads {@code full} as {@code FULL}. */
  static final class NoiseConverter implements ITypeConverter<CashtagRun.NoiseSearch> {
    @Override
    public CashtagRun.NoiseSearch convert(String value) {
      return OptionNames.constant(CashtagRun.NoiseSearch.values(), value, "full, stream or off");
    }
  }
}
