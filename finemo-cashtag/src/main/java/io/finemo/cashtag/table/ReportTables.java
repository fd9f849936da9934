package io.finemo.cashtag.table;

import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.Coverage;
import io.finemo.cashtag.DynamicSector;
import io.finemo.cashtag.Estimate;
import io.finemo.cashtag.HashtagLink;
import io.finemo.cashtag.MentionHistogram;
import io.finemo.cashtag.PeriodCount;
import io.finemo.cashtag.SectorCounts;
import io.finemo.cashtag.SymbolCounts;
import io.finemo.cashtag.author.AuthorReport;
import io.finemo.cashtag.author.AuthorRow;
import io.finemo.cashtag.author.ExchangeAuthors;
import io.finemo.cashtag.author.FollowerBin;
import io.finemo.cashtag.graph.PairPosts;
import io.finemo.cashtag.noise.SpamFeature;
import io.finemo.cashtag.noise.SpamReport;
import io.finemo.cashtag.noise.SpamScore;
import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.Spike;
import io.finemo.cashtag.volume.SpikeFinder;
import io.finemo.cashtag.volume.SpikeOptions;
import io.finemo.cashtag.volume.SymbolVolume;
import io.finemo.cashtag.volume.VolumeResult;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Lays out a {@link CashtagReport} as tables. The names stand in files. */
public final class ReportTables {
  private final int maxRows;
  private final double samplingRate;

  private ReportTables(TableOptions options) {
    maxRows = options.maxRows();
    samplingRate = options.samplingRate();
  }

  /**
   * The tables of a report. A new statistic is a line here.
   *
   * @param report the report
   * @param options what of it
   * @return the tables, those of a group one after the other
   */
  public static List<Table> of(CashtagReport report, TableOptions options) {
    ReportTables tables = new ReportTables(options);
    AuthorReport authors = report.authors().pseudonymised(options.pseudonyms());
    return List.of(
        tables.periods(
            "distribution.total",
            List.of(report.distribution().all(), report.distribution().undated())),
        tables.periods("distribution.days", report.distribution().days()),
        tables.periods("distribution.months", report.distribution().months()),
        tables.periods("distribution.years", report.distribution().years()),
        tables.coverage(report.coverage()),
        tables.mentionHistogram(report.mentionHistogram()),
        tables.symbols("topCashtags", report.symbols().symbols()),
        tables.symbols("topCashtagsClean", SymbolCounts.byCleanPosts(report.symbols().symbols())),
        tables.sectors(report.sectors().sectors()),
        tables.industries(report.sectors().industries()),
        tables.pairs(report.pairs().all().pairs()),
        tables.hashtagMeasure(report.hashtags().links()),
        tables.dynamicSectors(report.dynamicSectors()),
        tables.authors("authorsByPosts", authors.byPosts()),
        tables.authors("authorsByFollowers", authors.byFollowers()),
        tables.followerHistogram(authors.followerHistogram()),
        tables.authorsOfExchanges(authors.exchanges()),
        tables.volume(report.volume()),
        tables.spikes("spikes", report.volume(), Counting.ALL),
        tables.spikes("spikesClean", report.volume(), Counting.CLEAN),
        tables.spam(report.spam()),
        tables.limits(report));
  }

  private Table periods(String name, List<PeriodCount> periods) {
    return Table.of(name, periods)
        .text("period", PeriodCount::period)
        .count("posts", PeriodCount::posts)
        .count("postsClean", PeriodCount::postsClean)
        .count("cashtagPosts", PeriodCount::cashtagPosts)
        .count("cashtagPostsClean", PeriodCount::cashtagPostsClean)
        .column("share", period -> share(period, Estimate::value))
        .column("shareLow", period -> share(period, Estimate::low))
        .column("shareHigh", period -> share(period, Estimate::high))
        .column("wholeCashtagPosts", period -> whole(period, Estimate::value))
        .column("wholeCashtagPostsLow", period -> whole(period, Estimate::low))
        .column("wholeCashtagPostsHigh", period -> whole(period, Estimate::high))
        .build(maxRows);
  }

  private static Cell share(PeriodCount period, ToDoubleFunction<Estimate> part) {
    return Cell.of(period.share().stream().mapToDouble(part).findFirst());
  }

  private Cell whole(PeriodCount period, ToDoubleFunction<Estimate> part) {
    return Cell.of(OptionalDouble.of(part.applyAsDouble(period.cashtagPostsOfWhole(samplingRate))));
  }

  private Table coverage(Coverage coverage) {
    return Table.of("coverage", coverage.exchanges())
        .text("exchange", Coverage.Row::exchange)
        .count("listed", Coverage.Row::listed)
        .count("mentioned", Coverage.Row::mentioned)
        .count("mentionedClean", Coverage.Row::mentionedClean)
        .column("share", row -> Cell.of(row.share()))
        .build(maxRows);
  }

  private Table mentionHistogram(List<MentionHistogram.Bucket> buckets) {
    return Table.of("mentionHistogram", buckets)
        .count("low", MentionHistogram.Bucket::low)
        .count("high", MentionHistogram.Bucket::high)
        .count("symbols", MentionHistogram.Bucket::symbols)
        .count("symbolsClean", MentionHistogram.Bucket::symbolsClean)
        .build(maxRows);
  }

  private Table symbols(String name, List<SymbolCounts.Row> symbols) {
    return Table.of(name, symbols)
        .text("symbol", SymbolCounts.Row::symbol)
        .count("posts", SymbolCounts.Row::posts)
        .count("postsClean", SymbolCounts.Row::postsClean)
        .column("spamRate", row -> Cell.of(row.spamRate()))
        .build(maxRows);
  }

  private Table sectors(List<SectorCounts.Row> sectors) {
    return Table.of("sectors", sectors)
        .text("sector", SectorCounts.Row::sector)
        .count("posts", SectorCounts.Row::posts)
        .count("postsClean", SectorCounts.Row::postsClean)
        .build(maxRows);
  }

  private Table industries(List<SectorCounts.Row> industries) {
    return Table.of("industries", industries)
        .text("sector", SectorCounts.Row::sector)
        .text("industry", SectorCounts.Row::industry)
        .count("posts", SectorCounts.Row::posts)
        .count("postsClean", SectorCounts.Row::postsClean)
        .build(maxRows);
  }

  private Table pairs(List<PairPosts> pairs) {
    return Table.of("pairs", pairs)
        .text("a", PairPosts::first)
        .text("b", PairPosts::second)
        .count("posts", PairPosts::posts)
        .count("postsClean", PairPosts::postsClean)
        .build(maxRows);
  }

  private Table hashtagMeasure(List<HashtagLink> links) {
    return links(Table.of("hashtagMeasure", links)).build(maxRows);
  }

  private Table dynamicSectors(List<DynamicSector> sectors) {
    List<HashtagLink> members =
        sectors.stream().flatMap(sector -> sector.members().stream()).toList();
    return links(Table.of("dynamicSectors", members)).build(maxRows);
  }

  private Table authors(String name, List<AuthorRow> authors) {
    return authors(Table.of(name, authors)).build(maxRows);
  }

  private static Table.Builder<AuthorRow> authors(Table.Builder<AuthorRow> table) {
    return table
        .text("author", AuthorRow::id)
        .column("followers", row -> Cell.ofCount(row.followers()))
        .count("posts", AuthorRow::posts)
        .count("postsClean", AuthorRow::postsClean);
  }

  private Table authorsOfExchanges(List<ExchangeAuthors> exchanges) {
    return Table.of("authorsOfExchanges", exchanges)
        .text("exchange", ExchangeAuthors::exchange)
        .count("authors", row -> (long) row.authors().size())
        .count("posts", ExchangeAuthors::posts)
        .count("postsClean", ExchangeAuthors::postsClean)
        .build(maxRows);
  }

  private Table followerHistogram(List<FollowerBin> bins) {
    return Table.of("followerHistogram", bins)
        .count("low", FollowerBin::from)
        .count("high", FollowerBin::to)
        .count("authors", FollowerBin::authors)
        .count("posts", FollowerBin::posts)
        .count("postsClean", FollowerBin::postsClean)
        .build(maxRows);
  }

  private Table volume(VolumeResult volume) {
    List<SymbolDay> days =
        volume.symbols().stream()
            .flatMap(
                symbol -> symbol.days().stream().map(day -> new SymbolDay(symbol.symbol(), day)))
            .toList();
    return Table.of("volume", days)
        .text("symbol", SymbolDay::symbol)
        .text("day", row -> row.day().day().toString())
        .count("posts", row -> row.day().posts())
        .count("postsClean", row -> row.day().postsClean())
        .build(maxRows);
  }

  private Table spikes(String name, VolumeResult volume, Counting counting) {
    return Table.of(name, new SpikeFinder(SpikeOptions.defaults()).days(volume, counting))
        .text("symbol", Spike::symbol)
        .text("day", spike -> spike.at().toString())
        .count("maximum", Spike::maximum)
        .column("median", spike -> Cell.of(OptionalDouble.of(spike.median())))
        .column("ratio", spike -> Cell.of(OptionalDouble.of(spike.ratio())))
        .build(maxRows);
  }

  private Table spam(SpamReport spam) {
    Table.Builder<SpamScore> table =
        Table.of("spamOfSymbols", spam.symbols())
            .text("symbol", SpamScore::key)
            .count("posts", SpamScore::posts)
            .count("postsClean", SpamScore::postsClean)
            .column("score", row -> Cell.of(OptionalDouble.of(row.total())));
    for (SpamFeature feature : SpamFeature.values()) {
      table.column(feature.name().toLowerCase(Locale.ROOT), row -> Cell.of(row.part(feature)));
    }
    return table.build(maxRows);
  }

  private Table limits(CashtagReport report) {
    return Table.of(
            "limits",
            List.of(
                new Limit("topCashtags", 0, report.symbols().error()),
                new Limit("pairs", report.pairs().cutPosts(), report.pairs().error()),
                new Limit(
                    "hashtagMeasure", report.hashtags().cutPosts(), report.hashtags().error())))
        .text("table", Limit::table)
        .count("cutPosts", Limit::cutPosts)
        .count("error", Limit::error)
        .build(maxRows);
  }

  /** The posts of a symbol on a day. */
  private record SymbolDay(String symbol, SymbolVolume.DayVolume day) {}

  /** What a table may lack: posts of too many tags, and counts where memory is bounded. */
  private record Limit(String table, long cutPosts, long error) {}

  private static Table.Builder<HashtagLink> links(Table.Builder<HashtagLink> table) {
    return table
        .text("hashtag", HashtagLink::hashtag)
        .text("symbol", HashtagLink::symbol)
        .count("posts", HashtagLink::posts)
        .count("postsClean", HashtagLink::postsClean)
        .count("symbolPosts", HashtagLink::symbolPosts)
        .count("symbolPostsClean", HashtagLink::symbolPostsClean)
        .column("measure", link -> Cell.of(link.measure()))
        .column("measureClean", link -> Cell.of(link.measureClean()));
  }
}
