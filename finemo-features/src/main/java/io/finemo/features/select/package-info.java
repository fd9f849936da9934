/**
 * Chooses and weighs features by what the labels say of them.
 *
 * <pre>{@code
 * TransformLearner<AnalyzedPost, SparseVector, String> features =
 *     spec.<String>learner().andThen(SelectPercentile.above80thPercentile());
 *
 * FeatureSelection selection = new SelectKBest<String>(1_000).fit(rows, seed);
 * FeatureSpace kept = selection.space(extractor.space());
 * }</pre>
 *
 * <p>{@link io.finemo.features.select.ChiSquared} scores features, {@link
 * io.finemo.features.select.SelectKBest} and {@link io.finemo.features.select.SelectPercentile}
 * keep the best, {@link io.finemo.features.select.NbLogCountRatio} weighs them for a linear model.
 * Words, values and ties are those of scikit-learn's feature selection.
 *
 * <p>Per stage: a stage of a cascade sees only the rows that reach it and asks its own two-sided
 * question, so it can select for itself. The learners take any label type, a stage's {@code true}
 * and {@code false} too: put them in front of the stage's learner and give {@link
 * io.finemo.features.select.FeatureSelection#restore} as the way back for explanations.
 *
 * <p>Hint: choose the percentage by cross-validation; linear models on short posts often lose by
 * any selection, trees gain speed. Trap: selection looks at labels. Done once on all rows, it tells
 * the test rows' labels to the model and makes random data look learnable.
 */
@NullMarked
package io.finemo.features.select;

import org.jspecify.annotations.NullMarked;
