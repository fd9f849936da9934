/**
 * The one place where finemo's modules are put together: posts are preprocessed, features
 * extracted, models learnt and decisions explained.
 *
 * <p>{@link io.finemo.examples.pipeline.ModelPreset} holds the compositions, {@link
 * io.finemo.examples.pipeline.Task} what there is to learn, {@link
 * io.finemo.examples.pipeline.Explainer} leads from a decision back to pieces of the post and names
 * of features. {@link io.finemo.examples.pipeline.NgramSearch} looks for the settings of n-grams
 * that serve best.
 *
 * <pre>{@code
 * OpportunityModel model =
 *     ModelSpec.standard().opportunityCascade().fit(rows, 42);
 * Reasons reasons = new Explainer(model).explain(post, 3);
 * }</pre>
 *
 * <p>Hint: a new classifier becomes a constant of {@code ModelPreset}. Trap: an explanation says
 * what moved this model, not why the author is right; counters, which stand nowhere in the text,
 * are in no piece, but among the features of a stage.
 */
@NullMarked
package io.finemo.examples.pipeline;

import org.jspecify.annotations.NullMarked;
