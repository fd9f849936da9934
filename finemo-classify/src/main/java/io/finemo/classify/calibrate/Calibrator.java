package io.finemo.classify.calibrate;

/**
 * Maps a score to a probability; a greater score never gets a smaller one. Implementations are
 * immutable and {@link io.finemo.core.ThreadSafe}.
 */
@FunctionalInterface
public interface Calibrator {

  /**
   * The probability that belongs to a score.
   *
   * @param score a score on the scale of log-odds, finite
   * @return 0 to 1
   */
  double probability(double score);
}
