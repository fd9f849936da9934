/**
 * The one place where finemo's modules are put together: posts are preprocessed, features
 * extracted, models learnt and decisions explained.
 *
 * <p>{@link io.finemo.examples.pipeline.ModelPreset} holds the compositions, {@link
 * io.finemo.examples.pipeline.Task} what there is to learn, {@link
 * io.finemo.examples.pipeline.Explainer} leads from a decision back to pieces of the post.
 */
@NullMarked
package io.finemo.examples.pipeline;

import org.jspecify.annotations.NullMarked;
