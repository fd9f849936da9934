package io.finemo.cashtag.table;

import io.finemo.cashtag.graph.CashtagGraph;
import io.finemo.cashtag.graph.CountOf;
import io.finemo.cashtag.graph.HalvesChange;
import io.finemo.cashtag.graph.LikelihoodRatio;
import io.finemo.cashtag.graph.PairChanges;
import io.finemo.cashtag.graph.PairCounts;
import io.finemo.cashtag.graph.PairFit;
import io.finemo.cashtag.graph.PairPosts;
import io.finemo.cashtag.graph.PairReport;
import io.finemo.cashtag.graph.PairWeight;
import io.finemo.cashtag.graph.SymbolPosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeSet;

/** The symbols that stand together: pairs, their distribution, their graph, their change. */
final class PairTables {
  private final PairReport report;
  private final int maxRows;
  private final Map<String, SymbolPosts> symbols = new HashMap<>();
  private final Map<String, Long> clusterOf = new HashMap<>();

  private PairTables(PairReport report, TableOptions options) {
    this.report = report;
    maxRows = options.maxRows();
    report.counted().all().symbols().forEach(row -> symbols.put(row.symbol(), row));
    List<List<String>> clusters = report.clusters().clusters();
    for (int i = 0; i < clusters.size(); i++) {
      for (String symbol : clusters.get(i)) {
        clusterOf.put(symbol, (long) i);
      }
    }
  }

  static List<Table> of(PairReport report, TableOptions options) {
    PairTables tables = new PairTables(report, options);
    return List.of(
        tables.pairs(),
        tables.counts(),
        tables.fits(),
        tables.figures(),
        tables.symbols(),
        tables.edges(),
        tables.competitors(),
        tables.changes());
  }

  private Table pairs() {
    return Table.of("pairs", report.counted().all().pairs())
        .text("a", PairPosts::first)
        .text("b", PairPosts::second)
        .count("posts", PairPosts::posts)
        .count("postsClean", PairPosts::postsClean)
        .column("pmi", pair -> weight(pair, PairWeight.PMI, CountOf.POSTS))
        .column("pmiClean", pair -> weight(pair, PairWeight.PMI, CountOf.POSTS_CLEAN))
        .column("jaccard", pair -> weight(pair, PairWeight.JACCARD, CountOf.POSTS))
        .column("jaccardClean", pair -> weight(pair, PairWeight.JACCARD, CountOf.POSTS_CLEAN))
        .build(maxRows);
  }

  private Cell weight(PairPosts pair, PairWeight weight, CountOf count) {
    PairCounts counts = report.counted().all();
    SymbolPosts one = symbols.get(pair.first());
    SymbolPosts other = symbols.get(pair.second());
    // A symbol may have been dropped, or have lost more posts than the pair, where memory is bound.
    if (one == null
        || other == null
        || pair.count(count) < 1
        || pair.count(count) > Math.min(one.count(count), other.count(count))) {
      return new Cell.Undefined();
    }
    return Cell.of(
        OptionalDouble.of(
            weight.of(
                pair.count(count),
                one.count(count),
                other.count(count),
                counts.cashtagPosts(count))));
  }

  /** How many pairs are in so many posts. */
  private record Frequency(long posts, long pairs, long pairsClean) {}

  private Table counts() {
    SortedMap<Long, Long> all = report.counted().all().distribution(CountOf.POSTS);
    SortedMap<Long, Long> clean = report.counted().all().distribution(CountOf.POSTS_CLEAN);
    TreeSet<Long> counts = new TreeSet<>(all.keySet());
    counts.addAll(clean.keySet());
    List<Frequency> rows = new ArrayList<>();
    for (long posts : counts) {
      rows.add(new Frequency(posts, all.getOrDefault(posts, 0L), clean.getOrDefault(posts, 0L)));
    }
    return Table.of("pairDistribution.counts", rows)
        .count("posts", Frequency::posts)
        .count("pairs", Frequency::pairs)
        .count("pairsClean", Frequency::pairsClean)
        .build(maxRows);
  }

  private Table fits() {
    return Table.of("pairDistribution.fits", report.fits())
        .text("counting", fit -> fit.count() == CountOf.POSTS ? "posts" : "postsClean")
        .real("exponent", fit -> fit.law().exponent())
        .real("standardError", fit -> fit.law().standardError())
        .count("xMin", fit -> fit.law().xMin())
        .count("tail", fit -> fit.law().tailSize())
        .count("pairs", fit -> fit.law().size())
        .real("ks", fit -> fit.law().ks())
        .column("plausibility", fit -> Cell.of(fit.plausibility()))
        .real("logNormalMu", fit -> fit.againstLogNormal().mu())
        .real("logNormalSigma", fit -> fit.againstLogNormal().sigma())
        .real("logRatio", fit -> fit.againstLogNormal().logRatio())
        .column("logRatioP", fit -> Cell.of(fit.againstLogNormal().p()))
        .text("favours", PairTables::favoured)
        .build();
  }

  private static String favoured(PairFit fit) {
    LikelihoodRatio ratio = fit.againstLogNormal();
    if (ratio.atPowerLawLimit() || ratio.p().orElse(1) >= 0.1) {
      return "undecided";
    }
    return ratio.logRatio() > 0 ? "power law" : "log-normal";
  }

  private Table figures() {
    return Table.of("graph.figures", List.of(report.graph()))
        .count("minPosts", graph -> graph.options().minPosts())
        .count("symbols", graph -> (long) graph.symbols().size())
        .count("edges", graph -> (long) graph.edges().size())
        .count("clusters", graph -> (long) report.clusters().clusters().size())
        .real("modularity", graph -> report.clusters().modularity())
        .build();
  }

  private Table symbols() {
    return Table.of("graph.symbols", report.graph().symbols())
        .text("symbol", SymbolPosts::symbol)
        .column("cluster", row -> new Cell.Count(clusterOf.getOrDefault(row.symbol(), -1L)))
        .count("posts", SymbolPosts::posts)
        .count("postsClean", SymbolPosts::postsClean)
        .build(maxRows);
  }

  private Table edges() {
    return Table.of("graph.edges", report.graph().edges())
        .text("a", CashtagGraph.Edge::first)
        .text("b", CashtagGraph.Edge::second)
        .count("posts", CashtagGraph.Edge::posts)
        .count("postsClean", CashtagGraph.Edge::postsClean)
        .real("weight", CashtagGraph.Edge::weight)
        .build(maxRows);
  }

  private Table competitors() {
    return Table.of("competitors", report.competitions())
        .text("symbol", PairReport.Competition::symbol)
        .text("competitor", row -> row.competitor().symbol())
        .count("posts", row -> row.competitor().posts())
        .count("postsClean", row -> row.competitor().postsClean())
        .count("sameSector", row -> row.sameSector() ? 1L : 0L)
        .build(maxRows);
  }

  private Table changes() {
    List<PairChanges.Change> changes =
        report.change().map(HalvesChange::changes).orElse(List.of()).stream()
            .filter(change -> change.grew() || change.shrank())
            .toList();
    return Table.of("pairChanges", changes)
        .text("a", PairChanges.Change::first)
        .text("b", PairChanges.Change::second)
        .count("before", PairChanges.Change::before)
        .count("after", PairChanges.Change::after)
        .real("logOdds", PairChanges.Change::logOdds)
        .real("low", PairChanges.Change::low)
        .real("high", PairChanges.Change::high)
        .build(maxRows);
  }
}
