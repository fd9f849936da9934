package io.finemo.cashtag.graph;

import java.util.Comparator;
import java.util.List;

/**
 * Links of numbered nodes in arrays, for each node its neighbours in order. The order makes sums of
 * weights the same to the last bit, wherever the links come from.
 */
final class WeightedLinks {
  private static final Comparator<Link> ORDER =
      Comparator.comparingInt(Link::one).thenComparingInt(Link::other);

  final int nodes;
  final int[] starts;
  final int[] neighbours;
  final double[] weights;

  /** Twice the weight of the links of a node to itself. */
  final double[] loops;

  /** The sum of the weights at a node, of a link to itself twice. */
  final double[] degrees;

  /** The sum of all degrees: twice that of all weights. */
  final double total;

  /** A link of two nodes; each pair at most once. */
  record Link(int one, int other, double weight) {}

  WeightedLinks(int nodes, List<Link> unordered) {
    this.nodes = nodes;
    List<Link> links = unordered.stream().sorted(ORDER).toList();
    starts = new int[nodes + 1];
    loops = new double[nodes];
    degrees = new double[nodes];
    for (Link link : links) {
      if (link.one != link.other) {
        starts[link.one + 1]++;
        starts[link.other + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    neighbours = new int[starts[nodes]];
    weights = new double[neighbours.length];
    int[] next = starts.clone();
    double sum = 0;
    for (Link link : links) {
      if (link.one == link.other) {
        loops[link.one] = 2 * link.weight;
      } else {
        neighbours[next[link.one]] = link.other;
        weights[next[link.one]++] = link.weight;
        neighbours[next[link.other]] = link.one;
        weights[next[link.other]++] = link.weight;
      }
      degrees[link.one] += link.weight;
      degrees[link.other] += link.weight;
      sum += 2 * link.weight;
    }
    total = sum;
  }

  double modularity(int[] clusterOf) {
    if (total == 0) {
      return 0;
    }
    double inside = 0;
    double[] degreeOf = new double[nodes];
    for (int node = 0; node < nodes; node++) {
      degreeOf[clusterOf[node]] += degrees[node];
      inside += loops[node];
      for (int i = starts[node]; i < starts[node + 1]; i++) {
        inside += clusterOf[neighbours[i]] == clusterOf[node] ? weights[i] : 0;
      }
    }
    double chance = 0;
    for (double degree : degreeOf) {
      chance += degree / total * (degree / total);
    }
    return inside / total - chance;
  }
}
