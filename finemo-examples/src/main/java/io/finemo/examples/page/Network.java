package io.finemo.examples.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Things and the links between them: the wider and darker a link, the heavier.
 *
 * @param title what it shows, in a few words
 * @param summary what is to be seen in it, in a sentence or two
 * @param unit what weights count, such as {@code posts}
 * @param nodes the things
 * @param links the links
 */
public record Network(String title, String summary, String unit, List<Node> nodes, List<Link> links)
    implements Chart {

  /**
   * A thing.
   *
   * @param name what it is called
   * @param weight how large it is drawn, 0 or more: its area grows with it
   */
  public record Node(String name, double weight) {}

  /**
   * A link.
   *
   * @param from the number of a thing, from 0
   * @param to the number of another
   * @param weight how wide and dark it is drawn, 0 or more
   */
  public record Link(int from, int to, double weight) {}

  /**
   * Checks that links lead somewhere, and copies the lists.
   *
   * @param title what it shows
   * @param summary what is to be seen in it
   * @param unit what weights count
   * @param nodes the things
   * @param links the links
   */
  public Network {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    for (Node node : nodes) {
      check(node.weight(), node);
    }
    for (Link link : links) {
      check(link.weight(), link);
      if (Math.min(link.from(), link.to()) < 0
          || Math.max(link.from(), link.to()) >= nodes.size()) {
        throw new IllegalArgumentException(
            "a link must lead from and to 0 to " + (nodes.size() - 1) + ": " + link);
      }
    }
  }

  private static void check(double weight, Object of) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight must be at least 0 and finite: " + of);
    }
  }

  @Override
  public DataTable table() {
    List<List<Html>> rows = new ArrayList<>();
    for (Link link : links.subList(0, Math.min(TABLE_ROWS, links.size()))) {
      rows.add(
          DataTable.row(
              Html.foreign(nodes.get(link.from()).name()),
              Html.foreign(nodes.get(link.to()).name()),
              Html.number(link.weight(), link.weight() == Math.rint(link.weight()) ? 0 : 3)));
    }
    String caption =
        links.size() > TABLE_ROWS
            ? title + " (the first " + TABLE_ROWS + " of " + links.size() + ")"
            : title;
    return new DataTable(caption, List.of("from", "to", unit), rows);
  }

  @Override
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", "network");
    json.put("unit", VisibleText.of(unit));
    ArrayNode things = json.putArray("nodes");
    nodes.forEach(
        node ->
            things
                .addObject()
                .put("name", VisibleText.of(node.name()))
                .put("weight", node.weight()));
    ArrayNode lines = json.putArray("links");
    links.forEach(
        link ->
            lines
                .addObject()
                .put("from", link.from())
                .put("to", link.to())
                .put("weight", link.weight()));
    return json;
  }
}
