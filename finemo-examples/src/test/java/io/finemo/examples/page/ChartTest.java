package io.finemo.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.examples.page.Series.Point;
import io.finemo.examples.page.Series.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts take only what they can draw, and say the same in a table. */
final class ChartTest {
  private static final Axis POSTS = Axis.linear("posts");

  @Test
  void barsStandOnTheirCategories() {
    Plot plot =
        Plot.of(
                "Mentions",
                "Two assets.",
                Axis.categories("asset", List.of("TSLA", "AAPL")),
                POSTS,
                Series.bars("posts", List.of(12, 7)))
            .marking(List.of(new Plot.Mark(0, "upper quartile")));

    assertThat(plot.json())
        .hasToString(
            "{\"kind\":\"plot\",\"sideways\":false,"
                + "\"x\":{\"name\":\"asset\",\"scale\":\"category\",\"categories\":[\"TSLA\",\"AAPL\"]},"
                + "\"y\":[{\"name\":\"posts\",\"scale\":\"linear\"}],"
                + "\"series\":[{\"name\":\"posts\",\"shape\":\"bars\",\"axis\":0,"
                + "\"points\":[{\"x\":0.0,\"y\":12.0},{\"x\":1.0,\"y\":7.0}]}],"
                + "\"marks\":[{\"at\":0.0,\"label\":\"upper quartile\"}]}");
    assertThat(texts(plot.table()))
        .containsExactly(
            List.of("<bdi>TSLA</bdi>", "posts", "TSLA", "12", ""),
            List.of("<bdi>AAPL</bdi>", "posts", "AAPL", "7", ""),
            List.of("upper quartile", "line", "TSLA", "", "marked"));
  }

  @Test
  void logarithmsNeedMoreThanZero() {
    List<Point> points = List.of(new Point(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Plot.of("t", "s", Axis.log("x"), POSTS, Series.of("a", Shape.POINTS, points)))
        .withMessageContaining("no place on the axes of \"t\"");
  }

  @Test
  void everyValueNeedsAPlace() {
    Axis one = Axis.categories("asset", List.of("TSLA"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plot.of("t", "s", one, POSTS, Series.bars("a", List.of(1, 2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plot.of("t", "s", one, POSTS, Series.bars("a", List.of(Double.NaN))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Plot.of("t", "s", one, POSTS, Series.bars("a", List.of(1)).onSecondAxis()))
        .withMessage("no second axis for \"a\"");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Plot.of("t", "s", one, POSTS, Series.bars("a", List.of(1)))
                    .marking(List.of(new Plot.Mark(1, "m"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plot.of("t", "s", Axis.linear("x"), POSTS, Series.bars("a", List.of(1))))
        .withMessage("bars need categories or time: LINEAR");
    assertThatIllegalArgumentException().isThrownBy(() -> POSTS.between(1, 1));
  }

  @Test
  void daysAreNamedInTheTable() {
    Plot plot =
        Plot.of(
            "t",
            "s",
            Axis.time("day"),
            POSTS,
            Axis.linear("price"),
            Series.of("posts", Shape.BARS, List.of(new Point(1388534400000.0, 5, "", true))),
            Series.of("price", Shape.LINE, List.of(new Point(1388534400000.0, 79.0185)))
                .onSecondAxis());
    assertThat(texts(plot.table()))
        .containsExactly(
            List.of("<bdi>2014-01-01</bdi>", "posts", "2014-01-01", "5", "marked"),
            List.of("<bdi>2014-01-01</bdi>", "price", "2014-01-01", "79.02", ""));
    assertThat(plot.table().head()).contains("value");
  }

  @Test
  void longTablesSayHowMuchTheyLeaveOut() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < Chart.TABLE_ROWS + 1; i++) {
      points.add(new Point(i, i));
    }
    DataTable table =
        Plot.of("t", "s", Axis.linear("x"), POSTS, Series.of("a", Shape.LINE, points)).table();
    assertThat(table.rows()).hasSize(Chart.TABLE_ROWS);
    assertThat(table.caption()).isEqualTo("t (the first 500 of 501)");
  }

  @Test
  void linksLeadToThings() {
    List<Network.Node> nodes = List.of(new Network.Node("A", 2), new Network.Node("B", 1));
    Network network = new Network("t", "s", "posts", nodes, List.of(new Network.Link(0, 1, 2.5)));

    assertThat(texts(network.table()))
        .containsExactly(List.of("<bdi>A</bdi>", "<bdi>B</bdi>", "2.500"));
    assertThat(network.json().path("links").path(0))
        .hasToString("{\"from\":0,\"to\":1,\"weight\":2.5}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network("t", "s", "p", nodes, List.of(new Network.Link(0, 2, 1))))
        .withMessageContaining("0 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Network("t", "s", "p", nodes, List.of(new Network.Link(0, 1, Double.NaN))))
        .withMessageContaining("at least 0");
  }

  private static List<List<String>> texts(DataTable table) {
    return table.rows().stream().map(row -> row.stream().map(Html::markup).toList()).toList();
  }
}
