package io.finemo.cashtag.graph;

import io.finemo.cashtag.internal.Normal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;

/**
 * Fits a discrete power law to a distribution and tells how good the fit is: A. Clauset, C. R.
 * Shalizi and M. E. J. Newman, "Power-law distributions in empirical data", SIAM Review 51(4), 2009
 * (doi 10.1137/070710111).
 *
 * <p>The exponent is the one of largest likelihood, with the exact normalization and not the
 * approximation for large xMin (equation 3.5); xMin is the observed value with the smallest
 * Kolmogorov-Smirnov distance, the smallest of equals (section 3.3). A straight line on a doubly
 * logarithmic picture is no evidence of a power law: {@link #plausibility} and {@link
 * #againstLogNormal} are.
 */
public final class PowerLawFit {
  /** A tail that falls more steeply than this is not told apart from one of a single value. */
  private static final double STEEPEST = 1000;

  private final CountedValues data;
  private final long leastTail;

  /**
   * Prepares fits of a distribution.
   *
   * @param distribution how often each value of 1 or more occurs, for example {@link
   *     PairCounts#distribution}
   * @param leastTail how many observations a tail must have, 2 or more: below 50 a fit tells little
   * @throws IllegalArgumentException if a value or its count is below 1
   */
  public PowerLawFit(SortedMap<Long, Long> distribution, long leastTail) {
    this(CountedValues.of(distribution), leastTail);
  }

  private PowerLawFit(CountedValues data, long leastTail) {
    if (leastTail < 2) {
      throw new IllegalArgumentException("leastTail must be at least 2: " + leastTail);
    }
    this.data = data;
    this.leastTail = leastTail;
  }

  /**
   * The fit with the xMin of the smallest distance.
   *
   * @return the fit; empty if no tail has the least number of observations and two distinct values
   */
  public Optional<PowerLaw> best() {
    Optional<PowerLaw> best = Optional.empty();
    for (int from = 0; from < data.values.length - 1; from++) {
      Optional<PowerLaw> fit = fitFrom(from, data.values[from]);
      if (fit.isPresent() && (best.isEmpty() || fit.get().ks() < best.get().ks())) {
        best = fit;
      }
    }
    return best;
  }

  /**
   * The fit with a given xMin.
   *
   * @param xMin the smallest value of the tail, 1 or more
   * @return the fit; empty if the tail has less than the least number of observations or a single
   *     distinct value
   */
  public Optional<PowerLaw> from(long xMin) {
    if (xMin < 1) {
      throw new IllegalArgumentException("xMin must be at least 1: " + xMin);
    }
    return fitFrom(data.indexFrom(xMin), xMin);
  }

  private Optional<PowerLaw> fitFrom(int from, long xMin) {
    long tail = data.countsFrom[from];
    if (tail < leastTail || from >= data.values.length - 1) {
      return Optional.empty();
    }
    double meanLog = data.logsFrom[from] / tail;
    OptionalDouble exponent = exponent(meanLog, (double) xMin);
    if (exponent.isEmpty()) {
      return Optional.empty();
    }
    double alpha = exponent.getAsDouble();
    double step = 1e-4 * (alpha - 1);
    double information =
        (HurwitzZeta.logDerivative(alpha + step, (double) xMin)
                - HurwitzZeta.logDerivative(alpha - step, (double) xMin))
            / (2 * step);
    return Optional.of(
        new PowerLaw(
            alpha,
            1 / Math.sqrt(tail * information),
            xMin,
            tail,
            data.total(),
            distance(alpha, from, xMin),
            tail * (-alpha * meanLog - HurwitzZeta.log(alpha, (double) xMin))));
  }

  /** Where the expected logarithm is the mean of those observed; it falls as the exponent grows. */
  private static OptionalDouble exponent(double meanLog, double xMin) {
    double low = 1;
    double high = 2;
    while (-HurwitzZeta.logDerivative(high, xMin) > meanLog) {
      low = high;
      high = 1 + (high - 1) * 2;
      if (high > STEEPEST) {
        return OptionalDouble.empty();
      }
    }
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (-HurwitzZeta.logDerivative(middle, xMin) > meanLog) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return OptionalDouble.of((low + high) / 2);
  }

  private double distance(double alpha, int from, long xMin) {
    double logNorm = HurwitzZeta.log(alpha, (double) xMin);
    double tail = data.countsFrom[from];
    double largest = 0;
    for (int i = from; i < data.values.length; i++) {
      // What is observed changes at values only, so it is farthest from the fit at a value or just
      // before one.
      double before = StrictMath.exp(HurwitzZeta.log(alpha, (double) data.values[i]) - logNorm);
      double at = StrictMath.exp(HurwitzZeta.log(alpha, data.values[i] + 1.0) - logNorm);
      largest = Math.max(largest, Math.abs(before - data.countsFrom[i] / tail));
      largest = Math.max(largest, Math.abs(at - data.countsFrom[i + 1] / tail));
    }
    return largest;
  }

  /**
   * How often data that do follow the fit lie as far from their own fits (section 4.1): each
   * replicate draws as many observations, above xMin from the power law and below it from the data,
   * and is fitted with an xMin of its own. At .1 or below the power law is ruled out; above it,
   * only that it is not.
   *
   * @param fit the fit of {@link #best()}
   * @param replicates how many; 2,500 tell the probability to .01. Each costs a fit
   * @param seed the same seed gives the same probability
   * @return the share of replicates whose distance is at least that of the fit, 0 to 1
   * @throws IllegalArgumentException if there are no replicates, or more than 2^24 observations
   */
  public double plausibility(PowerLaw fit, int replicates, long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be at least 1: " + replicates);
    }
    if (data.total() > 1 << 24) {
      throw new IllegalArgumentException(
          "replicates of at most 2^24 observations are drawn: " + data.total());
    }
    PowerLawSampler sampler = new PowerLawSampler(fit, data);
    SplittableRandom random = new SplittableRandom(seed);
    int asFar = 0;
    for (int i = 0; i < replicates; i++) {
      CountedValues drawn = CountedValues.of(sampler.draw((int) data.total(), random));
      Optional<PowerLaw> itsFit = new PowerLawFit(drawn, leastTail).best();
      // A replicate without a fit is no nearer to a power law than the data are.
      asFar += itsFit.isEmpty() || itsFit.get().ks() >= fit.ks() ? 1 : 0;
    }
    return (double) asFar / replicates;
  }

  /**
   * Compares the fit with a log-normal distribution on the same tail (section 5).
   *
   * @param fit a fit of this distribution
   * @return the likelihood ratio and its test
   * @throws IllegalArgumentException if the fit is of other data
   */
  public LikelihoodRatio againstLogNormal(PowerLaw fit) {
    int from = data.indexFrom(fit.xMin());
    if (data.countsFrom[from] != fit.tailSize() || data.total() != fit.size()) {
      throw new IllegalArgumentException(
          "the fit has " + fit.tailSize() + " values, the data " + data.countsFrom[from]);
    }
    LogNormalTail logNormal = LogNormalTail.fit(data, from, fit.xMin());
    double ratio = 0;
    double squares = 0;
    for (int i = from; i < data.values.length; i++) {
      double one = fit.logProbability(data.values[i]) - logNormal.logProbability(data.values[i]);
      ratio += data.counts[i] * one;
      squares += data.counts[i] * one * one;
    }
    double n = fit.tailSize();
    double variance = Math.max(0, squares / n - (ratio / n) * (ratio / n));
    OptionalDouble p =
        variance > 1e-18
            ? OptionalDouble.of(2 * Normal.upperTail(Math.abs(ratio) / Math.sqrt(n * variance)))
            : OptionalDouble.empty();
    return new LikelihoodRatio(ratio, p, logNormal.mu(), logNormal.sigma());
  }
}
