package io.finemo.classify.certify;

import java.util.OptionalDouble;

/**
 * What held-out rows show of one depth.
 *
 * @param threshold rows whose score exceeds it are shown; negative infinity shows all
 * @param shown how many of the held-out rows are
 * @param trials among how many rows errors were counted: of precision the rows shown, of recall the
 *     rows of the target
 * @param errors how many errors: of precision rows shown that should not be, of recall rows of the
 *     target that are not shown
 * @param bound the Clopper-Pearson lower bound of the share without error, 0 to 1, of this depth by
 *     itself
 */
public record Evidence(double threshold, int shown, int trials, int errors, double bound) {

  /**
   * Checks the bounds.
   *
   * @param threshold rows whose score exceeds it are shown
   * @param shown how many are, 0 or more
   * @param trials among how many rows errors were counted, 0 or more
   * @param errors how many errors, 0 to {@code trials}
   * @param bound the lower bound, 0 to 1
   */
  public Evidence {
    if (Double.isNaN(threshold)) {
      throw new IllegalArgumentException("threshold must be a number: " + threshold);
    }
    if (shown < 0 || errors < 0 || errors > trials) {
      throw new IllegalArgumentException(
          "counts must be at least 0, and errors at most trials: "
              + shown
              + ", "
              + trials
              + ", "
              + errors);
    }
    if (!(bound >= 0 && bound <= 1)) {
      throw new IllegalArgumentException("bound must be in [0, 1]: " + bound);
    }
  }

  /**
   * The share without error, as it was seen.
   *
   * @return 0 to 1; empty if there was nothing to count
   */
  public OptionalDouble share() {
    return trials == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (trials - errors) / trials);
  }
}
