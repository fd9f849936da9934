package io.finemo.examples.reproduce;

import io.finemo.classify.evaluate.ShownMeasures;
import java.util.OptionalDouble;

/**
 * The four figures of a row of the paper's tables, each 0 to 1, or a difference of two; empty where
 * not defined or not known.
 *
 * @param precision share of opportunities among the posts shown
 * @param tau1 share of opportunities and positive statements among them
 * @param tau2 share of all but negative awareness among them
 * @param recall share of all opportunities that are shown
 */
public record Figures(
    OptionalDouble precision, OptionalDouble tau1, OptionalDouble tau2, OptionalDouble recall) {

  /**
   * Keeps the figures.
   *
   * @param precision share of opportunities among the posts shown
   * @param tau1 share of opportunities and positive statements among them
   * @param tau2 share of all but negative awareness among them
   * @param recall share of all opportunities that are shown
   */
  public Figures {}

  /**
   * Nothing is known.
   *
   * @return four empty figures
   */
  public static Figures unknown() {
    OptionalDouble none = OptionalDouble.empty();
    return new Figures(none, none, none, none);
  }

  static Figures of(ShownMeasures shown) {
    return new Figures(
        shown.precision(),
        shown.tolerances().getOrDefault("tau1", OptionalDouble.empty()),
        shown.tolerances().getOrDefault("tau2", OptionalDouble.empty()),
        shown.recall());
  }

  /**
   * What these are beyond others: Table X.
   *
   * @param other what to take away
   * @return differences, empty where either side is
   */
  public Figures minus(Figures other) {
    return new Figures(
        minus(precision, other.precision),
        minus(tau1, other.tau1),
        minus(tau2, other.tau2),
        minus(recall, other.recall));
  }

  static OptionalDouble minus(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() - other.getAsDouble())
        : OptionalDouble.empty();
  }
}
