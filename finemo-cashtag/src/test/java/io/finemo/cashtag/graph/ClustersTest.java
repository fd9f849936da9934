package io.finemo.cashtag.graph;

import static io.finemo.cashtag.graph.GraphPosts.cooccurrence;
import static io.finemo.cashtag.graph.GraphPosts.post;
import static io.finemo.cashtag.graph.GraphPosts.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.TaggedPost;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClustersTest {
  @Test
  void aGraphOfNothingHasNoClusters() {
    CashtagGraph none = CashtagGraph.of(cooccurrence(List.of()).all(), GraphOptions.byPosts(1));

    assertThat(Clusters.louvain(none, 1)).isEqualTo(new Clusters(List.of(), 0));
  }

  /**
   * Two triangles and a bridge, 7 edges: 6/7 of the weight is inside, by chance it were (7/14)^2
   * twice.
   */
  @Test
  void twoTrianglesAreTwoClusters() {
    List<TaggedPost> posts = List.of(post("A", "B", "C"), post("X", "Y", "Z"), post("C", "X"));
    CashtagGraph graph = CashtagGraph.of(cooccurrence(posts).all(), GraphOptions.byPosts(1));

    for (long seed = 0; seed < 20; seed++) {
      Clusters clusters = Clusters.louvain(graph, seed);
      assertThat(clusters.clusters())
          .containsExactly(List.of("A", "B", "C"), List.of("X", "Y", "Z"));
      assertThat(clusters.modularity()).isCloseTo(6.0 / 7 - 0.5, within(1e-12));
    }
  }

  @Test
  void weightsDecide() {
    List<TaggedPost> posts = new ArrayList<>(times(9, post("A", "B")));
    posts.addAll(times(9, post("C", "D")));
    posts.addAll(List.of(post("A", "C"), post("B", "C"), post("A", "D"), post("B", "D")));

    assertThat(
            Clusters.louvain(CashtagGraph.of(cooccurrence(posts).all(), GraphOptions.byPosts(1)), 5)
                .clusters())
        .containsExactly(List.of("A", "B"), List.of("C", "D"));
  }

  @Test
  void edgesBelowChanceAreNoTies() {
    List<TaggedPost> posts = new ArrayList<>(times(5, post("A")));
    posts.addAll(times(5, post("B")));
    posts.add(post("A", "B"));
    CashtagGraph graph =
        CashtagGraph.of(
            cooccurrence(posts).all(), new GraphOptions(PairWeight.PMI, CountOf.POSTS, 1, -9));

    assertThat(graph.edges().get(0).weight()).isNegative();
    assertThat(Clusters.louvain(graph, 1))
        .isEqualTo(new Clusters(List.of(List.of("A"), List.of("B")), 0));
  }

  /** Of groups that are planted, most posts within them; JGraphT measures the modularity. */
  @ParameterizedTest
  @EnumSource
  void plantedGroupsAreFoundWhateverTheOrderOfPosts(PairWeight weight) {
    List<TaggedPost> posts = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 3000; i++) {
      int group = random.nextInt(6);
      int other = random.nextInt(10) == 0 ? random.nextInt(6) : group;
      posts.add(post("G" + group + random.nextInt(8), "H" + other + random.nextInt(8)));
    }
    GraphOptions options = new GraphOptions(weight, CountOf.POSTS, 1, 0);
    PairCounts counts = cooccurrence(posts).all();
    CashtagGraph graph = CashtagGraph.of(counts, options);
    Clusters expected = Clusters.louvain(graph, 3);
    Collections.shuffle(posts, new Random(9));

    assertThat(Clusters.louvain(CashtagGraph.of(cooccurrence(posts).all(), options), 3))
        .isEqualTo(expected);
    assertThat(expected.clusters()).hasSize(6);
    for (List<String> cluster : expected.clusters()) {
      Set<Character> groups = new HashSet<>();
      cluster.forEach(symbol -> groups.add(symbol.charAt(1)));
      assertThat(groups).hasSize(1);
    }
    assertThat(expected.modularity())
        .isCloseTo(
            new UndirectedModularityMeasurer<String, DefaultWeightedEdge>(graph.toJGraphT())
                .modularity(expected.clusters().stream().<Set<String>>map(HashSet::new).toList()),
            within(1e-9));
  }

  /** On a graph of five planted groups; see clusters_golden.py. */
  @Test
  void modularityIsThatOfNetworkxAndItsBestIsFound() throws IOException, URISyntaxException {
    Path golden = Path.of(ClustersTest.class.getResource("clusters.txt").toURI());
    List<TaggedPost> posts = new ArrayList<>();
    double planted = 0;
    double best = 0;
    for (String line : Files.readAllLines(golden)) {
      String[] fields = line.split(" ", -1);
      switch (fields[0]) {
        case "edge" -> posts.addAll(times(Integer.parseInt(fields[3]), post(fields[1], fields[2])));
        case "modularity" -> planted = Double.parseDouble(fields[1]);
        default -> best = Double.parseDouble(fields[1]);
      }
    }
    CashtagGraph graph = CashtagGraph.of(cooccurrence(posts).all(), GraphOptions.byPosts(1));

    Clusters clusters = Clusters.louvain(graph, 7);

    assertThat(clusters.clusters()).hasSize(5);
    assertThat(clusters.clusters())
        .allSatisfy(
            cluster ->
                assertThat(cluster)
                    .allMatch(symbol -> symbol.charAt(0) == cluster.get(0).charAt(0)));
    assertThat(clusters.modularity())
        .isCloseTo(planted, within(1e-12))
        .isCloseTo(best, within(1e-12));
  }
}
