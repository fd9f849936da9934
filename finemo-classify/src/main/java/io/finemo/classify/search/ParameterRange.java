package io.finemo.classify.search;

import java.util.List;
import java.util.random.RandomGenerator;

/** Where the values of a parameter are drawn from. */
@FunctionalInterface
public interface ParameterRange {

  /**
   * Draws a value.
   *
   * @param random the source of the draw
   * @return the value
   */
  Object draw(RandomGenerator random);

  /**
   * Every number is as likely as any other.
   *
   * @param low the least, finite
   * @param high the greatest, finite and above {@code low}
   * @return a range of {@code Double}s
   * @throws IllegalArgumentException if the bounds are wrong
   */
  static ParameterRange uniform(double low, double high) {
    checkAscending(low, high);
    return random -> low + random.nextDouble() * (high - low);
  }

  /**
   * Every ratio is as likely as any other: as much from .1 to 1 as from 1 to 10. For costs and
   * learning rates.
   *
   * @param low the least, above 0
   * @param high the greatest, finite and above {@code low}
   * @return a range of {@code Double}s
   * @throws IllegalArgumentException if the bounds are wrong
   */
  static ParameterRange logUniform(double low, double high) {
    checkAscending(low, high);
    if (!(low > 0)) {
      throw new IllegalArgumentException("low must be more than 0: " + low);
    }
    double from = StrictMath.log(low);
    double width = StrictMath.log(high) - from;
    // Rounding could lead out of the bounds.
    return random ->
        Math.max(low, Math.min(high, StrictMath.exp(from + random.nextDouble() * width)));
  }

  /**
   * Every whole number is as likely as any other.
   *
   * @param low the least
   * @param high the greatest, {@code low} or more
   * @return a range of {@code Integer}s
   * @throws IllegalArgumentException if the bounds are wrong
   */
  static ParameterRange integers(int low, int high) {
    if (low > high) {
      throw new IllegalArgumentException("high must be at least " + low + ": " + high);
    }
    return random -> Math.toIntExact(random.nextLong(low, high + 1L));
  }

  /**
   * Every value is as likely as any other.
   *
   * @param values the values, at least one
   * @return a range of these values
   * @throws IllegalArgumentException if there are none
   */
  static ParameterRange choice(Object... values) {
    List<Object> all = List.of(values);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a choice needs at least 1 value: 0");
    }
    return random -> all.get(random.nextInt(all.size()));
  }

  private static void checkAscending(double low, double high) {
    if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "bounds must be finite and ascend: " + low + " to " + high);
    }
  }
}
