package io.finemo.classify.certify;

import io.finemo.classify.Depth;
import io.finemo.classify.certify.Certificate.Guarantee;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.Tolerance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The highest precision seen at any depth with at least this recall, and of equal ones the largest
 * coverage: the rule of de Arriba-P&eacute;rez et al. 2020, Section IV. <em>Optimistic</em>: it
 * takes the luckiest of many depths, so that rows to come will be worse, and its certificate says
 * so; the bound in it is that of a depth chosen beforehand, which this one is not.
 *
 * @param label the target
 * @param tolerance which gold labels are no error
 * @param recall above 0, up to 1
 * @param <L> the type of the labels
 */
public record MaximumPrecision<L>(L label, Tolerance<L> tolerance, double recall)
    implements DepthAim<L> {

  private static final double CONFIDENCE = 0.95;

  /**
   * Checks the bounds.
   *
   * @param label the target
   * @param tolerance which gold labels are no error, the target among them
   * @param recall above 0, up to 1
   */
  public MaximumPrecision {
    Objects.requireNonNull(label, "label");
    if (!tolerance.allowed().contains(label)) {
      throw new IllegalArgumentException(
          "tolerance " + tolerance.name() + " must allow the target " + label);
    }
    if (!(recall > 0 && recall <= 1)) {
      throw new IllegalArgumentException("recall must be in (0, 1]: " + recall);
    }
  }

  static <L> MaximumPrecision<L> of(L label, double recall) {
    return new MaximumPrecision<>(label, TargetPrecision.strict(label), recall);
  }

  /**
   * The same with rows of other labels that may be shown without harm: tau1, tau2.
   *
   * @param value the labels allowed, the target among them
   * @return the aim
   */
  public MaximumPrecision<L> tolerating(Tolerance<L> value) {
    return new MaximumPrecision<>(label, value, recall);
  }

  @Override
  public CalibratedDepth choose(List<Scored<L>> heldOut) {
    return choose(ShownCounts.of(label, tolerance.allowed(), heldOut));
  }

  CalibratedDepth choose(ShownCounts counts) {
    int best = 0;
    int looked = 0;
    for (int depth = 1; depth < counts.depths(); depth++) {
      // 0.1 of 10 is 1, whatever 0.1 * 10 is in binary.
      if (counts.found(depth) == 0 || counts.found(depth) < recall * counts.positives() - 1e-9) {
        continue;
      }
      looked++;
      // Depth 0 shows nothing, so that any is as good.
      boolean asGood =
          (long) counts.harmless(depth) * counts.shown(best)
              >= (long) counts.harmless(best) * counts.shown(depth);
      best = asGood ? depth : best;
    }
    DepthSearch search =
        new DepthSearch(
            "maximum " + tolerance.name() + " of " + label + " at recall",
            recall,
            CONFIDENCE,
            0,
            looked,
            counts.rows());
    if (best == 0) {
      return new CalibratedDepth.Unattainable(search, Optional.empty());
    }
    Evidence seen = counts.precision(best, CONFIDENCE);
    return new CalibratedDepth.Attained(
        Depth.score(seen.threshold()), new Certificate(search, Guarantee.OPTIMISTIC, seen));
  }
}
