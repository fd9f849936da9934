/**
 * From analysed posts to sparse vectors with named features.
 *
 * <pre>{@code
 * FeatureSpec spec = FeatureSpec.standard();
 * FeatureExtractor extractor = spec.<FinancialEmotion>learner().fit(rows, seed);
 * SparseVector vector = extractor.apply(post);
 * String name = extractor.space().name(vector.indexAt(0));
 * }</pre>
 *
 * <p>{@link io.finemo.features.FeatureSpec} says what to extract, {@link
 * io.finemo.features.FeatureLearner} learns vocabulary and document frequencies, {@link
 * io.finemo.features.FeatureExtractor} is the immutable result. The words and meanings are those of
 * scikit-learn's text feature extraction: n-gram range, bounds on document frequency, TF-IDF. With
 * {@link io.finemo.features.NgramSpec#withEmojiSequences} off, vocabulary and values are equal to
 * scikit-learn's, but for which of equally frequent n-grams {@code maximumFeatures} keeps, for the
 * order of features (by UTF-16 units here, by code points there), and for a vocabulary of nothing,
 * which is an error there. {@link io.finemo.features.FeatureExtractor#spans} leads from a feature
 * back to the places of the original text that gave it.
 *
 * <p>{@link io.finemo.features.FeatureGroup} names the groups of features, and {@link
 * io.finemo.features.FeatureSpec#basicSet} and {@link io.finemo.features.FeatureSpec#without} leave
 * groups out, to measure what they add.
 *
 * <p>{@link io.finemo.features.NgramGrid} lists settings of n-grams to be tried, and {@link
 * io.finemo.features.CountedPosts} counts posts once for all of them: what a candidate keeps on the
 * training rows of a fold is filtered from the counts, equal to fitting it afresh.
 *
 * <p>Hint: start from {@link io.finemo.features.FeatureSpec#standard}; longer n-grams cost memory
 * and rarely help short posts.
 *
 * <p>Trap: {@code DocumentLimit.count(1)} is one post, {@code DocumentLimit.share(1)} all of them.
 *
 * <p>Trap: a vocabulary is learnt. Fit it on the training rows of each fold, never on all rows;
 * what composes the learner by {@code andThen} does so by itself.
 */
@NullMarked
package io.finemo.features;

import org.jspecify.annotations.NullMarked;
