package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;

/** What every {@link Statistic} checks in the same way. */
public final class Statistics {
  private Statistics() {}

  /**
   * Checks that a statistic is not merged with itself, which would count its posts twice.
   *
   * @param one the statistic that grows
   * @param other the one that is added
   * @throws IllegalArgumentException if they are the same
   */
  public static void requireOther(Statistic<?, ?> one, Statistic<?, ?> other) {
    if (one == other) {
      throw new IllegalArgumentException(
          "a statistic cannot be merged with itself: " + one.getClass().getSimpleName());
    }
  }

  /**
   * Checks that two statistics count in the same way.
   *
   * @param one the options of the statistic that grows
   * @param other the options of the one that is added
   * @throws IllegalArgumentException if they differ
   */
  public static void requireSameOptions(Object one, Object other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "statistics of different options do not add up: " + one + " and " + other);
    }
  }

  /**
   * Reads the version that stands in front.
   *
   * @param what the statistic, for messages
   * @param version the only version that is known
   * @param in where from
   * @throws ModelFormatException if it is another one
   */
  public static void requireVersion(String what, int version, PartReader in)
      throws ModelFormatException {
    in.integer("version of " + what, version, version);
  }
}
