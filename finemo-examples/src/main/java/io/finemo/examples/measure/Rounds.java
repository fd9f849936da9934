package io.finemo.examples.measure;

/**
 * How often something is measured.
 *
 * @param warmUp how many rounds are not counted, 0 or more
 * @param measured how many are, 1 or more
 * @param seconds how long a round lasts at least, 0 or more
 */
public record Rounds(int warmUp, int measured, double seconds) {

  /**
   * Checks the bounds.
   *
   * @param warmUp how many rounds are not counted, 0 or more
   * @param measured how many are, 1 or more
   * @param seconds how long a round lasts at least, 0 or more
   */
  public Rounds {
    if (warmUp < 0 || measured < 1 || !(seconds >= 0)) {
      throw new IllegalArgumentException(
          "rounds must be 0 or more to warm up, 1 or more to measure, of 0 seconds or more: "
              + warmUp
              + ", "
              + measured
              + ", "
              + seconds);
    }
  }
}
