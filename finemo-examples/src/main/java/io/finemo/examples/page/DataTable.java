package io.finemo.examples.page;

import java.util.Arrays;
import java.util.List;

/**
 * A table with a caption. It scrolls inside its box where it is wider than the screen.
 *
 * @param caption what it shows
 * @param head the heads of its columns, at least one
 * @param rows its rows, each with as many cells; the first cell is the head of its row
 */
public record DataTable(String caption, List<String> head, List<List<Html>> rows) implements Block {

  /**
   * Checks the shape and copies the lists.
   *
   * @param caption what it shows
   * @param head the heads of its columns
   * @param rows its rows
   */
  public DataTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    if (head.isEmpty()) {
      throw new IllegalArgumentException("a table needs at least 1 column: " + caption);
    }
    for (List<Html> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "rows of \"" + caption + "\" must have " + head.size() + " cells: " + row.size());
      }
    }
  }

  /**
   * A row.
   *
   * @param cells its cells
   * @return the row
   */
  public static List<Html> row(Html... cells) {
    return Arrays.asList(cells);
  }

  @Override
  public String markup() {
    String name = Html.attribute(caption);
    StringBuilder markup =
        new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .append(name)
            .append("\">\n<table><caption>")
            .append(Html.text(caption).markup())
            .append("</caption>\n<thead><tr>");
    head.forEach(
        column ->
            markup.append("<th scope=\"col\">").append(Html.text(column).markup()).append("</th>"));
    markup.append("</tr></thead>\n<tbody>\n");
    for (List<Html> row : rows) {
      markup.append("<tr><th scope=\"row\">").append(row.get(0).markup()).append("</th>");
      for (Html cell : row.subList(1, row.size())) {
        markup.append("<td>").append(cell.markup()).append("</td>");
      }
      markup.append("</tr>\n");
    }
    return markup.append("</tbody></table></div>\n").toString();
  }
}
