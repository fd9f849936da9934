package io.finemo.classify.certify;

import java.util.Objects;

/**
 * What is certain of a depth, and why: all the numbers, so that it can be kept with the model and
 * checked by others.
 *
 * @param search what was asked for
 * @param guarantee what the figures promise of rows to come
 * @param seen what held-out rows show at the depth
 */
public record Certificate(DepthSearch search, Guarantee guarantee, Evidence seen) {

  /** What a certificate promises of rows to come. */
  public enum Guarantee {
    /** The aim is met by rows drawn as the held-out ones were, with the confidence asked for. */
    CERTIFIED,
    /** None: the depth was chosen for the figures seen, and rows to come will be worse. */
    OPTIMISTIC
  }

  /**
   * Checks that all parts are there.
   *
   * @param search what was asked for
   * @param guarantee what the figures promise
   * @param seen what held-out rows show
   */
  public Certificate {
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(guarantee, "guarantee");
    Objects.requireNonNull(seen, "seen");
  }

  /**
   * The share of held-out rows that are shown.
   *
   * @return 0 to 1; 0 of no rows
   */
  public double coverage() {
    return search.heldOut() == 0 ? 0 : (double) seen.shown() / search.heldOut();
  }
}
