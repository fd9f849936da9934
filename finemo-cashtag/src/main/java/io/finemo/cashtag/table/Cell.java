package io.finemo.cashtag.table;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A value in a table. */
public sealed interface Cell {

  /**
   * Some text, as its source wrote it.
   *
   * @param value the text, which may hold lone surrogates
   */
  record Text(String value) implements Cell {

    /**
     * Checks that the text is there.
     *
     * @param value the text
     */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Count(long value) implements Cell {}

  /**
   * A real number.
   *
   * @param value the number, finite
   */
  record Real(double value) implements Cell {

    /**
     * Checks that the number is finite.
     *
     * @param value the number
     */
    public Real {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a cell holds finite numbers: " + value);
      }
    }
  }

  /** What is not defined. */
  record Undefined() implements Cell {}

  /**
   * A count that may be unknown.
   *
   * @param value the count
   * @return {@link Undefined} if there is none
   */
  static Cell ofCount(OptionalLong value) {
    return value.isPresent() ? new Count(value.getAsLong()) : of(OptionalDouble.empty());
  }

  /**
   * A number that may be undefined.
   *
   * @param value the number
   * @return {@link Undefined} if there is none or it is not finite
   */
  static Cell of(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? new Real(value.getAsDouble())
        : new Undefined();
  }
}
