/**
 * What a step of the analysis is, and the languages there are.
 *
 * <p>A step of one's own is a lambda. This one takes off what is marked as laughter:
 *
 * <pre>{@code
 * TokenStep withoutLaughter =
 *     (tokens, language) ->
 *         tokens.stream().filter(token -> token.kind() != Token.Kind.LAUGH).toList();
 * }</pre>
 *
 * <p>Hint: {@link io.finemo.preprocess.step.TokenStep} says what a step must keep to; the test of
 * the contract in this module runs every step over random Unicode. Trap: a step sees normal forms
 * that earlier steps may have changed; the surface of a token is always as written.
 */
@NullMarked
package io.finemo.preprocess.step;

import org.jspecify.annotations.NullMarked;
