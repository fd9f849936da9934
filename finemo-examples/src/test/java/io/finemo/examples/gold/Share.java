package io.finemo.examples.gold;

import java.util.Locale;

/**
 * How many of a gold set came out right.
 *
 * @param right how many
 * @param all of how many
 */
public record Share(int right, int all) {
  /** Adds one more. */
  Share plus(boolean isRight) {
    return new Share(right + (isRight ? 1 : 0), all + 1);
  }

  /** The sum of two. */
  Share plus(Share other) {
    return new Share(right + other.right, all + other.all);
  }

  /** None so far. */
  static Share none() {
    return new Share(0, 0);
  }

  /** The share, 0 to 1. */
  public double value() {
    return (double) right / all;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f", value());
  }
}
