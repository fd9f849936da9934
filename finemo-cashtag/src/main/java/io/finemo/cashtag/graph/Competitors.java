package io.finemo.cashtag.graph;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The main competitors of a company, as posts see them: the symbols that stand with its own, those
 * of the heaviest edges first (Hentschel and Alonso 2014, section "Co-occurrence").
 */
public final class Competitors {
  private final CashtagGraph graph;

  /**
   * Reads competitors off a graph.
   *
   * @param graph the graph, whose weight decides: {@link PairWeight#POSTS} prefers the much
   *     discussed, {@link PairWeight#JACCARD} those that stand together more than alone
   */
  public Competitors(CashtagGraph graph) {
    this.graph = Objects.requireNonNull(graph, "graph");
  }

  /**
   * A competitor.
   *
   * @param symbol its symbol
   * @param posts how many posts hold both symbols
   * @param postsClean how many of them are without noise
   * @param weight the weight of the edge
   */
  public record Competitor(String symbol, long posts, long postsClean, double weight) {}

  /**
   * The competitors of a company, whatever they do.
   *
   * @param symbol its symbol in any spelling
   * @return the heaviest edge first; none for a symbol without an edge
   */
  public List<Competitor> of(String symbol) {
    String normalized = SymbolDirectory.normalize(symbol);
    return graph.edgesOf(normalized).stream()
        .map(
            edge ->
                new Competitor(
                    edge.opposite(normalized), edge.posts(), edge.postsClean(), edge.weight()))
        .toList();
  }

  /**
   * The competitors in the sector of the company.
   *
   * @param symbol its symbol in any spelling
   * @param directory tells the sectors
   * @return the heaviest edge first; none if the directory does not tell the company's sector
   */
  public List<Competitor> ofSameSector(String symbol, SymbolDirectory directory) {
    Optional<String> sector = sector(symbol, directory);
    return of(symbol).stream()
        .filter(
            competitor ->
                sector.isPresent() && sector(competitor.symbol(), directory).equals(sector))
        .toList();
  }

  private static Optional<String> sector(String symbol, SymbolDirectory directory) {
    return directory.find(symbol).map(Listing::sector).filter(sector -> !sector.isBlank());
  }
}
