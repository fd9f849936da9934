package io.finemo.classify.forest;

/**
 * How many features are drawn for a node to choose its split from.
 *
 * @param kind how the number is told
 * @param value the number or share; 0 where the kind says it all
 */
public record MaxFeatures(Kind kind, double value) {

  /**
   * Checks the bounds.
   *
   * @param kind how the number is told
   * @param value a whole number, 1 or more, of {@link Kind#COUNT}; a share in (0, 1] of {@link
   *     Kind#SHARE}; 0 else
   */
  public MaxFeatures {
    boolean fits =
        switch (kind) {
          case SQRT, LOG2 -> value == 0;
          case COUNT -> value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value);
          case SHARE -> value > 0 && value <= 1;
        };
    if (!fits) {
      throw new IllegalArgumentException("not a number of features: " + kind + " " + value);
    }
  }

  /**
   * The square root of the number of features, the usual choice of forests.
   *
   * @return the number
   */
  public static MaxFeatures sqrt() {
    return new MaxFeatures(Kind.SQRT, 0);
  }

  /**
   * The logarithm to base 2 of the number of features.
   *
   * @return the number
   */
  public static MaxFeatures log2() {
    return new MaxFeatures(Kind.LOG2, 0);
  }

  /**
   * A fixed number.
   *
   * @param count how many, 1 or more; all if there are fewer
   * @return the number
   */
  public static MaxFeatures count(int count) {
    return new MaxFeatures(Kind.COUNT, count);
  }

  /**
   * A share of all features.
   *
   * @param share the share, in (0, 1]
   * @return the number
   */
  public static MaxFeatures share(double share) {
    return new MaxFeatures(Kind.SHARE, share);
  }

  /**
   * All features: nothing is drawn by lot.
   *
   * @return the number
   */
  public static MaxFeatures all() {
    return share(1);
  }

  /**
   * The number for a given number of features.
   *
   * @param features how many features there are, 0 or more
   * @return the number, rounded down, at least 1 and at most {@code features}
   */
  public int of(int features) {
    double exact =
        switch (kind) {
          case SQRT -> Math.sqrt(features);
          // Whole bits, so that powers of 2 are exact.
          case LOG2 -> features < 2 ? 0 : 31 - Integer.numberOfLeadingZeros(features);
          case COUNT -> value;
          case SHARE -> value * features;
        };
    return Math.min(features, Math.max(1, (int) exact));
  }

  /** How the number is told. */
  public enum Kind {
    /** The square root of all. */
    SQRT,
    /** The logarithm to base 2 of all. */
    LOG2,
    /** A number. */
    COUNT,
    /** A share of all. */
    SHARE
  }
}
