/**
 * Exact binomial bounds, intervals by bootstrap, and tests of whether two systems differ.
 *
 * <pre>{@code
 * double atLeast = ClopperPearson.lower(95, 100, 0.95); // 95 of 100 shown were right
 * McNemar test = McNemar.of(oneIsRight, otherIsRight);
 * boolean differ = test.midP() < 0.05;
 * }</pre>
 *
 * <p>Hint: {@link io.finemo.classify.statistics.ClopperPearson} is one-sided by {@code lower} and
 * {@code upper}, so that 0.95 means 95 % on that side. Trap: a test of many systems against one
 * another, at 5 % each, finds differences that are none; {@link io.finemo.classify.statistics.Holm}
 * makes up for that.
 */
@NullMarked
package io.finemo.classify.statistics;

import org.jspecify.annotations.NullMarked;
