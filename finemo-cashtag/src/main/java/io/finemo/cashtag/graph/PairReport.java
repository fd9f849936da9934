package io.finemo.cashtag.graph;

import io.finemo.core.SymbolDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from the pairs that were counted.
 *
 * @param counted the pairs
 * @param fits the power laws of all posts and of the clean ones, those of too few pairs missing
 * @param graph the graph of the pairs
 * @param clusters its clusters
 * @param competitions the closest competitors of each symbol of the graph, the symbol of most posts
 *     first
 * @param change how pairs changed over time; empty if less than two periods were counted apart
 */
public record PairReport(
    Cooccurrence counted,
    List<PairFit> fits,
    CashtagGraph graph,
    Clusters clusters,
    List<Competition> competitions,
    Optional<HalvesChange> change) {

  /**
   * Copies the lists.
   *
   * @param counted the pairs
   * @param fits the power laws
   * @param graph the graph
   * @param clusters its clusters
   * @param competitions the competitors
   * @param change how pairs changed over time
   */
  public PairReport {
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(graph, "graph");
    Objects.requireNonNull(clusters, "clusters");
    Objects.requireNonNull(change, "change");
    fits = List.copyOf(fits);
    competitions = List.copyOf(competitions);
  }

  /**
   * A symbol and one of its competitors.
   *
   * @param symbol the symbol
   * @param competitor the other one
   * @param sameSector whether the directory states the same sector for both
   */
  public record Competition(String symbol, Competitors.Competitor competitor, boolean sameSector) {}

  /**
   * Draws the conclusions.
   *
   * @param counted the pairs
   * @param byPeriod the pairs counted apart by period
   * @param directory tells the sectors
   * @param options what to look for
   * @return the report
   */
  public static PairReport of(
      Cooccurrence counted,
      Cooccurrence byPeriod,
      SymbolDirectory directory,
      PairReportOptions options) {
    List<PairFit> fits = new ArrayList<>();
    for (CountOf count : CountOf.values()) {
      PairFit.of(counted.all(), count, options).ifPresent(fits::add);
    }
    CashtagGraph graph = CashtagGraph.of(counted.all(), options.graph());
    return new PairReport(
        counted,
        fits,
        graph,
        Clusters.louvain(graph, options.seed()),
        competitions(graph, directory, options),
        HalvesChange.of(byPeriod, options));
  }

  private static List<Competition> competitions(
      CashtagGraph graph, SymbolDirectory directory, PairReportOptions options) {
    Competitors competitors = new Competitors(graph);
    CountOf count = options.graph().count();
    List<Competition> all = new ArrayList<>();
    graph.symbols().stream()
        .sorted(Comparator.comparingLong((SymbolPosts row) -> row.count(count)).reversed())
        .map(SymbolPosts::symbol)
        .forEach(
            symbol -> {
              Set<Competitors.Competitor> peers =
                  new HashSet<>(competitors.ofSameSector(symbol, directory));
              competitors.of(symbol).stream()
                  .limit(options.competitors())
                  .map(other -> new Competition(symbol, other, peers.contains(other)))
                  .forEach(all::add);
            });
    return all;
  }
}
