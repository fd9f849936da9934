package io.finemo.examples.page;

import java.util.List;

/**
 * An axis of a plot.
 *
 * @param name what it measures, with its unit
 * @param scale how its values lie on it
 * @param categories the names of the values 0, 1, 2, ... where the scale is of categories; else
 *     none
 * @param from where it begins; negative infinity: where the data do
 * @param to where it ends; infinity: where the data do
 */
public record Axis(String name, Scale scale, List<String> categories, double from, double to) {

  /** How values lie on an axis. */
  public enum Scale {
    /** Side by side, each with a name. */
    CATEGORY,
    /** Equal differences are equally long. */
    LINEAR,
    /** Equal ratios are equally long; values are above 0. */
    LOG,
    /** Linear in time; values are milliseconds since 1970-01-01 UTC, as are the labels' days. */
    TIME
  }

  /**
   * Checks and copies.
   *
   * @param name what it measures
   * @param scale how its values lie on it
   * @param categories the names of the values of a scale of categories
   * @param from where it begins
   * @param to where it ends
   */
  public Axis {
    categories = List.copyOf(categories);
    if (!(from < to)) {
      throw new IllegalArgumentException("an axis must end behind " + from + ": " + to);
    }
    if (scale != Scale.CATEGORY && !categories.isEmpty()) {
      throw new IllegalArgumentException("only categories have names: " + scale);
    }
  }

  /**
   * Named values side by side.
   *
   * @param name what it measures
   * @param categories the names, in their order
   * @return the axis
   */
  public static Axis categories(String name, List<String> categories) {
    return new Axis(name, Scale.CATEGORY, categories, FROM_DATA, TO_DATA);
  }

  /**
   * A linear axis.
   *
   * @param name what it measures
   * @return the axis
   */
  public static Axis linear(String name) {
    return new Axis(name, Scale.LINEAR, List.of(), FROM_DATA, TO_DATA);
  }

  /**
   * A logarithmic axis.
   *
   * @param name what it measures
   * @return the axis
   */
  public static Axis log(String name) {
    return new Axis(name, Scale.LOG, List.of(), FROM_DATA, TO_DATA);
  }

  /**
   * An axis of time, in UTC.
   *
   * @param name what it measures
   * @return the axis
   */
  public static Axis time(String name) {
    return new Axis(name, Scale.TIME, List.of(), FROM_DATA, TO_DATA);
  }

  /**
   * The same axis with ends of its own.
   *
   * @param begin where it begins
   * @param end where it ends
   * @return the axis
   */
  public Axis between(double begin, double end) {
    return new Axis(name, scale, categories, begin, end);
  }

  private static final double FROM_DATA = Double.NEGATIVE_INFINITY;
  private static final double TO_DATA = Double.POSITIVE_INFINITY;

  /** Whether a value has a place on the axis. */
  boolean takes(double value) {
    return switch (scale) {
      case LINEAR, TIME -> Double.isFinite(value);
      case LOG -> Double.isFinite(value) && value > 0;
      case CATEGORY -> value >= 0 && value < categories.size() && value == Math.rint(value);
    };
  }
}
