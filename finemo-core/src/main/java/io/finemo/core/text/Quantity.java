package io.finemo.core.text;

import java.util.Objects;

/**
 * A number an author wrote, with what it counts.
 *
 * @param value its value with sign and magnitude ({@code -3.5}, {@code 1.2e9} for {@code 1.2bn});
 *     percentages in points
 * @param unit what it counts
 * @param currency the ISO 4217 code of the currency of {@link Unit#MONEY}, empty for all else; a
 *     bare {@code $} is taken for {@code USD}
 * @param magnitude the factor that was written as a letter or a word and is part of the value:
 *     {@code 1e9} for {@code 1.2bn}, 1 if there is none
 * @param signed whether the author wrote a sign, so that it states a change
 * @param span where it stands in the original text
 */
public record Quantity(
    double value, Unit unit, String currency, double magnitude, boolean signed, Span span) {

  /**
   * Checks the parts.
   *
   * @param value its value, not NaN
   * @param unit what it counts
   * @param currency the currency, there for money alone
   * @param magnitude the factor, above 0
   * @param signed whether the author wrote a sign
   * @param span where it stands
   */
  public Quantity {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(span, "span");
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("value must be a number, at " + span);
    }
    if (currency.isEmpty() == (unit == Unit.MONEY)) {
      throw new IllegalArgumentException(
          "money has a currency, and nothing else has: "
              + unit
              + " \""
              + currency
              + "\", at "
              + span);
    }
    if (!(magnitude > 0)) {
      throw new IllegalArgumentException("magnitude must be above 0: " + magnitude);
    }
  }

  /**
   * Whether the author wrote a sign that says down, also before a zero.
   *
   * @return true for {@code -3 %} and {@code -0 %}
   */
  public boolean isNegative() {
    return signed && Double.compare(value, 0.0) < 0;
  }

  /**
   * The same quantity at another place.
   *
   * @param place where it stands
   * @return the quantity
   */
  public Quantity withSpan(Span place) {
    return new Quantity(value, unit, currency, magnitude, signed, place);
  }

  /** What a number counts. */
  public enum Unit {
    /** Nothing stated. */
    PLAIN,
    /** Per cent. */
    PERCENT,
    /** Money, a currency stands before or behind. */
    MONEY,
    /** Times: {@code x3}, {@code 10x}. */
    MULTIPLE
  }
}
