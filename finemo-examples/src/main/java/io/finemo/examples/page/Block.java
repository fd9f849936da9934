package io.finemo.examples.page;

/** What a section is made of. */
public sealed interface Block permits Html, Figures, DataTable, Chart {

  /**
   * The markup.
   *
   * @return well-formed HTML that holds all there is to say, but for the drawing of a chart
   */
  String markup();
}
