package io.finemo.cashtag.table;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.CashtagReport;
import io.finemo.cashtag.noise.NoiseReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out the findings of a study as tables. The names stand in files. */
public final class ReportTables {
  private ReportTables() {}

  /**
   * The tables of a study. Those of the market are missing where no prices were given.
   *
   * @param findings what was found
   * @param options what of it
   * @return the tables, those of a group one after the other
   */
  public static List<Table> of(CashtagFindings findings, TableOptions options) {
    CashtagReport counted = findings.counted();
    List<Table> tables = new ArrayList<>();
    tables.addAll(DistributionTables.of(counted, options));
    tables.addAll(SymbolTables.of(counted, options));
    tables.addAll(AuthorTables.of(counted.authors(), options));
    tables.addAll(PairTables.of(findings.pairs(), options));
    tables.addAll(VolumeTables.of(counted.volume(), options));
    findings.market().ifPresent(market -> tables.addAll(MarketTables.of(market, options)));
    tables.addAll(NoiseTables.of(counted.spam(), findings.noise(), options));
    tables.add(limits(counted, findings.noise()));
    return List.copyOf(tables);
  }

  /**
   * What a table may lack: posts of too many tags, and where memory is bounded, rows of posts and
   * counts.
   */
  private record Limit(String table, long cutPosts, long error) {}

  private static Table limits(CashtagReport report, Optional<NoiseReport> noise) {
    List<Limit> limits =
        new ArrayList<>(
            List.of(
                new Limit("topCashtags", 0, report.symbols().error()),
                new Limit("pairs", report.pairs().cutPosts(), report.pairs().error()),
                new Limit(
                    "hashtagMeasure", report.hashtags().cutPosts(), report.hashtags().error()),
                new Limit("authorsByPosts", 0, report.authors().error()),
                new Limit("volume", 0, report.volume().error()),
                new Limit("noise.spamOfSymbols", 0, report.spam().symbolsError()),
                new Limit("noise.spamOfAuthors", 0, report.spam().authorsError())));
    noise.ifPresent(
        found ->
            limits.add(
                new Limit(
                    "noise.confusedSymbols", found.confusedLeftOut(), found.profilesError())));
    return Table.of("limits", limits)
        .text("table", Limit::table)
        .count("cutPosts", Limit::cutPosts)
        .count("error", Limit::error)
        .build();
  }
}
