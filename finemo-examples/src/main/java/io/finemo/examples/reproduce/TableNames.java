package io.finemo.examples.reproduce;

import java.util.Locale;

/** How classifiers and features are written: as on the command line. */
public final class TableNames {
  private TableNames() {}

  /**
   * The name of a classifier or of a set of features.
   *
   * @param constant {@code RANDOM_FOREST}
   * @return {@code random-forest}
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
