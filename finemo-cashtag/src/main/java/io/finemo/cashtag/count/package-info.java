/**
 * What the statistics of pairs count with: pairs of tags as pairs of small numbers.
 *
 * <p>Hint: who writes a {@link io.finemo.cashtag.Statistic} of pairs takes a {@link
 * io.finemo.cashtag.count.PairTally}. Trap: numbers of tags hold until the next {@link
 * io.finemo.cashtag.count.PairTally#settle()} only.
 */
@NullMarked
package io.finemo.cashtag.count;

import org.jspecify.annotations.NullMarked;
