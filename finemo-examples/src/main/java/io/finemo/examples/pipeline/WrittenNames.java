package io.finemo.examples.pipeline;

import java.util.Locale;

/**
 * How presets, feature sets and other constants are written, on the command line and in reports.
 */
public final class WrittenNames {
  private WrittenNames() {}

  /**
   * The name of a constant.
   *
   * @param constant {@code RANDOM_FOREST}
   * @return {@code random-forest}
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
