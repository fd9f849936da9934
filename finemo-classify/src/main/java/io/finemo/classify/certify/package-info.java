/**
 * Depths that keep a promise: chosen on held-out rows so that a target precision or recall is
 * certified with a confidence, or said to be unattainable.
 *
 * <pre>{@code
 * DepthAim<FinancialEmotion> aim =
 *     DepthAim.targetPrecision(OPPORTUNITY, 0.80).withConfidence(0.95);
 * var certified = CertifyingLearner.cascade(cascadeLearner, aim).fit(rows, seed);
 * if (certified.depth() instanceof CalibratedDepth.Attained attained) {
 *   report(attained.certificate());
 * }
 * }</pre>
 *
 * <p>The promise of {@link io.finemo.classify.certify.TargetPrecision} is: whatever the model, if
 * rows to come are drawn as the held-out ones were, then with the confidence asked for, the
 * precision among rows to come that score above the depth is at least the aim. Of 100 such
 * certificates at 0.95, up to 5 are wrong. No assumption is made on the scores, but that a higher
 * one does not mean a lower chance; where that fails the error is small, and a test bounds it.
 *
 * <p>Hint: a certificate needs rows. With 30 shown rows, an aim of .80 allows 2 errors. Traps: rows
 * that the model learnt from, or whose near-duplicates it learnt from, certify nothing; nor does a
 * second aim tried after the first has failed; nor rows of another year.
 */
@NullMarked
package io.finemo.classify.certify;

import org.jspecify.annotations.NullMarked;
