package io.finemo.classify.evaluate;

import java.util.OptionalDouble;

/** Shares that may be shares of nothing. */
final class Ratio {
  private Ratio() {}

  static OptionalDouble of(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
