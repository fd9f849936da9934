/**
 * Turns a post as it was written into a discarded one, or into clean tokens with their places in
 * the original text.
 *
 * <p>Depends on {@code finemo-core} alone.
 */
@NullMarked
package io.finemo.preprocess;

import org.jspecify.annotations.NullMarked;
