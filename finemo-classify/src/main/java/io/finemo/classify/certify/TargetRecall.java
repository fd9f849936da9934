package io.finemo.classify.certify;

import io.finemo.classify.Depth;
import io.finemo.classify.certify.Certificate.Guarantee;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.statistics.Binomial;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest coverage whose recall is certified. Only rows of the target tell: with n of them, up
 * to m may be missed, the largest m with {@code P(X <= m) <= 1 - confidence} for X binomial of n
 * and chance 1 - recall. That is the distribution-free tolerance limit of order statistics (Wilks
 * 1941); m is fixed by n alone, so that one test is all there is. With no misses allowed, n must be
 * at least {@code ln(1 - confidence) / ln(recall)}: 29 for recall .90 at .95.
 *
 * @param label the target
 * @param recall above 0, below 1
 * @param confidence above 0, below 1
 * @param <L> the type of the labels
 */
public record TargetRecall<L>(L label, double recall, double confidence) implements DepthAim<L> {

  /**
   * Checks the bounds.
   *
   * @param label the target
   * @param recall above 0, below 1
   * @param confidence above 0, below 1
   */
  public TargetRecall {
    Objects.requireNonNull(label, "label");
    Bounds.inside("recall", recall);
    Bounds.inside("confidence", confidence);
  }

  /**
   * The same with another confidence.
   *
   * @param value above 0, below 1
   * @return the aim
   */
  public TargetRecall<L> withConfidence(double value) {
    return new TargetRecall<>(label, recall, value);
  }

  @Override
  public CalibratedDepth choose(List<Scored<L>> heldOut) {
    return choose(ShownCounts.of(label, Set.of(label), heldOut));
  }

  CalibratedDepth choose(ShownCounts counts) {
    int positives = counts.positives();
    int mayMiss = -1;
    while (mayMiss < positives
        && Binomial.atMost(mayMiss + 1, positives, 1 - recall) <= 1 - confidence) {
      mayMiss++;
    }
    DepthSearch search =
        new DepthSearch("recall of " + label, recall, confidence, 0, 1, counts.rows());
    int last = counts.depths() - 1;
    if (mayMiss < 0) {
      return new CalibratedDepth.Unattainable(
          search, positives == 0 ? Optional.empty() : Optional.of(counts.recall(last, confidence)));
    }
    int depth = 0;
    while (positives - counts.found(depth) > mayMiss) {
      depth++;
    }
    Evidence seen = counts.recall(depth, confidence);
    return new CalibratedDepth.Attained(
        Depth.score(seen.threshold()), new Certificate(search, Guarantee.CERTIFIED, seen));
  }
}
