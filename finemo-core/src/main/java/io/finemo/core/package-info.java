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
 * <pre>{@code
 * Post post = Post.builder("17", "$TEF at 4, cheap").language("en").build();
 * Labeled<Post, FinancialEmotion> row = new Labeled<>(post, FinancialEmotion.OPPORTUNITY);
 * }</pre>
 *
 * <p>Whatever learns from data is a {@link io.finemo.core.Learner}; whatever was learnt is
 * immutable, marked {@link io.finemo.core.ThreadSafe}, and of a type of its own, so that an
 * untrained model cannot predict. Texts and their parts live in {@link io.finemo.core.text},
 * readers of files in {@link io.finemo.core.read}, the container of model files in {@link
 * io.finemo.core.archive}.
 *
 * <p>Hint: {@link io.finemo.core.TransformLearner#andThen} puts a learner behind a transformation
 * that learns; whoever cross-validates the result refits both. Trap: the types of the other modules
 * in the line above are not here; add the jar that holds the stage you need.
 */
@NullMarked
package io.finemo.core;

import org.jspecify.annotations.NullMarked;
