package io.finemo.examples.page;

import java.util.List;

/**
 * A few numbers that say most, side by side.
 *
 * @param figures the numbers
 */
public record Figures(List<Figure> figures) implements Block {

  /**
   * Copies the list.
   *
   * @param figures the numbers
   */
  public Figures {
    figures = List.copyOf(figures);
  }

  /**
   * One number.
   *
   * @param name what it counts, in a word or two
   * @param value the number
   */
  public record Figure(String name, Html value) {}

  /**
   * Some numbers.
   *
   * @param figures the numbers
   * @return them side by side
   */
  public static Figures of(Figure... figures) {
    return new Figures(List.of(figures));
  }

  @Override
  public String markup() {
    StringBuilder markup = new StringBuilder("<dl class=\"figures\">\n");
    for (Figure figure : figures) {
      markup.append("<div><dt>").append(Html.text(figure.name()).markup()).append("</dt><dd>");
      markup.append(figure.value().markup()).append("</dd></div>\n");
    }
    return markup.append("</dl>\n").toString();
  }
}
