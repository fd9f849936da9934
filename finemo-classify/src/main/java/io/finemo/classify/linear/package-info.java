/**
 * Linear stages learnt by stochastic gradient descent.
 *
 * <pre>{@code
 * StageLearner<SparseVector> logistic = GradientDescentStage.logistic(3);
 * StageLearner<SparseVector> svm = GradientDescentStage.hinge(0.3);
 * }</pre>
 *
 * <p>Costs mean what they mean to {@code LibLinearStage}, whose solvers find the exact minimum.
 *
 * <p>Hint: for logistic regression that one is as fast and needs no seed; the hinge loss is only
 * here. Trap: a few epochs leave rows of very different lengths half learnt; scale features to
 * about unit length.
 */
@NullMarked
package io.finemo.classify.linear;

import org.jspecify.annotations.NullMarked;
