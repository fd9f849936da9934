package io.finemo.examples.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that are drawn the same way.
 *
 * @param name what they are
 * @param shape how they are drawn
 * @param points the values
 * @param axis which of the vertical axes they are read on: 0, or 1 where there is a second
 */
public record Series(String name, Shape shape, List<Point> points, int axis) {

  /** How values are drawn. */
  public enum Shape {
    /** A bar from 0 for each: for axes of categories and of time. */
    BARS,
    /** A line through all. */
    LINE,
    /** A dashed line through all, such as a fit. */
    DASHED,
    /** A dot for each. */
    POINTS
  }

  /**
   * A value.
   *
   * @param x where it lies on the horizontal axis; of categories, their number from 0
   * @param y its height
   * @param name what it is called; empty if it has no name of its own
   * @param marked whether it stands out
   */
  public record Point(double x, double y, String name, boolean marked) {

    /**
     * A value without a name.
     *
     * @param x where it lies on the horizontal axis
     * @param y its height
     */
    public Point(double x, double y) {
      this(x, y, "", false);
    }
  }

  /**
   * Copies the list.
   *
   * @param name what they are
   * @param shape how they are drawn
   * @param points the values
   * @param axis which of the vertical axes they are read on, 0 or 1
   */
  public Series {
    points = List.copyOf(points);
    if (axis < 0 || axis > 1) {
      throw new IllegalArgumentException("axis must be 0 or 1: " + axis);
    }
  }

  /**
   * A series on the first vertical axis.
   *
   * @param name what they are
   * @param shape how they are drawn
   * @param points the values
   * @return the series
   */
  public static Series of(String name, Shape shape, List<Point> points) {
    return new Series(name, shape, points, 0);
  }

  /**
   * A bar for each category.
   *
   * @param name what they are
   * @param heights the heights of the bars, in the order of the categories
   * @return the series
   */
  public static Series bars(String name, List<? extends Number> heights) {
    List<Point> points = new ArrayList<>(heights.size());
    for (Number height : heights) {
      points.add(new Point(points.size(), height.doubleValue()));
    }
    return of(name, Shape.BARS, points);
  }

  /**
   * The same values, read on the second vertical axis.
   *
   * @return the series
   */
  public Series onSecondAxis() {
    return new Series(name, shape, points, 1);
  }
}
