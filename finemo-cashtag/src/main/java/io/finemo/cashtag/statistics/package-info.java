/**
 * What several statistics of cashtags need of probability theory.
 *
 * <p>Hint: tails far out are exact in their logarithm, {@link
 * io.finemo.cashtag.statistics.Normal#logUpperTail}. Trap: {@code upperQuantile(0.025)} is the 1.96
 * of a two-sided interval of 95 %.
 */
@NullMarked
package io.finemo.cashtag.statistics;

import org.jspecify.annotations.NullMarked;
