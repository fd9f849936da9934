package io.finemo.cashtag.market;

import java.util.OptionalDouble;

/** What of the price volume is laid beside. */
public enum PriceMeasure {
  /**
   * The adjusted closing price itself. Two series that merely rise over the year correlate highly
   * without any relation: such a figure describes a chart, and no more.
   */
  CLOSE,
  /** The return of the session. */
  RETURN,
  /** The size of the return, whatever its direction. */
  ABSOLUTE_RETURN;

  /**
   * The measure of a session.
   *
   * @param day the session
   * @return the value, if the prices that it needs are known
   */
  public OptionalDouble of(SessionDay day) {
    return switch (this) {
      case CLOSE -> day.adjustedClose();
      case RETURN -> day.change();
      case ABSOLUTE_RETURN ->
          day.change().isPresent()
              ? OptionalDouble.of(Math.abs(day.change().getAsDouble()))
              : OptionalDouble.empty();
    };
  }
}
