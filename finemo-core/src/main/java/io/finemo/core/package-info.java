/**
 * The nouns and contracts that every finemo module shares.
 *
 * <p>A post travels one way, and each arrow is one type with one main method:
 *
 * <pre>
 * PostReader &rarr; {@link io.finemo.core.Post} &rarr; Preprocessor &rarr; AnalyzedPost &rarr; FeatureExtractor
 *            &rarr; {@link io.finemo.core.SparseVector} &rarr; StackedCascade &rarr; {@link io.finemo.core.Decision}
 * </pre>
 *
 * <p>Whatever learns from data is a {@link io.finemo.core.Learner}; whatever was learnt is
 * immutable, marked {@link io.finemo.core.ThreadSafe}, and of a type of its own, so that an
 * untrained model cannot predict. Texts and their parts live in {@link io.finemo.core.text},
 * readers of files in {@link io.finemo.core.read}, the container of model files in {@link
 * io.finemo.core.archive}.
 */
@NullMarked
package io.finemo.core;

import org.jspecify.annotations.NullMarked;
