package io.finemo.examples.bench;

import java.util.Locale;

/** How figures are written in reports. */
final class Figures {
  private Figures() {}

  /** Three decimals. */
  static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** No decimals, thousands apart. */
  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
