package io.finemo.cashtag.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The symbols that stand together in posts, as a graph (Hentschel and Alonso 2014, Figure 5).
 * Immutable.
 */
public final class CashtagGraph {
  private final GraphOptions options;
  private final List<SymbolPosts> symbols;
  private final List<Edge> edges;

  /**
   * An edge.
   *
   * @param first the symbol that comes first in the alphabet
   * @param second the other one
   * @param posts how many posts hold both
   * @param postsClean how many of them are without noise
   * @param weight the weight that the options name
   */
  public record Edge(String first, String second, long posts, long postsClean, double weight) {
    static final Comparator<Edge> ORDER =
        Comparator.comparingDouble(Edge::weight)
            .reversed()
            .thenComparing(Comparator.comparingLong(Edge::posts).reversed())
            .thenComparing(Edge::first)
            .thenComparing(Edge::second);

    /**
     * The symbol at the other end.
     *
     * @param symbol one of the two
     * @return the other one
     * @throws IllegalArgumentException if it is none of the two
     */
    public String opposite(String symbol) {
      if (symbol.equals(first)) {
        return second;
      }
      if (symbol.equals(second)) {
        return first;
      }
      throw new IllegalArgumentException(symbol + " is not at an end of " + this);
    }
  }

  private CashtagGraph(GraphOptions options, List<SymbolPosts> symbols, List<Edge> edges) {
    this.options = options;
    this.symbols = symbols;
    this.edges = edges;
  }

  /**
   * Makes the graph of counted pairs.
   *
   * @param counts the counts
   * @param options which pairs are edges
   * @return the graph
   */
  public static CashtagGraph of(PairCounts counts, GraphOptions options) {
    Objects.requireNonNull(options, "options");
    Map<String, SymbolPosts> bySymbol = new HashMap<>();
    counts.symbols().forEach(row -> bySymbol.put(row.symbol(), row));
    Map<String, SymbolPosts> linked = new TreeMap<>();
    List<Edge> edges =
        counts.pairs().stream()
            .filter(pair -> pair.count(options.count()) >= options.minPosts())
            .map(pair -> edge(pair, counts, bySymbol, options))
            .filter(edge -> edge.weight() >= options.minWeight())
            .sorted(Edge.ORDER)
            .toList();
    for (Edge edge : edges) {
      linked.put(edge.first(), symbol(bySymbol, edge.first()));
      linked.put(edge.second(), symbol(bySymbol, edge.second()));
    }
    return new CashtagGraph(options, List.copyOf(linked.values()), edges);
  }

  private static Edge edge(
      PairPosts pair, PairCounts counts, Map<String, SymbolPosts> bySymbol, GraphOptions options) {
    CountOf count = options.count();
    double weight =
        options
            .weight()
            .of(
                pair.count(count),
                symbol(bySymbol, pair.first()).count(count),
                symbol(bySymbol, pair.second()).count(count),
                counts.cashtagPosts(count));
    return new Edge(pair.first(), pair.second(), pair.posts(), pair.postsClean(), weight);
  }

  private static SymbolPosts symbol(Map<String, SymbolPosts> bySymbol, String symbol) {
    SymbolPosts row = bySymbol.get(symbol);
    if (row == null) {
      throw new IllegalArgumentException("a pair has a symbol that is not counted: " + symbol);
    }
    return row;
  }

  /**
   * Which pairs are edges.
   *
   * @return the options
   */
  public GraphOptions options() {
    return options;
  }

  /**
   * The symbols that have an edge.
   *
   * @return in order of the alphabet
   */
  public List<SymbolPosts> symbols() {
    return symbols;
  }

  /**
   * The edges.
   *
   * @return the heaviest first, then those of more posts, then by names
   */
  public List<Edge> edges() {
    return edges;
  }

  /**
   * The graph for the algorithms of JGraphT. Only {@code ApBetweennessCentrality} needs a jar that
   * does not come with this module, {@code org.apfloat:apfloat}.
   *
   * @return symbols in order of the alphabet, edges in the order of {@link #edges()}, unmodifiable;
   *     a new one for each call
   */
  public Graph<String, DefaultWeightedEdge> toJGraphT() {
    Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    symbols.forEach(symbol -> graph.addVertex(symbol.symbol()));
    for (Edge edge : edges) {
      DefaultWeightedEdge added = graph.addEdge(edge.first(), edge.second());
      graph.setEdgeWeight(
          Objects.requireNonNull(added, "each pair is counted once"), edge.weight());
    }
    return new AsUnmodifiableGraph<>(graph);
  }

  /**
   * The edges of a symbol.
   *
   * @param symbol the symbol, normalized
   * @return its edges, in the order of {@link #edges()}; none if it is not in the graph
   */
  public List<Edge> edgesOf(String symbol) {
    return edges.stream()
        .filter(edge -> edge.first().equals(symbol) || edge.second().equals(symbol))
        .toList();
  }
}
