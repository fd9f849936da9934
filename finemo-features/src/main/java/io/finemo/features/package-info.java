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
 * scikit-learn's text feature extraction: n-gram range, minimal document frequency, TF-IDF. {@link
 * io.finemo.features.FeatureExtractor#occurrences} leads from a feature back to the places of the
 * original text that gave it.
 *
 * <p>Hint: start from {@link io.finemo.features.FeatureSpec#standard}; longer n-grams cost memory
 * and rarely help short posts.
 *
 * <p>Trap: a vocabulary is learnt. Fit it on the training rows of each fold, never on all rows;
 * what composes the learner by {@code andThen} does so by itself.
 */
@NullMarked
package io.finemo.features;

import org.jspecify.annotations.NullMarked;
