package io.finemo.cashtag.table;

import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.Coverage;
import io.finemo.cashtag.Distribution;
import io.finemo.cashtag.Estimate;
import io.finemo.cashtag.MentionHistogram;
import io.finemo.cashtag.PeriodCount;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** How many posts there are over time, and which part of the listed symbols they mention. */
final class DistributionTables {
  private final TableOptions options;

  private DistributionTables(TableOptions options) {
    this.options = options;
  }

  static List<Table> of(CashtagReport report, TableOptions options) {
    DistributionTables tables = new DistributionTables(options);
    Distribution.Result distribution = report.distribution();
    return List.of(
        tables.periods("distribution.total", List.of(distribution.all(), distribution.undated())),
        tables.periods("distribution.days", distribution.days()),
        tables.periods("distribution.months", distribution.months()),
        tables.periods("distribution.years", distribution.years()),
        tables.coverage(report.coverage()),
        tables.mentionHistogram(report.mentionHistogram()));
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
        .real("wholeCashtagPosts", period -> whole(period).value())
        .real("wholeCashtagPostsLow", period -> whole(period).low())
        .real("wholeCashtagPostsHigh", period -> whole(period).high())
        .build(options.maxRows());
  }

  private static Cell share(PeriodCount period, ToDoubleFunction<Estimate> part) {
    return Cell.of(
        period.share().isPresent()
            ? OptionalDouble.of(part.applyAsDouble(period.share().get()))
            : OptionalDouble.empty());
  }

  private Estimate whole(PeriodCount period) {
    return period.cashtagPostsOfWhole(options.samplingRate());
  }

  private Table coverage(Coverage coverage) {
    return Table.of("coverage", coverage.exchanges())
        .text("exchange", Coverage.Row::exchange)
        .count("listed", Coverage.Row::listed)
        .count("mentioned", Coverage.Row::mentioned)
        .count("mentionedClean", Coverage.Row::mentionedClean)
        .column("share", row -> Cell.of(row.share()))
        .build();
  }

  private Table mentionHistogram(List<MentionHistogram.Bucket> buckets) {
    return Table.of("mentionHistogram", buckets)
        .count("low", MentionHistogram.Bucket::low)
        .count("high", MentionHistogram.Bucket::high)
        .count("symbols", MentionHistogram.Bucket::symbols)
        .count("symbolsClean", MentionHistogram.Bucket::symbolsClean)
        .build();
  }
}
