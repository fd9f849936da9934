/**
 * Random forests and decision trees for wide sparse rows, such as counts of n-grams.
 *
 * <pre>{@code
 * StageLearner<SparseVector> stage = ForestStage.randomForest();
 *
 * SparseMatrix matrix = SparseMatrix.of(vectors, features);
 * Forest forest = new ForestLearner(ForestSpec.randomForest()).fit(TrainingRows.of(matrix, labels, 2));
 * double[] probabilities = forest.probabilities(vector);
 * }</pre>
 *
 * <p>{@link io.finemo.classify.forest.ForestLearner} grows the trees that a {@link
 * io.finemo.classify.forest.ForestSpec} describes; {@link io.finemo.classify.forest.ForestStage} is
 * the same as a stage of a cascade. The algorithm is that of Breiman, <i>Random Forests</i>,
 * Machine Learning 45 (2001), with the rules of scikit-learn's {@code RandomForestClassifier}: Gini
 * impurity, thresholds half-way between neighbouring values, averaged probabilities.
 *
 * <p>What makes it fast on sparse rows: a node looks only at the features drawn for it, and at
 * those either column by column or through the entries of its own rows, whichever is less work;
 * columns are sorted by value once for all trees; rows in which a feature is zero are never
 * visited, as they are one block of known size in the order of the feature's values.
 *
 * <p>Hint: the same seed gives the same forest, bit for bit, on any number of threads. Trap: values
 * are kept in single precision, as scikit-learn keeps them.
 */
@NullMarked
package io.finemo.classify.forest;

import org.jspecify.annotations.NullMarked;
