package io.finemo.classify;

import java.util.Optional;

/**
 * A trained two-sided classifier: does a row go on to the next stage, or leave here?
 * Implementations are immutable and {@link io.finemo.core.ThreadSafe}.
 *
 * @param <T> the type of the rows
 */
@FunctionalInterface
public interface StageModel<T> {

  /**
   * How much speaks for going on, on the scale of log-odds, not calibrated.
   *
   * @param row the row
   * @return a finite number; 0 is undecided, more speaks for going on
   */
  double score(T row);

  /**
   * What each feature of the row added to the score, where the model can tell.
   *
   * @param row the row
   * @return contributions by feature index, positive where they speak for going on, which with the
   *     constant sum to {@link #score}; empty if the model cannot tell
   */
  default Optional<Attribution> attribution(T row) {
    return Optional.empty();
  }
}
