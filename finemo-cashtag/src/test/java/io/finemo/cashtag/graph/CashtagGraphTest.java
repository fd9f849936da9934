package io.finemo.cashtag.graph;

import static io.finemo.cashtag.graph.GraphPosts.cooccurrence;
import static io.finemo.cashtag.graph.GraphPosts.post;
import static io.finemo.cashtag.graph.GraphPosts.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.Noise;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.graph.CashtagGraph.Edge;
import io.finemo.cashtag.graph.Competitors.Competitor;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

class CashtagGraphTest {
  /** Eight posts: A in 4, B in 4, C in 3; A and B together in 2, B and C in 1, once as noise. */
  private static PairCounts eightPosts() {
    List<TaggedPost> posts = new ArrayList<>(times(2, post("A", "B")));
    posts.addAll(times(2, post("A")));
    posts.add(post("B"));
    posts.add(post("C", "B").with(Noise.REPOST));
    posts.addAll(times(2, post("C")));
    return cooccurrence(posts).all();
  }

  private static GraphOptions options(PairWeight weight, double minWeight) {
    return new GraphOptions(weight, CountOf.POSTS, 1, minWeight);
  }

  /** log2(2/8 / (4/8 4/8)) = 0; log2(1/8 / (4/8 3/8)) = log2(2/3); 2 of 6 and 1 of 6 posts. */
  @Test
  void weightsByHand() {
    CashtagGraph posts = CashtagGraph.of(eightPosts(), options(PairWeight.POSTS, 0));
    CashtagGraph pmi = CashtagGraph.of(eightPosts(), options(PairWeight.PMI, -9));
    CashtagGraph jaccard = CashtagGraph.of(eightPosts(), options(PairWeight.JACCARD, 0));

    assertThat(posts.edges())
        .containsExactly(new Edge("A", "B", 2, 2, 2), new Edge("B", "C", 1, 0, 1));
    assertThat(pmi.edges().get(0).weight()).isCloseTo(0, within(1e-12));
    assertThat(pmi.edges().get(1).weight()).isCloseTo(-0.5849625007211562, within(1e-12));
    assertThat(jaccard.edges()).extracting(Edge::weight).containsExactly(1.0 / 3, 1.0 / 6);
  }

  @Test
  void lighterEdgesAndSymbolsWithoutAnEdgeAreLeftOut() {
    CashtagGraph heavy = CashtagGraph.of(eightPosts(), options(PairWeight.POSTS, 2));
    CashtagGraph clean = CashtagGraph.of(eightPosts(), GraphOptions.byPosts(1));

    assertThat(heavy.edges()).containsExactly(new Edge("A", "B", 2, 2, 2));
    assertThat(heavy.symbols())
        .containsExactly(new SymbolPosts("A", 4, 4), new SymbolPosts("B", 4, 3));
    assertThat(clean.edges()).as("noise makes no edge").isEqualTo(heavy.edges());
    assertThat(CashtagGraph.of(eightPosts(), GraphOptions.byPosts(3)).symbols()).isEmpty();
  }

  @Test
  void theGraphOfJGraphTHasTheSameEdgesAndCannotBeChanged() {
    Graph<String, DefaultWeightedEdge> graph =
        CashtagGraph.of(eightPosts(), options(PairWeight.POSTS, 0)).toJGraphT();

    assertThat(graph.vertexSet()).containsExactly("A", "B", "C");
    assertThat(graph.edgeSet()).hasSize(2);
    assertThat(graph.getEdgeWeight(graph.getEdge("B", "A"))).isEqualTo(2);
    assertThat(graph.getEdge("A", "C")).isNull();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> graph.addVertex("D"));
  }

  @Test
  void competitorsAreNeighboursByWeightAndByOptionOfTheSameSector() {
    List<TaggedPost> posts = new ArrayList<>(times(3, post("AAPL", "XOM")));
    posts.addAll(times(2, post("GOOG", "AAPL")));
    posts.add(post("AAPL", "MSFT"));
    posts.add(post("AAPL", "NEW"));
    posts.add(post("NEW", "NEWER"));
    posts.add(post("GOOG", "MSFT"));
    SymbolDirectory directory =
        SymbolDirectory.of(
            List.of(
                new Listing("AAPL", "", "", "Technology", ""),
                new Listing("GOOG", "", "", "Technology", ""),
                new Listing("MSFT", "", "", "Technology", ""),
                new Listing("NEW", "", "", "", ""),
                new Listing("NEWER", "", "", "", ""),
                new Listing("XOM", "", "", "Energy", "")));
    Competitors competitors =
        new Competitors(CashtagGraph.of(cooccurrence(posts).all(), GraphOptions.byPosts(1)));

    assertThat(competitors.of("$aapl"))
        .containsExactly(
            new Competitor("XOM", 3, 3, 3),
            new Competitor("GOOG", 2, 2, 2),
            new Competitor("MSFT", 1, 1, 1),
            new Competitor("NEW", 1, 1, 1));
    assertThat(competitors.ofSameSector("AAPL", directory))
        .extracting(Competitor::symbol)
        .containsExactly("GOOG", "MSFT");
    assertThat(competitors.ofSameSector("NEW", directory)).as("no sector stated").isEmpty();
    assertThat(competitors.of("UNKNOWN")).isEmpty();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> GraphOptions.byPosts(0));
    assertThatIllegalArgumentException().isThrownBy(() -> options(PairWeight.PMI, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairWeight.JACCARD.of(3, 2, 5, 9))
        .withMessageContaining("3, 2, 5, 9");
    assertThatIllegalArgumentException().isThrownBy(() -> PairWeight.POSTS.of(1, 2, 10, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> PairWeight.POSTS.of(0, 2, 3, 9));
    CashtagGraph.Edge edge =
        CashtagGraph.of(cooccurrence(List.of(post("A", "B"))).all(), GraphOptions.byPosts(1))
            .edges()
            .get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edge.opposite("C"))
        .withMessageContaining("C is not at an end");
    PairCounts unknown = new PairCounts(1, 1, List.of(), List.of(new PairPosts("A", "B", 1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CashtagGraph.of(unknown, GraphOptions.byPosts(1)))
        .withMessageContaining("A");
  }
}
