/**
 * What statistics count with, up to a bound: sums by key, and pairs of tags as pairs of small
 * numbers.
 *
 * <p>What statistics hold of the symbols and authors of a post is found by their {@link
 * io.finemo.cashtag.count.KeyNumbers}, which are looked up once for a post.
 *
 * <p>Hint: who writes a {@link io.finemo.cashtag.Statistic} of symbols or authors takes {@link
 * io.finemo.cashtag.count.HeavyHitters}, one of pairs a {@link io.finemo.cashtag.count.PairTally}.
 * Traps: {@link io.finemo.cashtag.count.HeavyHitters#at} is for adding a post, not for looking.
 * Numbers of tags hold until the next {@link io.finemo.cashtag.count.PairTally#settle()} only.
 */
@NullMarked
package io.finemo.cashtag.count;

import org.jspecify.annotations.NullMarked;
