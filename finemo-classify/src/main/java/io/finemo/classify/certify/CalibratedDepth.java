package io.finemo.classify.certify;

import io.finemo.classify.Depth;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a {@link DepthAim}: a depth with its certificate, or that there is none. The
 * nearest value is never taken instead.
 */
public sealed interface CalibratedDepth {

  /**
   * What was asked for, and how it was looked for.
   *
   * @return the search
   */
  DepthSearch search();

  /**
   * The depth to decide by.
   *
   * @return the threshold on the target's score; where the aim is unattainable, positive infinity,
   *     so that the target is never decided
   */
  Depth.Score depth();

  /**
   * The aim is met.
   *
   * @param depth rows whose score exceeds it may be shown
   * @param certificate what is certain of it
   */
  record Attained(Depth.Score depth, Certificate certificate) implements CalibratedDepth {
    /**
     * Checks that both parts speak of one depth.
     *
     * @param depth rows whose score exceeds it may be shown
     * @param certificate what is certain of it
     */
    public Attained {
      if (Double.compare(depth.threshold(), certificate.seen().threshold()) != 0) {
        throw new IllegalArgumentException(
            "the certificate is of another depth, "
                + certificate.seen().threshold()
                + ": "
                + depth.threshold());
      }
    }

    @Override
    public DepthSearch search() {
      return certificate.search();
    }
  }

  /**
   * No depth meets the aim, or there are too few rows to be sure that one does.
   *
   * @param search what was asked for
   * @param best the depth of highest bound among those with enough support, or of all rows where
   *     there are too few; certified by nothing, since it is the best of many; empty if there is
   *     nothing to count
   */
  record Unattainable(DepthSearch search, Optional<Evidence> best) implements CalibratedDepth {
    /**
     * Checks that both parts are there.
     *
     * @param search what was asked for
     * @param best the best there is
     */
    public Unattainable {
      Objects.requireNonNull(search, "search");
      Objects.requireNonNull(best, "best");
    }

    @Override
    public Depth.Score depth() {
      return Depth.score(Double.POSITIVE_INFINITY);
    }
  }
}
