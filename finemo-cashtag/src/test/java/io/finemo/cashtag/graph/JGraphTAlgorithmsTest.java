package io.finemo.cashtag.graph;

import static io.finemo.cashtag.graph.GraphPosts.cooccurrence;
import static io.finemo.cashtag.graph.GraphPosts.post;
import static io.finemo.cashtag.graph.GraphPosts.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.finemo.cashtag.TaggedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GirvanNewmanClustering;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.scoring.ApBetweennessCentrality;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.AStarShortestPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.alg.spanning.PrimMinimumSpanningTree;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

/** JGraphT comes without apfloat: what people run on such a graph works, but for one class. */
class JGraphTAlgorithmsTest {
  private static final Set<String> TECHNOLOGY = Set.of("AAPL", "GOOG", "MSFT");
  private static final Set<String> ENERGY = Set.of("CVX", "SHEL", "XOM");

  /** Two triangles with 3 posts to an edge, held together by one post: MSFT and XOM. */
  private final Graph<String, DefaultWeightedEdge> graph = twoTriangles();

  private static Graph<String, DefaultWeightedEdge> twoTriangles() {
    List<TaggedPost> posts = new ArrayList<>(times(3, post("AAPL", "GOOG", "MSFT")));
    posts.addAll(times(3, post("CVX", "SHEL", "XOM")));
    posts.add(post("MSFT", "XOM"));
    return CashtagGraph.of(cooccurrence(posts).all(), GraphOptions.byPosts(1)).toJGraphT();
  }

  @Test
  void shortestPathsAreFound() {
    List<String> path = List.of("AAPL", "MSFT", "XOM", "CVX");

    assertThat(new DijkstraShortestPath<>(graph).getPath("AAPL", "CVX").getVertexList())
        .isEqualTo(path);
    assertThat(
            new BidirectionalDijkstraShortestPath<>(graph).getPath("AAPL", "CVX").getVertexList())
        .isEqualTo(path);
    assertThat(
            new AStarShortestPath<>(graph, (from, to) -> 0).getPath("AAPL", "CVX").getVertexList())
        .isEqualTo(path);
    assertThat(new YenKShortestPath<>(graph).getPaths("AAPL", "CVX", 2))
        .extracting(each -> each.getWeight())
        .containsExactly(7.0, 10.0);
  }

  @Test
  void clustersAreFound() {
    assertThat(clusters(new GreedyModularityAlgorithm<>(graph))).containsOnly(TECHNOLOGY, ENERGY);
    assertThat(clusters(new GirvanNewmanClustering<>(graph, 2))).containsOnly(TECHNOLOGY, ENERGY);
    assertThat(clusters(new LabelPropagationClustering<>(graph))).isNotEmpty();
    assertThat(new ConnectivityInspector<>(graph).connectedSets()).hasSize(1);
  }

  @Test
  void symbolsAreRanked() {
    assertThat(new PageRank<>(graph).getScores().get("MSFT"))
        .isGreaterThan(new PageRank<>(graph).getScores().get("AAPL"));
    assertThat(new BetweennessCentrality<>(graph).getScores())
        .containsEntry("MSFT", 6.0)
        .containsEntry("AAPL", 0.0);
    assertThat(new Coreness<>(graph).getScores()).containsEntry("XOM", 2);
  }

  @Test
  void treesAndMatchingsAreFound() {
    assertThat(new PrimMinimumSpanningTree<>(graph).getSpanningTree().getWeight())
        .isEqualTo(4 * 3 + 1);
    assertThat(new KolmogorovWeightedPerfectMatching<>(graph).getMatching().getWeight())
        .isEqualTo(3 + 3 + 1);
  }

  @Test
  void onlyTheCentralityOfAnyPrecisionAsksForItsJar() {
    assertThatExceptionOfType(NoClassDefFoundError.class)
        .isThrownBy(() -> new ApBetweennessCentrality<>(graph).getScores())
        .withMessageContaining("apfloat");
  }

  private static List<Set<String>> clusters(ClusteringAlgorithm<String> algorithm) {
    return algorithm.getClustering().getClusters();
  }
}
