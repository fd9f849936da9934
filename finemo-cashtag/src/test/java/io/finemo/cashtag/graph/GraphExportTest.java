package io.finemo.cashtag.graph;

import static io.finemo.cashtag.graph.GraphPosts.cooccurrence;
import static io.finemo.cashtag.graph.GraphPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.cashtag.TaggedPost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphExportTest {
  private static CashtagGraph graph(TaggedPost... posts) {
    return CashtagGraph.of(cooccurrence(List.of(posts)).all(), GraphOptions.byPosts(1));
  }

  private static String graphMl(CashtagGraph graph, List<List<String>> clusters)
      throws IOException {
    StringBuilder out = new StringBuilder();
    GraphMl.write(graph, clusters, out);
    return out.toString();
  }

  /** The texts of all elements of data of a key, as a parser reads them. */
  private static List<String> data(String xml, String key) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    List<String> texts = new ArrayList<>();
    NodeList elements = document.getElementsByTagName("data");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.getAttribute("key").equals(key)) {
        texts.add(element.getTextContent());
      }
    }
    return texts;
  }

  @Test
  void oneEdgeIsThisGraphMl() throws Exception {
    assertThat(graphMl(graph(post("MSFT", "AAPL")), List.of(List.of("AAPL"))))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="node.label" for="node" attr.name="label" attr.type="string"/>
              <key id="node.cluster" for="node" attr.name="cluster" attr.type="int"/>
              <key id="node.posts" for="node" attr.name="posts" attr.type="long"/>
              <key id="node.postsClean" for="node" attr.name="postsClean" attr.type="long"/>
              <key id="edge.posts" for="edge" attr.name="posts" attr.type="long"/>
              <key id="edge.postsClean" for="edge" attr.name="postsClean" attr.type="long"/>
              <key id="edge.weight" for="edge" attr.name="weight" attr.type="double"/>
              <graph edgedefault="undirected">
                <node id="n0">
                  <data key="node.label">AAPL</data>
                  <data key="node.cluster">0</data>
                  <data key="node.posts">1</data>
                  <data key="node.postsClean">1</data>
                </node>
                <node id="n1">
                  <data key="node.label">MSFT</data>
                  <data key="node.posts">1</data>
                  <data key="node.postsClean">1</data>
                </node>
                <edge source="n0" target="n1">
                  <data key="edge.posts">1</data>
                  <data key="edge.postsClean">1</data>
                  <data key="edge.weight">1.0</data>
                </edge>
              </graph>
            </graphml>
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]>",
        "<!--",
        "</data>",
        "&amp;",
        "\"'",
        "a\r\nb\tc",
        " ",
        "\u0085\u2028",
        "\ud83d\ude80",
        "<!DOCTYPE a [<!ENTITY x \"y\">]>&x;"
      })
  void hostileSymbolsComeBackFromGraphMl(String symbol) throws Exception {
    CashtagGraph graph = graph(post("\uffef", symbol));

    assertThat(data(graphMl(graph, List.of()), "node.label")).containsExactly(symbol, "\uffef");
  }

  @Test
  void whatXmlCannotSayIsReplaced() throws Exception {
    CashtagGraph graph = graph(post("\0a\u001b", "b\ud800", "c\udc00\ud800", "d\ufffe\uffff"));

    assertThat(data(graphMl(graph, List.of()), "node.label"))
        .containsExactly("\ufffda\ufffd", "b\ufffd", "c\ufffd\ufffd", "d\ufffd\ufffd");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyUnitsGiveAParsableFile(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder symbol = new StringBuilder();
      for (int j = 0; j < 4; j++) {
        symbol.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65536)));
      }
      posts.add(post("A", symbol.toString()));
    }
    CashtagGraph graph = graph(posts.toArray(TaggedPost[]::new));

    assertThat(data(graphMl(graph, List.of()), "node.label")).hasSize(graph.symbols().size());
  }

  @Test
  void theOrderOfPostsIsNotToBeSeenInTheFile() throws Exception {
    List<TaggedPost> posts = GraphPosts.random(4, 200);
    CashtagGraph one = graph(posts.toArray(TaggedPost[]::new));
    Collections.reverse(posts);
    CashtagGraph other = graph(posts.toArray(TaggedPost[]::new));

    assertThat(graphMl(other, Clusters.louvain(other, 1).clusters()))
        .isEqualTo(graphMl(one, Clusters.louvain(one, 1).clusters()));
  }
}
