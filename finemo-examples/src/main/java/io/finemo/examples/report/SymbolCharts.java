package io.finemo.examples.report;

import io.finemo.cashtag.DynamicSector;
import io.finemo.cashtag.HashtagLink;
import io.finemo.cashtag.MentionHistogram;
import io.finemo.cashtag.SectorCounts;
import io.finemo.cashtag.SymbolCounts;
import io.finemo.examples.page.Axis;
import io.finemo.examples.page.DataTable;
import io.finemo.examples.page.Html;
import io.finemo.examples.page.Plot;
import io.finemo.examples.page.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Symbols, sectors and hashtags as bars. */
final class SymbolCharts {
  private static final int BARS = 20;
  private static final int SECTORS = 12;
  private static final int MEMBERS = 15;

  private SymbolCharts() {}

  static Optional<Plot> top(List<SymbolCounts.Row> symbols) {
    List<SymbolCounts.Row> rows = symbols.stream().limit(BARS).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Plot.of(
                    "Top cashtags, with noise and without",
                    "The " + rows.size() + " symbols in most posts.",
                    Axis.categories("symbol", rows.stream().map(SymbolCounts.Row::symbol).toList()),
                    Axis.linear("posts"),
                    Series.bars("all posts", rows.stream().map(SymbolCounts.Row::posts).toList()),
                    Series.bars(
                        "clean posts", rows.stream().map(SymbolCounts.Row::postsClean).toList()))
                .turned());
  }

  static Optional<Plot> mentions(List<MentionHistogram.Bucket> buckets) {
    boolean listed = buckets.stream().anyMatch(bucket -> bucket.symbols() > 0);
    return listed
        ? Optional.of(
            Plot.of(
                "Listed symbols by how many posts mention them",
                "Upper ends are inclusive.",
                Axis.categories(
                    "posts",
                    buckets.stream()
                        .map(bucket -> StreamCharts.range(bucket.low(), bucket.high()))
                        .toList()),
                Axis.linear("symbols"),
                Series.bars(
                    "all posts", buckets.stream().map(MentionHistogram.Bucket::symbols).toList()),
                Series.bars(
                    "clean posts",
                    buckets.stream().map(MentionHistogram.Bucket::symbolsClean).toList())))
        : Optional.empty();
  }

  static Optional<Plot> sectors(List<SectorCounts.Row> sectors) {
    List<SectorCounts.Row> rows = sectors.stream().limit(BARS).toList();
    return rows.size() < 2
        ? Optional.empty()
        : Optional.of(
            Plot.of(
                    "Posts by sector",
                    "A post counts once in each sector it names a symbol of.",
                    Axis.categories(
                        "sector",
                        rows.stream()
                            .map(row -> row.sector().isEmpty() ? "(not listed)" : row.sector())
                            .toList()),
                    Axis.linear("posts"),
                    Series.bars("all posts", rows.stream().map(SectorCounts.Row::posts).toList()),
                    Series.bars(
                        "clean posts", rows.stream().map(SectorCounts.Row::postsClean).toList()))
                .turned());
  }

  static Optional<Plot> hashtags(List<HashtagLink> links) {
    List<HashtagLink> rows =
        links.stream().filter(link -> link.measure().isPresent()).limit(BARS).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Plot.of(
                    "Cashtags and hashtags that belong together",
                    "The measure C = CO / ln(CT): posts that hold both, over the logarithm of those"
                        + " that hold the cashtag.",
                    Axis.categories(
                        "cashtag and hashtag",
                        rows.stream()
                            .map(link -> "$" + link.symbol() + " #" + link.hashtag())
                            .toList()),
                    Axis.linear("C"),
                    Series.bars(
                        "all posts", rows.stream().map(row -> row.measure().orElse(0)).toList()),
                    Series.bars(
                        "clean posts",
                        rows.stream().map(row -> row.measureClean().orElse(0)).toList()))
                .turned());
  }

  static Optional<DataTable> dynamicSectors(List<DynamicSector> sectors) {
    List<List<Html>> rows =
        sectors.stream()
            .limit(SECTORS)
            .map(
                sector ->
                    DataTable.row(
                        Html.foreign("#" + sector.hashtag()),
                        Html.number(sector.members().size()),
                        Html.foreign(
                            sector.members().stream()
                                .limit(MEMBERS)
                                .map(HashtagLink::symbol)
                                .collect(Collectors.joining(" ")))))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                "Dynamic sectors: symbols by the hashtag that belongs to them most closely",
                List.of("hashtag", "symbols", "the closest"),
                rows));
  }
}
