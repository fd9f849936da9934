package io.finemo.cashtag.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of symbols with heavier edges inside than by chance.
 *
 * @param clusters each symbol of the graph in one of them, in order of the alphabet; the largest
 *     first, then by the first symbol
 * @param modularity the share of the weight inside clusters, less that share in a graph where edges
 *     join symbols by chance: below 1, and 0 if all is one cluster (M. E. J. Newman, Physical
 *     Review E 70, 056131, 2004); 0 for a graph without edges
 */
public record Clusters(List<List<String>> clusters, double modularity) {

  /**
   * Copies the lists.
   *
   * @param clusters the clusters
   * @param modularity the modularity
   */
  public Clusters {
    clusters = clusters.stream().map(List::copyOf).toList();
  }

  /**
   * Finds clusters by the method of Louvain: V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E.
   * Lefebvre, "Fast unfolding of communities in large networks", Journal of Statistical Mechanics,
   * P10008, 2008. Edges of a weight of 0 or below, which the PMI may have, are no ties and are left
   * out; a symbol that has no other is a cluster of its own.
   *
   * @param graph the graph
   * @param seed decides in which order symbols are visited: the same graph and seed give the same
   *     clusters, however the posts were counted
   * @return the clusters
   */
  public static Clusters louvain(CashtagGraph graph, long seed) {
    Map<String, Integer> numbers = new TreeMap<>();
    graph.symbols().forEach(row -> numbers.put(row.symbol(), numbers.size()));
    List<WeightedLinks.Link> links = new ArrayList<>();
    for (CashtagGraph.Edge edge : graph.edges()) {
      if (edge.weight() > 0) {
        links.add(
            new WeightedLinks.Link(
                numbers.getOrDefault(edge.first(), 0),
                numbers.getOrDefault(edge.second(), 0),
                edge.weight()));
      }
    }
    WeightedLinks network = new WeightedLinks(numbers.size(), links);
    int[] clusterOf = Louvain.clusters(network, seed);
    Map<Integer, List<String>> members = new TreeMap<>();
    numbers.forEach(
        (symbol, number) ->
            members.computeIfAbsent(clusterOf[number], c -> new ArrayList<>()).add(symbol));
    return new Clusters(
        members.values().stream()
            .sorted(
                Comparator.comparingInt((List<String> cluster) -> cluster.size())
                    .reversed()
                    .thenComparing(cluster -> cluster.get(0)))
            .toList(),
        network.modularity(clusterOf));
  }
}
