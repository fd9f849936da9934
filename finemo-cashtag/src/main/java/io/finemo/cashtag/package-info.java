/**
 * Counts what the cashtags in a stream of posts tell, in parts that can be merged.
 *
 * <p>Depends on {@code finemo-core} alone.
 */
@NullMarked
package io.finemo.cashtag;

import org.jspecify.annotations.NullMarked;
