package io.finemo.cashtag.table;

import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.DynamicSector;
import io.finemo.cashtag.HashtagLink;
import io.finemo.cashtag.SectorCounts;
import io.finemo.cashtag.SymbolCounts;
import java.util.List;

/** The symbols, what they belong to, and the hashtags they stand with. */
final class SymbolTables {
  private final int maxRows;

  private SymbolTables(TableOptions options) {
    maxRows = options.maxRows();
  }

  static List<Table> of(CashtagReport report, TableOptions options) {
    SymbolTables tables = new SymbolTables(options);
    List<SymbolCounts.Row> symbols = report.symbols().symbols();
    return List.of(
        tables.symbols("topCashtags", symbols),
        tables.symbols("topCashtagsClean", SymbolCounts.byCleanPosts(symbols)),
        tables.sectors(report.sectors().sectors()),
        tables.industries(report.sectors().industries()),
        tables.links("hashtagMeasure", report.hashtags().links()),
        tables.links(
            "dynamicSectors",
            report.dynamicSectors().stream()
                .map(DynamicSector::members)
                .flatMap(List::stream)
                .toList()));
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

  private Table links(String name, List<HashtagLink> links) {
    return Table.of(name, links)
        .text("hashtag", HashtagLink::hashtag)
        .text("symbol", HashtagLink::symbol)
        .count("posts", HashtagLink::posts)
        .count("postsClean", HashtagLink::postsClean)
        .count("symbolPosts", HashtagLink::symbolPosts)
        .count("symbolPostsClean", HashtagLink::symbolPostsClean)
        .column("measure", link -> Cell.of(link.measure()))
        .column("measureClean", link -> Cell.of(link.measureClean()))
        .build(maxRows);
  }
}
