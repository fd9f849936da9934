package io.finemo.cashtag.graph;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a graph as GraphML (U. Brandes and others, graphml.graphdrawing.org), which Gephi, yEd and
 * NetworkX read. The same graph is the same text.
 *
 * <p>Nodes are named {@code n0}, {@code n1}, ... with the symbol as label: a symbol need not be a
 * name in XML. What XML cannot say in a symbol is U+FFFD there.
 */
public final class GraphMl {
  private GraphMl() {}

  /**
   * Writes a graph.
   *
   * @param graph the graph
   * @param clusters groups of symbols: the number of its group, 0 for the first, goes into a key of
   *     its own; none for a symbol that is in no group
   * @param out takes the text, to be stored in UTF-8; it stays open
   * @throws IOException if it cannot take it
   */
  public static void write(CashtagGraph graph, List<List<String>> clusters, Appendable out)
      throws IOException {
    Map<String, Integer> clusterOf = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      for (String symbol : clusters.get(i)) {
        clusterOf.put(symbol, i);
      }
    }
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    key(out, "node", "label", "string");
    key(out, "node", "cluster", "int");
    for (String of : List.of("node", "edge")) {
      key(out, of, "posts", "long");
      key(out, of, "postsClean", "long");
    }
    key(out, "edge", "weight", "double");
    out.append("  <graph edgedefault=\"undirected\">\n");
    Map<String, Integer> numbers = new HashMap<>();
    for (SymbolPosts symbol : graph.symbols()) {
      int number = numbers.size();
      numbers.put(symbol.symbol(), number);
      out.append("    <node id=\"n" + number + "\">\n");
      data(out, "node", "label", XmlText.xml(symbol.symbol()));
      Integer cluster = clusterOf.get(symbol.symbol());
      if (cluster != null) {
        data(out, "node", "cluster", cluster.toString());
      }
      data(out, "node", "posts", Long.toString(symbol.posts()));
      data(out, "node", "postsClean", Long.toString(symbol.postsClean()));
      out.append("    </node>\n");
    }
    for (CashtagGraph.Edge edge : graph.edges()) {
      out.append("    <edge source=\"n" + numbers.get(edge.first()));
      out.append("\" target=\"n" + numbers.get(edge.second()) + "\">\n");
      data(out, "edge", "posts", Long.toString(edge.posts()));
      data(out, "edge", "postsClean", Long.toString(edge.postsClean()));
      data(out, "edge", "weight", Double.toString(edge.weight()));
      out.append("    </edge>\n");
    }
    out.append("  </graph>\n</graphml>\n");
  }

  private static void key(Appendable out, String of, String name, String type) throws IOException {
    out.append("  <key id=\"" + of + "." + name + "\" for=\"" + of + "\"");
    out.append(" attr.name=\"" + name + "\" attr.type=\"" + type + "\"/>\n");
  }

  private static void data(Appendable out, String of, String name, String value)
      throws IOException {
    out.append("      <data key=\"" + of + "." + name + "\">" + value + "</data>\n");
  }
}
