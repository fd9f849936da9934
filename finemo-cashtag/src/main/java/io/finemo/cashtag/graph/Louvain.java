package io.finemo.cashtag.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Blondel and others (2008): each node moves to the cluster of a neighbour where modularity gains
 * most, until none gains; then clusters become nodes, and so on.
 */
final class Louvain {
  /** Gains of rounding errors could move nodes to and fro for ever. */
  private static final double LEAST_GAIN = 1e-12;

  private static final int MOST_ROUNDS = 1000;

  private final WeightedLinks links;
  private final int[] clusterOf;
  private final double[] degreeOf;

  private Louvain(WeightedLinks links) {
    this.links = links;
    this.clusterOf = new int[links.nodes];
    Arrays.setAll(clusterOf, node -> node);
    this.degreeOf = links.degrees.clone();
  }

  /** The cluster of each node, numbered by their first nodes. */
  static int[] clusters(WeightedLinks links, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] clusterOf = new int[links.nodes];
    Arrays.setAll(clusterOf, node -> node);
    WeightedLinks level = links;
    while (level.total > 0) {
      Louvain louvain = new Louvain(level);
      if (!louvain.moveAll(random)) {
        break;
      }
      int[] merged = numberedAnew(louvain.clusterOf);
      Arrays.setAll(clusterOf, node -> merged[clusterOf[node]]);
      level = louvain.merged(merged);
    }
    return clusterOf;
  }

  private boolean moveAll(SplittableRandom random) {
    int[] order = shuffled(links.nodes, random);
    double[] weightTo = new double[links.nodes];
    boolean anyMoved = false;
    boolean moved = true;
    for (int round = 0; moved && round < MOST_ROUNDS; round++) {
      moved = false;
      for (int node : order) {
        moved |= move(node, weightTo);
      }
      anyMoved |= moved;
    }
    return anyMoved;
  }

  /**
   * Moves a node to the best cluster, of equals to the one it is in or else the first met.
   *
   * @param weightTo zeros, and so again at the end
   */
  private boolean move(int node, double[] weightTo) {
    for (int i = links.starts[node]; i < links.starts[node + 1]; i++) {
      weightTo[clusterOf[links.neighbours[i]]] += links.weights[i];
    }
    final int home = clusterOf[node];
    double degree = links.degrees[node];
    degreeOf[home] -= degree;
    int best = home;
    double bestGain = gain(home, degree, weightTo);
    for (int i = links.starts[node]; i < links.starts[node + 1]; i++) {
      int cluster = clusterOf[links.neighbours[i]];
      double gain = gain(cluster, degree, weightTo);
      if (gain > bestGain + LEAST_GAIN) {
        best = cluster;
        bestGain = gain;
      }
    }
    for (int i = links.starts[node]; i < links.starts[node + 1]; i++) {
      weightTo[clusterOf[links.neighbours[i]]] = 0;
    }
    clusterOf[node] = best;
    degreeOf[best] += degree;
    return best != home;
  }

  /** Half of what modularity gains if a lone node of this degree joins the cluster. */
  private double gain(int cluster, double degree, double[] weightTo) {
    return weightTo[cluster] / links.total
        - degreeOf[cluster] / links.total * (degree / links.total);
  }

  private WeightedLinks merged(int[] merged) {
    int clusters = Arrays.stream(merged).max().orElse(-1) + 1;
    Map<Long, Double> sums = new TreeMap<>();
    for (int node = 0; node < links.nodes; node++) {
      int one = merged[node];
      if (links.loops[node] > 0) {
        sums.merge(pair(one, one), links.loops[node] / 2, Double::sum);
      }
      for (int i = links.starts[node]; i < links.starts[node + 1]; i++) {
        if (links.neighbours[i] > node) {
          sums.merge(pair(one, merged[links.neighbours[i]]), links.weights[i], Double::sum);
        }
      }
    }
    List<WeightedLinks.Link> bundled = new ArrayList<>(sums.size());
    sums.forEach(
        (pair, weight) ->
            bundled.add(
                new WeightedLinks.Link((int) (pair >>> Integer.SIZE), pair.intValue(), weight)));
    return new WeightedLinks(clusters, bundled);
  }

  private static long pair(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }

  private static int[] numberedAnew(int[] clusterOf) {
    int[] numbers = new int[clusterOf.length];
    Arrays.fill(numbers, -1);
    int next = 0;
    int[] merged = new int[clusterOf.length];
    for (int node = 0; node < clusterOf.length; node++) {
      if (numbers[clusterOf[node]] < 0) {
        numbers[clusterOf[node]] = next++;
      }
      merged[node] = numbers[clusterOf[node]];
    }
    return merged;
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }
}
