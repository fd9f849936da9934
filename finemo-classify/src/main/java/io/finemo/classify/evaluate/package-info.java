/**
 * How good a learner is, on rows its models have not seen.
 *
 * <pre>{@code
 * List<Scored<FinancialEmotion>> scored =
 *     CrossValidation.run(learner, rows, 10, seed, done -> {});
 * Evaluation<FinancialEmotion> all = Evaluation.of(labels, scored);
 * TargetEvaluation<FinancialEmotion> target = TargetEvaluation.of(OPPORTUNITY, tolerances, scored);
 * }</pre>
 *
 * <p>Everything is written against {@link io.finemo.core.Learner} and {@link
 * io.finemo.classify.DecisionModel} and knows neither features nor Weka. Whatever the learner fits,
 * each fold fits again.
 *
 * <p>Folds are stratified, or divided by a {@link io.finemo.classify.FoldPlan}: by author or asset,
 * or in the order of time. {@link io.finemo.classify.evaluate.RiskCoverage} says what abstaining
 * buys, {@link io.finemo.classify.evaluate.ReliabilityTable} what probabilities are worth, and
 * {@link io.finemo.classify.evaluate.SystemComparison} whether two systems differ at all.
 *
 * <p>A measure that is not defined, such as the precision of nothing shown, is an empty {@link
 * java.util.OptionalDouble}, never 0 or 1.
 *
 * <p>Hint: give the learner of features and model together ({@code learner.over(features)}), so
 * that the folds see posts, not vectors. Trap: near-duplicates and reposts in different folds are
 * seen in training and make every figure too good; drop them first.
 */
@NullMarked
package io.finemo.classify.evaluate;

import org.jspecify.annotations.NullMarked;
