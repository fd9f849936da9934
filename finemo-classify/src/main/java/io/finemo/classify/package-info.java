/**
 * Classifies rows of any type into labels of any type, and says how sure it is.
 *
 * <pre>{@code
 * CascadeLearner<SparseVector, FinancialEmotion> learner =
 *     CascadeLearner.<SparseVector, FinancialEmotion>builder()
 *         .stage("neutral", Set.of(NEUTRAL), LibLinearStage.logistic(1))
 *         .stage("negative", Set.of(NEGATIVE_AWARENESS), LibLinearStage.logistic(1))
 *         .stage("positive", Set.of(POSITIVE_STATEMENT), LibLinearStage.logistic(1))
 *         .target(OPPORTUNITY)
 *         .depth(Depth.path(0.5))
 *         .build();
 * StackedCascade<SparseVector, FinancialEmotion> cascade = learner.fit(rows, seed);
 * Decision<FinancialEmotion> decision = cascade.decide(row);
 * }</pre>
 *
 * <p>A {@link io.finemo.classify.StackedCascade} is a row of stages: each separates the labels that
 * leave there from those that go on. A {@link io.finemo.classify.FlatModel} tells all labels apart
 * at once. Both are {@link io.finemo.classify.DecisionModel}s, which is all that {@link
 * io.finemo.classify.evaluate} needs.
 *
 * <p>A {@link io.finemo.classify.Depth} is fixed by hand, or calibrated to an aim and certified by
 * {@link io.finemo.classify.certify}. Settings are searched by {@link io.finemo.classify.search},
 * for each stage on its own or for the whole.
 *
 * <p>Hint: features that are learnt belong inside: {@code learner.over(features)} refits them in
 * every inner fold that makes scores for calibration. Trap: features fitted beforehand on the same
 * rows make calibrated probabilities too bold.
 */
@NullMarked
package io.finemo.classify;

import org.jspecify.annotations.NullMarked;
