package io.finemo.examples.page;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A drawing, with a table of what it shows for those who cannot see it, and for all where scripts
 * do not run.
 */
public sealed interface Chart extends Block permits Plot, Network {
  /** How many rows of data the table of a chart shows at most. */
  int TABLE_ROWS = 500;

  /**
   * What it shows, in a few words.
   *
   * @return the title
   */
  String title();

  /**
   * What is to be seen in it, in a sentence or two, for those who cannot see it.
   *
   * @return the summary
   */
  String summary();

  /**
   * What it shows, as a table.
   *
   * @return the table; of many rows, the first
   */
  DataTable table();

  /**
   * What the script of the page draws.
   *
   * @return the data, and nothing of how they look
   */
  ObjectNode json();

  @Override
  default String markup() {
    return "<figure>\n<figcaption>"
        + Html.text(title()).markup()
        + "</figcaption>\n<div class=\"chart\" role=\"img\" aria-label=\""
        + Html.attribute(title() + ". " + summary())
        + "\"></div>\n<p class=\"note\">"
        + Html.text(summary()).markup()
        + "</p>\n<details><summary>Data of this chart</summary>\n"
        + table().markup()
        + "</details>\n</figure>\n";
  }
}
