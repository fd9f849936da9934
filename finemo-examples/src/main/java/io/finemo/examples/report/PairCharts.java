package io.finemo.examples.report;

import io.finemo.cashtag.graph.CashtagGraph;
import io.finemo.cashtag.graph.CountOf;
import io.finemo.cashtag.graph.PairFit;
import io.finemo.cashtag.graph.PairReport;
import io.finemo.cashtag.graph.PowerLaw;
import io.finemo.cashtag.graph.SymbolPosts;
import io.finemo.examples.page.Axis;
import io.finemo.examples.page.DataTable;
import io.finemo.examples.page.Html;
import io.finemo.examples.page.Network;
import io.finemo.examples.page.Plot;
import io.finemo.examples.page.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Pairs of symbols: how many have how many posts, and the graph of the frequent ones. */
final class PairCharts {
  /** More edges make a ball of wool. */
  private static final int EDGES = 150;

  private static final int ROWS = 12;
  private static final int LINE_POINTS = 500;

  /** Where a fitted line ends: less than half a pair is to be expected there. */
  private static final double LEAST_PAIRS = 0.5;

  private PairCharts() {}

  static Optional<Plot> distribution(PairReport report) {
    List<Series> series = new ArrayList<>();
    for (CountOf count : CountOf.values()) {
      SortedMap<Long, Long> pairs = report.counted().all().distribution(count);
      if (!pairs.isEmpty()) {
        series.add(points(name(count), pairs));
      }
    }
    if (series.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder summary = new StringBuilder("Both axes are logarithmic.");
    for (PairFit fit : report.fits()) {
      series.add(line(fit));
      summary.append(
          String.format(
              Locale.ROOT,
              " Power law of %s: exponent %.2f from %d posts on, Kolmogorov-Smirnov distance %.3f.",
              name(fit.count()),
              fit.law().exponent(),
              fit.law().xMin(),
              fit.law().ks()));
    }
    return Optional.of(
        Plot.of(
            "How many pairs stand in how many posts",
            summary.toString(),
            Axis.log("posts of a pair"),
            Axis.log("pairs").between(LEAST_PAIRS, Double.POSITIVE_INFINITY),
            series.toArray(Series[]::new)));
  }

  private static String name(CountOf count) {
    return count == CountOf.POSTS ? "all posts" : "clean posts";
  }

  private static Series points(String name, SortedMap<Long, Long> pairs) {
    List<Series.Point> points = new ArrayList<>();
    pairs.forEach((posts, count) -> points.add(new Series.Point((double) posts, (double) count)));
    return Series.of(name, Series.Shape.POINTS, points);
  }

  /** How many pairs of each number of posts the fit expects. */
  private static Series line(PairFit fit) {
    PowerLaw law = fit.law();
    List<Series.Point> points = new ArrayList<>();
    for (long posts = law.xMin(); points.size() < LINE_POINTS; posts += 1 + posts / 40) {
      double expected = law.tailSize() * Math.exp(law.logProbability(posts));
      if (expected < LEAST_PAIRS) {
        break;
      }
      points.add(new Series.Point((double) posts, expected));
    }
    return Series.of("fit of " + name(fit.count()), Series.Shape.DASHED, points);
  }

  static Optional<Network> graph(PairReport report) {
    CashtagGraph graph = report.graph();
    List<CashtagGraph.Edge> edges = graph.edges().stream().limit(EDGES).toList();
    if (edges.isEmpty()) {
      return Optional.empty();
    }
    CountOf count = graph.options().count();
    Map<String, Double> posts = new HashMap<>();
    for (SymbolPosts symbol : graph.symbols()) {
      posts.put(symbol.symbol(), (double) symbol.count(count));
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Network.Node> nodes = new ArrayList<>();
    List<Network.Link> links = new ArrayList<>();
    for (CashtagGraph.Edge edge : edges) {
      for (String symbol : List.of(edge.first(), edge.second())) {
        if (!numbers.containsKey(symbol)) {
          numbers.put(symbol, nodes.size());
          nodes.add(new Network.Node(symbol, posts.getOrDefault(symbol, 0.0)));
        }
      }
      links.add(
          new Network.Link(
              numbers.getOrDefault(edge.first(), 0),
              numbers.getOrDefault(edge.second(), 0),
              edge.weight()));
    }
    return Optional.of(
        new Network(
            "The graph of symbols that stand together",
            String.format(
                Locale.ROOT,
                "Pairs in %d %s or more%s: the more posts, the wider and darker the edge.",
                graph.options().minPosts(),
                name(count),
                edges.size() < graph.edges().size()
                    ? ", the first " + edges.size() + " of " + graph.edges().size()
                    : ""),
            name(count),
            nodes,
            links));
  }

  static Optional<DataTable> clusters(PairReport report) {
    List<List<Html>> rows = new ArrayList<>();
    for (List<String> cluster : report.clusters().clusters()) {
      if (rows.size() < ROWS) {
        rows.add(
            DataTable.row(Html.number(cluster.size()), Html.foreign(String.join(" ", cluster))));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataTable("Clusters", List.of("symbols", "members"), rows));
  }

  static Optional<DataTable> competitors(PairReport report) {
    Map<String, List<String>> bySymbol = new LinkedHashMap<>();
    for (PairReport.Competition one : report.competitions()) {
      String name = one.competitor().symbol() + (one.sameSector() ? "*" : "");
      bySymbol.computeIfAbsent(one.symbol(), symbol -> new ArrayList<>()).add(name);
    }
    List<List<Html>> rows = new ArrayList<>();
    bySymbol.forEach(
        (symbol, names) -> {
          if (rows.size() < ROWS) {
            rows.add(DataTable.row(Html.foreign(symbol), Html.foreign(String.join(", ", names))));
          }
        });
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                "Main competitors: what the most discussed symbols stand with most (* of the same"
                    + " sector)",
                List.of("symbol", "competitors"),
                rows));
  }
}
