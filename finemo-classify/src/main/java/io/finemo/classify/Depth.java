package io.finemo.classify;

import java.util.List;

/**
 * How sure a model must be to decide: de Arriba-P&eacute;rez et al. 2020, Section III-D, call it
 * decision depth. A probability must <em>exceed</em> the depth; one equal to it does not.
 */
public sealed interface Depth {

  /**
   * No depth: the more probable side always wins, except in a dead heat.
   *
   * @return a shared depth of 0
   */
  static Depth none() {
    return new PerStage(List.of(0.0));
  }

  /**
   * One depth for all stages, the paper's kind: the more probable side of each stage must exceed
   * it, also where a row leaves.
   *
   * @param depth 0 to 1; up to 0.5 changes nothing
   * @return the depth
   */
  static Depth shared(double depth) {
    return new PerStage(List.of(depth));
  }

  /**
   * A depth for each stage.
   *
   * @param depths one for each stage, each 0 to 1
   * @return the depth
   */
  static Depth perStage(List<Double> depths) {
    return new PerStage(depths);
  }

  /**
   * A depth on the path probability. The target, the label the last stage lets through, is asked
   * first: it is decided if its path probability exceeds the depth, even if another label is more
   * probable. Otherwise the most probable of the other labels is decided if its own exceeds the
   * depth.
   *
   * @param depth 0 to 1
   * @return the depth
   */
  static Depth path(double depth) {
    return new Path(depth);
  }

  /**
   * A depth on the target's ranking score, {@link Prediction#score}: the target is decided if its
   * score exceeds the threshold, even if another label is more probable. Otherwise the most
   * probable of the other labels is decided if it is more probable than the target. Scores have
   * hardly any ties, while calibrated probabilities do; so it is scores that {@link
   * io.finemo.classify.certify} certifies.
   *
   * @param threshold any number but NaN; negative infinity decides the target for every row,
   *     positive infinity for none
   * @return the depth
   */
  static Score score(double threshold) {
    return new Score(threshold);
  }

  /**
   * Checks that the depth can be that of a cascade.
   *
   * @param stages how many stages the cascade has
   * @throws IllegalArgumentException if there are neither 1 nor as many depths as stages
   */
  default void checkFits(int stages) {}

  /**
   * Depths on the stage probabilities.
   *
   * @param depths one for all stages, or one for each, each 0 to 1
   */
  record PerStage(List<Double> depths) implements Depth {
    /**
     * Checks the bounds and copies the list.
     *
     * @param depths one for all stages, or one for each, each 0 to 1
     */
    public PerStage {
      depths = List.copyOf(depths);
      if (depths.isEmpty()) {
        throw new IllegalArgumentException("depths must hold at least 1 depth");
      }
      depths.forEach(Depth::check);
    }

    @Override
    public void checkFits(int stages) {
      if (depths.size() != 1 && depths.size() != stages) {
        throw new IllegalArgumentException(
            "depths must be 1 or as many as stages, " + stages + ": " + depths.size());
      }
    }

    double at(int stage) {
      return depths.get(depths.size() == 1 ? 0 : stage);
    }
  }

  /**
   * A depth on the path probability.
   *
   * @param depth 0 to 1
   */
  record Path(double depth) implements Depth {
    /**
     * Checks the bounds.
     *
     * @param depth 0 to 1
     */
    public Path {
      check(depth);
    }
  }

  /**
   * A depth on the target's ranking score.
   *
   * @param threshold any number but NaN
   */
  record Score(double threshold) implements Depth {
    /**
     * Checks that it is a number.
     *
     * @param threshold any number but NaN
     */
    public Score {
      if (Double.isNaN(threshold)) {
        throw new IllegalArgumentException("threshold must be a number: " + threshold);
      }
    }
  }

  private static void check(double depth) {
    if (!(depth >= 0 && depth <= 1)) {
      throw new IllegalArgumentException("depth must be in [0, 1]: " + depth);
    }
  }
}
