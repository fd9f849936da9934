package io.finemo.classify.certify;

import io.finemo.classify.DecisionModel;
import io.finemo.classify.Depth;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.Folds;
import io.finemo.classify.Pipeline;
import io.finemo.classify.StackedCascade;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Decision;
import io.finemo.core.Labeled;
import io.finemo.core.Learner;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Learns a model on one part of the rows and calibrates its depth on the rest, which the model has
 * not seen. A learner like any other, so that cross-validation can run over it.
 *
 * @param learner learns the model
 * @param plan divides the rows: the depth is calibrated on its last fold, and the model learns from
 *     what is trained on when that fold is held out
 * @param aim what the depth is to achieve
 * @param atDepth the model at another depth on the score of the aim's label
 * @param <T> the type of the rows
 * @param <L> the type of the labels
 * @param <M> the type of the model
 */
public record CertifyingLearner<T, L, M extends DecisionModel<T, L>>(
    Learner<T, L, ? extends M> learner,
    FoldPlan<T, L> plan,
    DepthAim<L> aim,
    BiFunction<? super M, ? super Depth.Score, ? extends M> atDepth)
    implements Learner<T, L, CertifiedModel<T, L, M>> {

  private static final int PARTS = 3;

  /**
   * Checks that all parts are there.
   *
   * @param learner learns the model
   * @param plan divides the rows
   * @param aim what the depth is to achieve
   * @param atDepth the model at another depth
   */
  public CertifyingLearner {
    Objects.requireNonNull(learner, "learner");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(aim, "aim");
    Objects.requireNonNull(atDepth, "atDepth");
  }

  /**
   * Calibrates a cascade on a stratified third of the rows.
   *
   * @param learner learns the cascade
   * @param aim what the depth is to achieve for its target
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return the learner
   */
  public static <T, L> CertifyingLearner<T, L, StackedCascade<T, L>> cascade(
      Learner<T, L, StackedCascade<T, L>> learner, DepthAim<L> aim) {
    return new CertifyingLearner<>(
        learner, FoldPlan.stratified(PARTS), aim, StackedCascade::withDepth);
  }

  /**
   * Calibrates a cascade behind a transformation on a stratified third of the rows.
   *
   * @param learner learns transformation and cascade
   * @param aim what the depth is to achieve for its target
   * @param <S> the type of the rows
   * @param <T> the type the cascade reads
   * @param <L> the type of the labels
   * @return the learner
   */
  public static <S, T, L> CertifyingLearner<S, L, Pipeline<S, T, L, StackedCascade<T, L>>> pipeline(
      Learner<S, L, Pipeline<S, T, L, StackedCascade<T, L>>> learner, DepthAim<L> aim) {
    return new CertifyingLearner<>(
        learner,
        FoldPlan.stratified(PARTS),
        aim,
        (pipeline, depth) ->
            new Pipeline<>(pipeline.transform(), pipeline.model().withDepth(depth)));
  }

  /**
   * Calibrates any model on a stratified third of the rows, by {@link DecisionModel#showing}.
   *
   * @param learner learns the model
   * @param aim what the depth is to achieve for one of its labels
   * @param <T> the type of the rows
   * @param <L> the type of the labels
   * @return the learner
   */
  public static <T, L> CertifyingLearner<T, L, DecisionModel<T, L>> model(
      Learner<T, L, ? extends DecisionModel<T, L>> learner, DepthAim<L> aim) {
    return new CertifyingLearner<>(
        learner,
        FoldPlan.stratified(PARTS),
        aim,
        (model, depth) -> model.showing(aim.label(), depth));
  }

  /**
   * The same with another division of the rows: with more parts, fewer rows certify and more are
   * learnt from; grouped by author, the certificate is about authors not seen in training.
   *
   * @param value divides the rows
   * @return the learner
   */
  public CertifyingLearner<T, L, M> dividedBy(FoldPlan<T, L> value) {
    return new CertifyingLearner<>(learner, value, aim, atDepth);
  }

  /**
   * Learns and calibrates.
   *
   * @throws IllegalArgumentException if the rows cannot be divided or learnt from, or the model
   *     does not show just the certified rows at the depth, as when the aim's label is not the
   *     target of a cascade
   */
  @Override
  public CertifiedModel<T, L, M> fit(List<Labeled<T, L>> rows, long seed) {
    Folds folds = plan.divide(rows, seed);
    int last = folds.count() - 1;
    M model = learner.fit(folds.training(rows, last), seed);
    List<Labeled<T, L>> held = Arrays.stream(folds.heldOut(last)).mapToObj(rows::get).toList();
    List<Scored<L>> scored = CrossValidation.score(model, held);
    CalibratedDepth depth = aim.choose(scored);
    M atThatDepth = atDepth.apply(model, depth.depth());
    checkApplied(atThatDepth, held, scored, depth.depth());
    return new CertifiedModel<>(atThatDepth, depth);
  }

  /** A certificate is worth nothing if the model decides by another rule. */
  private void checkApplied(
      M model, List<Labeled<T, L>> held, List<Scored<L>> scored, Depth.Score depth) {
    for (int row = 0; row < held.size(); row++) {
      boolean certified = scored.get(row).prediction().score(aim.label()) > depth.threshold();
      boolean shown =
          model.decide(held.get(row).value()) instanceof Decision.Decided<L> decided
              && decided.label().equals(aim.label());
      if (certified != shown) {
        throw new IllegalArgumentException(
            "the model does not decide "
                + aim.label()
                + " by the depth on its score; is that label the target of the cascade?");
      }
    }
  }
}
