package io.finemo.core.text;

import java.util.Objects;

/**
 * A number an author wrote, with what it counts.
 *
 * @param value its value with sign and magnitude ({@code -3.5}, {@code 1.2e9} for {@code 1.2bn});
 *     percentages in points
 * @param unit what it counts
 * @param signed whether the author wrote a sign, so that it states a change
 * @param span where it stands in the original text
 */
public record Quantity(double value, Unit unit, boolean signed, Span span) {

  /**
   * Checks the parts.
   *
   * @param value its value, not NaN
   * @param unit what it counts
   * @param signed whether the author wrote a sign
   * @param span where it stands
   */
  public Quantity {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(span, "span");
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("value must be a number, at " + span);
    }
  }

  /** What a number counts. */
  public enum Unit {
    /** Nothing stated. */
    PLAIN,
    /** Per cent. */
    PERCENT,
    /** Money, a currency stands before or behind. */
    MONEY
  }
}
