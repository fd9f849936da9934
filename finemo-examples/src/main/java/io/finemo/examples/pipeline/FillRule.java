package io.finemo.examples.pipeline;

import io.finemo.classify.Prediction;
import io.finemo.classify.certify.CalibratedDepth;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which messages get their most probable tag filled in; the others are abstained from.
 *
 * @param <L> the type of the tags
 */
public sealed interface FillRule<L> {

  /**
   * Whether the most probable tag is filled in.
   *
   * @param said what a model says of a message
   * @return false to abstain
   */
  boolean fills(Prediction<L> said);

  /**
   * Tags that are probable enough.
   *
   * @param depth what the probability of the tag must exceed, 0 to 1; 0 fills in every tag
   * @param <L> the type of the tags
   */
  record MoreProbableThan<L>(double depth) implements FillRule<L> {
    /**
     * Checks the bound.
     *
     * @param depth what the probability of the tag must exceed, 0 to 1
     */
    public MoreProbableThan {
      if (!(depth >= 0 && depth <= 1)) {
        throw new IllegalArgumentException("depth must be in [0, 1]: " + depth);
      }
    }

    /**
     * The rule that fills in a share of tags, the surest. Equally sure ones stay together, so that
     * there may be more.
     *
     * @param share above 0, up to 1
     * @param probabilities of the most probable tag of each message, in any order, at least one
     * @param <L> the type of the tags
     * @return the rule
     */
    public static <L> MoreProbableThan<L> surest(double share, double[] probabilities) {
      double[] ascending = probabilities.clone();
      Arrays.sort(ascending);
      // Whole messages are counted: 0.1 of 10 is 1, whatever 0.1 * 10 is in binary.
      int filled = (int) Math.ceil(share * ascending.length - 1e-9);
      int next = ascending.length - filled;
      double last = ascending[next];
      while (next >= 0 && ascending[next] == last) {
        next--;
      }
      return new MoreProbableThan<>(next < 0 ? 0 : ascending[next]);
    }

    @Override
    public boolean fills(Prediction<L> said) {
      return said.probability(said.best()) > depth;
    }
  }

  /**
   * Tags whose precision is certified, each by a depth of its own. What is certified of a tag is
   * the precision of the messages that it is most probable for <em>and</em> whose score exceeds its
   * depth: so no message can be claimed by two tags, and the share of right tags among all that are
   * filled in is at least the least of the precisions.
   *
   * @param depths a depth on the score of each tag, in the order of the tags
   * @param <L> the type of the tags
   */
  record Certified<L>(Map<L, CalibratedDepth> depths) implements FillRule<L> {
    /**
     * Copies the map, and keeps its order.
     *
     * @param depths a depth on the score of each tag
     */
    public Certified {
      depths = Collections.unmodifiableMap(new LinkedHashMap<>(depths));
    }

    @Override
    public boolean fills(Prediction<L> said) {
      L best = said.best();
      CalibratedDepth depth = depths.get(best);
      if (depth == null) {
        throw new IllegalArgumentException("tag " + best + " is not one of " + depths.keySet());
      }
      return said.score(best) > depth.depth().threshold();
    }
  }
}
