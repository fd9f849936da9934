package io.finemo.examples.pipeline;

import io.finemo.classify.CascadeLearner;
import io.finemo.classify.StageLearner;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.Set;

/**
 * How many classifiers stand one behind the other to find opportunities: the systems of de
 * Arriba-P&eacute;rez et al. 2020, Sections III-C and IV. The paper's last system is given in full;
 * the smaller ones are read here as the same with its first layers taken together, so that all
 * three let opportunities through last and are measured alike:
 *
 * <ul>
 *   <li>one layer: opportunities against all else;
 *   <li>two layers: neutral posts leave; of the rest, opportunities against all else;
 *   <li>three layers: neutral posts leave, negative awareness next, positive statements last.
 * </ul>
 *
 * <p>Where several labels leave together, a post that leaves there is {@code Excluded}: not an
 * opportunity, and one of these.
 *
 * @param count how many layers, 1 to 3
 * @param unsureIsNeutral whether a post below the depth is called neutral, as in the paper, or the
 *     system abstains
 */
public record Layers(int count, boolean unsureIsNeutral) {
  /** The most layers there are. */
  public static final int MOST = 3;

  /**
   * Checks the bounds.
   *
   * @param count how many layers, 1 to 3
   * @param unsureIsNeutral whether a post below the depth is called neutral
   */
  public Layers {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("layers must be 1 to " + MOST + ": " + count);
    }
  }

  /**
   * A system that abstains.
   *
   * @param count how many layers, 1 to 3
   * @return the layers
   */
  public static Layers of(int count) {
    return new Layers(count, false);
  }

  /**
   * The same in the paper's mode: what is not sure enough is called neutral.
   *
   * @return the layers
   */
  public Layers withUnsureAsNeutral() {
    return new Layers(count, true);
  }

  /** Starts a cascade of these layers. */
  CascadeLearner.Builder<SparseVector, FinancialEmotion> cascade(
      StageLearner<SparseVector> learner) {
    CascadeLearner.Builder<SparseVector, FinancialEmotion> cascade = CascadeLearner.builder();
    for (Layer layer : layers()) {
      cascade.stage(layer.name(), layer.leaving(), learner);
    }
    cascade.target(FinancialEmotion.OPPORTUNITY);
    return unsureIsNeutral ? cascade.abstainAs(FinancialEmotion.NEUTRAL) : cascade;
  }

  private List<Layer> layers() {
    Layer neutral = new Layer("neutral", Set.of(FinancialEmotion.NEUTRAL));
    return switch (count) {
      case 1 ->
          List.of(
              new Layer(
                  "opportunity",
                  Set.of(
                      FinancialEmotion.NEUTRAL,
                      FinancialEmotion.NEGATIVE_AWARENESS,
                      FinancialEmotion.POSITIVE_STATEMENT)));
      case 2 ->
          List.of(
              neutral,
              new Layer(
                  "opportunity",
                  Set.of(
                      FinancialEmotion.NEGATIVE_AWARENESS, FinancialEmotion.POSITIVE_STATEMENT)));
      default ->
          List.of(
              neutral,
              new Layer("negative", Set.of(FinancialEmotion.NEGATIVE_AWARENESS)),
              new Layer("positive", Set.of(FinancialEmotion.POSITIVE_STATEMENT)));
    };
  }

  /** A stage and who leaves there. */
  private record Layer(String name, Set<FinancialEmotion> leaving) {}
}
