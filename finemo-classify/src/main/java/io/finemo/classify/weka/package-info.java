/**
 * Weka's classifiers as stages: the only package that knows Weka.
 *
 * <p>{@link io.finemo.classify.weka.LibLinearStage} learns linear models, the default of short
 * posts; {@link io.finemo.classify.weka.WekaStage} takes any other Weka classifier.
 *
 * <pre>{@code
 * StageLearner<SparseVector> linear = LibLinearStage.logistic(3);
 * StageLearner<SparseVector> bayes = new WekaStage(NaiveBayesMultinomial::new);
 * }</pre>
 *
 * <p>{@link io.finemo.classify.weka.ArffWriter} goes the other way: it takes rows to Weka's
 * Explorer.
 *
 * <p>Hint: start with {@link io.finemo.classify.weka.LibLinearStage}. It is fast on wide sparse
 * rows, is asked by any number of threads, and tells what each feature contributed. Weka's own
 * forest and SMO need minutes for a few thousand posts; {@link
 * io.finemo.classify.weka.SparseRandomForest} is a forest that needs seconds.
 *
 * <p>Trap: when its first classes load, Weka makes a folder named {@code wekafiles} in the user's
 * home and prints a line to standard output. Where neither the environment nor the system property
 * {@code WEKA_HOME} names another folder, this package sets the property to a temporary folder of
 * this process, and it holds that line back. Use this package before Weka's own classes to have
 * that effect.
 */
@NullMarked
package io.finemo.classify.weka;

import org.jspecify.annotations.NullMarked;
