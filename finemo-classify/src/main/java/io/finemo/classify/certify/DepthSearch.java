package io.finemo.classify.certify;

import java.util.Objects;

/**
 * What was asked for, and how it was looked for.
 *
 * @param measure what was aimed at, in words: {@code precision of OPPORTUNITY}
 * @param aim the value it was to reach, 0 to 1
 * @param confidence how sure that was to be, above 0, below 1
 * @param startSupport how many rows the first depth tested had to show; fixed beforehand
 * @param tests how many depths were tested
 * @param heldOut how many held-out rows there were
 */
public record DepthSearch(
    String measure, double aim, double confidence, int startSupport, int tests, int heldOut) {

  /**
   * Checks the bounds.
   *
   * @param measure what was aimed at
   * @param aim the value it was to reach, 0 to 1
   * @param confidence above 0, below 1
   * @param startSupport rows shown at the first depth tested, 0 or more
   * @param tests how many depths were tested, 0 or more
   * @param heldOut how many held-out rows there were, 0 or more
   */
  public DepthSearch {
    Objects.requireNonNull(measure, "measure");
    if (!(aim >= 0 && aim <= 1)) {
      throw new IllegalArgumentException("aim must be in [0, 1]: " + aim);
    }
    Bounds.inside("confidence", confidence);
    if (startSupport < 0 || tests < 0 || heldOut < 0) {
      throw new IllegalArgumentException(
          "counts must be at least 0: " + startSupport + ", " + tests + ", " + heldOut);
    }
  }
}
