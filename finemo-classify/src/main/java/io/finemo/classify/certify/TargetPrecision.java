package io.finemo.classify.certify;

import io.finemo.classify.Depth;
import io.finemo.classify.certify.Certificate.Guarantee;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.Tolerance;
import io.finemo.classify.statistics.Binomial;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The largest coverage whose precision is certified, by the fixed-sequence testing of Learn then
 * Test (Angelopoulos, Bates, Cand&egrave;s, Jordan and Lei 2021, Section 3): depths are tested one
 * after the other, from few rows shown to many, in an order fixed before any label is looked at;
 * the null hypothesis is that the share of errors at the depth is above 1 - precision, its p-value
 * the exact tail {@code P(X <= errors)} of the binomial distribution of n rows shown and chance 1 -
 * precision. Testing stops at the first depth that fails at level 1 - confidence, and the last that
 * passed is taken. Since a wrong certificate needs the first false depth to pass, its chance is at
 * most 1 - confidence, however many depths are tested.
 *
 * @param label the target
 * @param tolerance which gold labels are no error
 * @param precision above 0, below 1
 * @param confidence above 0, below 1
 * @param startSupport how many rows the first depth must show, 1 or more; the first depth shows
 *     more where so few cannot certify the precision even without an error: ln(1 - confidence) /
 *     ln(precision), which is 59 for .95 and .95
 * @param growth how many times as many rows the next depth shows, above 1
 * @param <L> the type of the labels
 */
public record TargetPrecision<L>(
    L label,
    Tolerance<L> tolerance,
    double precision,
    double confidence,
    int startSupport,
    double growth)
    implements DepthAim<L> {

  private static final int START_SUPPORT = 30;
  private static final double GROWTH = 1.25;

  /**
   * Checks the bounds.
   *
   * @param label the target
   * @param tolerance which gold labels are no error, the target among them
   * @param precision above 0, below 1
   * @param confidence above 0, below 1
   * @param startSupport how many rows the first depth must show, 1 or more
   * @param growth how many times as many rows the next depth shows, above 1
   */
  public TargetPrecision {
    Objects.requireNonNull(label, "label");
    if (!tolerance.allowed().contains(label)) {
      throw new IllegalArgumentException(
          "tolerance " + tolerance.name() + " must allow the target " + label);
    }
    Bounds.inside("precision", precision);
    Bounds.inside("confidence", confidence);
    new SupportSequence(startSupport, growth);
  }

  static <L> TargetPrecision<L> of(L label, double precision) {
    return new TargetPrecision<>(label, strict(label), precision, 0.95, START_SUPPORT, GROWTH);
  }

  static <L> Tolerance<L> strict(L label) {
    return new Tolerance<>("precision", Set.of(label));
  }

  /**
   * The same with another confidence.
   *
   * @param value above 0, below 1
   * @return the aim
   */
  public TargetPrecision<L> withConfidence(double value) {
    return new TargetPrecision<>(label, tolerance, precision, value, startSupport, growth);
  }

  /**
   * The same with rows of other labels that may be shown without harm: tau1, tau2.
   *
   * @param value the labels allowed, the target among them
   * @return the aim
   */
  public TargetPrecision<L> tolerating(Tolerance<L> value) {
    return new TargetPrecision<>(label, value, precision, confidence, startSupport, growth);
  }

  /**
   * The same with another support at the start. More rows make the first test easier to pass and
   * rule out smaller coverages. It must not be chosen by looking at the held-out rows.
   *
   * @param rows how many rows the first depth must show, 1 or more; 30 unless set
   * @return the aim
   */
  public TargetPrecision<L> startingAt(int rows) {
    return new TargetPrecision<>(label, tolerance, precision, confidence, rows, growth);
  }

  /**
   * The same with another step. Small steps find the coverage more exactly, and are more likely to
   * stop early by bad luck.
   *
   * @param factor how many times as many rows the next depth shows, above 1; 1.25 unless set
   * @return the aim
   */
  public TargetPrecision<L> growingBy(double factor) {
    return new TargetPrecision<>(label, tolerance, precision, confidence, startSupport, factor);
  }

  @Override
  public CalibratedDepth choose(List<Scored<L>> heldOut) {
    return choose(ShownCounts.of(label, tolerance.allowed(), heldOut));
  }

  CalibratedDepth choose(ShownCounts counts) {
    int start = Math.max(startSupport, leastSupport());
    int[] sequence = new SupportSequence(start, growth).depths(counts);
    int passed = 0;
    while (passed < sequence.length && passes(counts, sequence[passed])) {
      passed++;
    }
    DepthSearch search =
        new DepthSearch(
            tolerance.name() + " of " + label,
            precision,
            confidence,
            start,
            Math.min(passed + 1, sequence.length),
            counts.rows());
    if (passed == 0) {
      return new CalibratedDepth.Unattainable(search, best(counts, sequence));
    }
    Evidence seen = counts.precision(sequence[passed - 1], confidence);
    return new CalibratedDepth.Attained(
        Depth.score(seen.threshold()), new Certificate(search, Guarantee.CERTIFIED, seen));
  }

  /**
   * So many rows without an error certify the precision; fewer cannot pass, whatever they hold, and
   * would end the search before it began. No label has a part in it.
   */
  private int leastSupport() {
    return (int)
        Math.min(Integer.MAX_VALUE, Math.ceil(Math.log1p(-confidence) / Math.log(precision)));
  }

  private boolean passes(ShownCounts counts, int depth) {
    double pValue = Binomial.atMost(counts.errors(depth), counts.shown(depth), 1 - precision);
    return pValue <= 1 - confidence;
  }

  private Optional<Evidence> best(ShownCounts counts, int[] sequence) {
    if (counts.rows() == 0) {
      return Optional.empty();
    }
    return IntStream.of(sequence)
        .mapToObj(depth -> counts.precision(depth, confidence))
        .max(Comparator.comparingDouble(Evidence::bound).thenComparingInt(Evidence::shown))
        .or(() -> Optional.of(counts.precision(counts.depths() - 1, confidence)));
  }
}
