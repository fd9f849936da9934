package io.finemo.cashtag.graph;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A power law fitted to how many posts pairs have.
 *
 * @param count of which posts
 * @param law the fit
 * @param plausibility the share of replicates that fit no better, 0 to 1: at .1 or below the power
 *     law is ruled out; empty if none were drawn
 * @param againstLogNormal how it compares with a log-normal distribution
 */
public record PairFit(
    CountOf count, PowerLaw law, OptionalDouble plausibility, LikelihoodRatio againstLogNormal) {

  /**
   * Checks that the parts are there.
   *
   * @param count of which posts
   * @param law the fit
   * @param plausibility the share of replicates that fit no better
   * @param againstLogNormal how it compares with a log-normal
   */
  public PairFit {
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(law, "law");
    Objects.requireNonNull(plausibility, "plausibility");
    Objects.requireNonNull(againstLogNormal, "againstLogNormal");
  }

  /**
   * Fits.
   *
   * @param pairs the pairs
   * @param count of which posts
   * @param options the least tail, replicates and seed
   * @return the fit; empty where the pairs are too few
   */
  static Optional<PairFit> of(PairCounts pairs, CountOf count, PairReportOptions options) {
    PowerLawFit fit = new PowerLawFit(pairs.distribution(count), options.leastTail());
    return fit.best()
        .map(
            law ->
                new PairFit(
                    count,
                    law,
                    options.replicates() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                            fit.plausibility(law, options.replicates(), options.seed())),
                    fit.againstLogNormal(law)));
  }
}
