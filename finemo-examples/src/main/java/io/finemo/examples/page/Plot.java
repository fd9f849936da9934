package io.finemo.examples.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars, lines and points over two axes, or over three: a second vertical one.
 *
 * @param title what it shows, in a few words
 * @param summary what is to be seen in it, in a sentence or two
 * @param x the horizontal axis
 * @param y the vertical axes, one or two
 * @param series what is drawn
 * @param marks lines across the plot
 * @param sideways whether the axes change places, so that names of categories stand below each
 *     other
 */
public record Plot(
    String title,
    String summary,
    Axis x,
    List<Axis> y,
    List<Series> series,
    List<Mark> marks,
    boolean sideways)
    implements Chart {

  /**
   * A line across the plot at one value of the horizontal axis.
   *
   * @param at the value
   * @param label what is there
   */
  public record Mark(double at, String label) {}

  /**
   * Checks that everything has a place, and copies the lists.
   *
   * @param title what it shows
   * @param summary what is to be seen in it
   * @param x the horizontal axis
   * @param y the vertical axes
   * @param series what is drawn
   * @param marks lines across the plot
   * @param sideways whether the axes change places
   */
  public Plot {
    y = List.copyOf(y);
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    if (y.isEmpty() || y.size() > 2) {
      throw new IllegalArgumentException("a plot has 1 or 2 vertical axes: " + y.size());
    }
    boolean ofBars = x.scale() == Axis.Scale.CATEGORY || x.scale() == Axis.Scale.TIME;
    for (Series one : series) {
      if (one.axis() >= y.size()) {
        throw new IllegalArgumentException("no second axis for \"" + one.name() + "\"");
      }
      if (one.shape() == Series.Shape.BARS && !ofBars) {
        throw new IllegalArgumentException("bars need categories or time: " + x.scale());
      }
      for (Series.Point point : one.points()) {
        if (!x.takes(point.x()) || !y.get(one.axis()).takes(point.y())) {
          throw new IllegalArgumentException("no place on the axes of \"" + title + "\": " + point);
        }
      }
    }
    for (Mark mark : marks) {
      if (!x.takes(mark.at())) {
        throw new IllegalArgumentException("no place on the axis of \"" + title + "\": " + mark);
      }
    }
  }

  /**
   * A plot over two axes.
   *
   * @param title what it shows, in a few words
   * @param summary what is to be seen in it, in a sentence or two
   * @param x the horizontal axis
   * @param y the vertical axis
   * @param series what is drawn
   * @return the plot
   * @throws IllegalArgumentException if a value has no place on its axis
   */
  public static Plot of(String title, String summary, Axis x, Axis y, Series... series) {
    return new Plot(title, summary, x, List.of(y), List.of(series), List.of(), false);
  }

  /**
   * A plot over a horizontal axis and two vertical ones.
   *
   * @param title what it shows, in a few words
   * @param summary what is to be seen in it, in a sentence or two
   * @param x the horizontal axis
   * @param left the vertical axis on the left, number 0
   * @param right the vertical axis on the right, number 1
   * @param series what is drawn
   * @return the plot
   * @throws IllegalArgumentException if a value has no place on its axis
   */
  public static Plot of(
      String title, String summary, Axis x, Axis left, Axis right, Series... series) {
    return new Plot(title, summary, x, List.of(left, right), List.of(series), List.of(), false);
  }

  /**
   * The same plot with lines across.
   *
   * @param lines the lines
   * @return the plot
   */
  public Plot marking(List<Mark> lines) {
    return new Plot(title, summary, x, y, series, lines, sideways);
  }

  /**
   * The same plot with the horizontal axis standing.
   *
   * @return the plot
   */
  public Plot turned() {
    return new Plot(title, summary, x, y, series, marks, true);
  }

  @Override
  public DataTable table() {
    List<List<Html>> rows = new ArrayList<>();
    int all = marks.size();
    for (Series one : series) {
      all += one.points().size();
      for (Series.Point point : one.points()) {
        if (rows.size() < TABLE_ROWS) {
          String name = point.name().isEmpty() ? place(point.x()) : point.name();
          rows.add(
              DataTable.row(
                  Html.foreign(name),
                  Html.text(one.name()),
                  Html.text(place(point.x())),
                  value(y.get(one.axis()), point.y()),
                  Html.text(point.marked() ? "marked" : "")));
        }
      }
    }
    for (Mark mark : marks) {
      rows.add(
          DataTable.row(
              Html.text(mark.label()),
              Html.text("line"),
              Html.text(place(mark.at())),
              Html.text(""),
              Html.text("marked")));
    }
    String caption = rows.size() < all ? title + " (the first " + TABLE_ROWS + " of " : title;
    return new DataTable(
        rows.size() < all ? caption + all + ")" : caption,
        List.of("what", "series", x.name(), y.size() == 1 ? y.get(0).name() : "value", ""),
        rows);
  }

  private String place(double at) {
    return switch (x.scale()) {
      case CATEGORY -> x.categories().get((int) at);
      case TIME -> Instant.ofEpochMilli((long) at).toString().replace("T00:00:00Z", "");
      case LINEAR, LOG -> plain(at);
    };
  }

  private static Html value(Axis axis, double value) {
    return Html.text(axis.scale() == Axis.Scale.CATEGORY ? "" : plain(value));
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }

  @Override
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", "plot");
    json.put("sideways", sideways);
    json.set("x", json(x));
    ArrayNode vertical = json.putArray("y");
    y.forEach(axis -> vertical.add(json(axis)));
    ArrayNode all = json.putArray("series");
    for (Series one : series) {
      ObjectNode node = all.addObject();
      node.put("name", VisibleText.of(one.name()));
      node.put("shape", one.shape().name().toLowerCase(Locale.ROOT));
      node.put("axis", one.axis());
      ArrayNode points = node.putArray("points");
      for (Series.Point point : one.points()) {
        ObjectNode value = points.addObject();
        value.put("x", point.x()).put("y", point.y());
        if (!point.name().isEmpty()) {
          value.put("name", VisibleText.of(point.name()));
        }
        if (point.marked()) {
          value.put("marked", true);
        }
      }
    }
    ArrayNode lines = json.putArray("marks");
    marks.forEach(
        mark -> lines.addObject().put("at", mark.at()).put("label", VisibleText.of(mark.label())));
    return json;
  }

  private static ObjectNode json(Axis axis) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", VisibleText.of(axis.name()));
    json.put("scale", axis.scale().name().toLowerCase(Locale.ROOT));
    if (axis.scale() == Axis.Scale.CATEGORY) {
      ArrayNode categories = json.putArray("categories");
      axis.categories().forEach(category -> categories.add(VisibleText.of(category)));
    }
    if (Double.isFinite(axis.from())) {
      json.put("from", axis.from());
    }
    if (Double.isFinite(axis.to())) {
      json.put("to", axis.to());
    }
    return json;
  }
}
