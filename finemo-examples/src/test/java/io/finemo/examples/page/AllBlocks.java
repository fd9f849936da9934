package io.finemo.examples.page;

import io.finemo.core.text.Span;
import io.finemo.examples.page.Series.Point;
import io.finemo.examples.page.Series.Shape;
import java.util.ArrayList;
import java.util.List;

/** A page with a block of each kind, on which every name is the same foreign text. */
public final class AllBlocks {
  private static final double DAY = 86_400_000;

  private AllBlocks() {}

  /**
   * The page.
   *
   * @param text the foreign text
   * @return a page with four charts
   */
  public static Page of(String text) {
    List<Point> rare = new ArrayList<>();
    List<Point> days = new ArrayList<>();
    List<Point> prices = new ArrayList<>();
    List<Network.Node> nodes = new ArrayList<>();
    List<Network.Link> links = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rare.add(new Point(i + 1, 10_000.0 / ((i + 1) * (i + 1)), text, false));
      days.add(new Point(i * DAY, i % 7, text, i == 20));
      prices.add(new Point(i * DAY, 100 + i % 5));
      nodes.add(new Network.Node(text, i));
      links.add(new Network.Link(i, i * i % 40, i));
    }
    return new Page(
        text,
        text,
        List.of(
            Section.of(
                text,
                Figures.of(new Figures.Figure(text, Html.number(3))),
                Html.element(
                    Html.Tag.DIV, Html.Style.POST, Html.marked(text, List.of(new Span(1, 3)))),
                new DataTable(
                    text,
                    List.of(text, text),
                    List.of(List.of(Html.foreign(text), Html.text(text)))),
                Plot.of(
                        text,
                        text,
                        Axis.categories(text, List.of(text, text, "b")),
                        Axis.linear(text),
                        Series.bars(text, List.of(3, 2, 1)))
                    .turned()
                    .marking(List.of(new Plot.Mark(1, text))),
                Plot.of(
                    text,
                    text,
                    Axis.log(text),
                    Axis.log(text),
                    Series.of(text, Shape.POINTS, rare),
                    Series.of(text, Shape.DASHED, rare)),
                Plot.of(
                    text,
                    text,
                    Axis.time(text),
                    Axis.linear(text),
                    Axis.linear(text),
                    Series.of(text, Shape.BARS, days),
                    Series.of(text, Shape.LINE, prices).onSecondAxis()),
                new Network(text, text, text, nodes, links))));
  }
}
