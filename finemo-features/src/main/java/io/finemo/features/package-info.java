/**
 * Turns an analyzed post into a sparse vector of named features.
 *
 * <p>Depends on {@code finemo-core} alone.
 */
@NullMarked
package io.finemo.features;

import org.jspecify.annotations.NullMarked;
