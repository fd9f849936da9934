/**
 * Which cashtags stand together in posts: pairs, their distribution, their graph.
 *
 * <p>A {@link io.finemo.cashtag.graph.CooccurrenceStatistic} counts every unordered pair of symbols
 * of each post, by period where asked.
 *
 * <p>Source: M. Hentschel and O. Alonso, "Follow the money: A study of cashtags on Twitter", First
 * Monday 19(8), 2014 (doi 10.5210/fm.v19i8.5385), Figures 4 and 5.
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>A post that lists hundreds of cashtags forms pairs of the first ones only, and is counted
 *       as cut; its other symbols are not counted here at all.
 *   <li>Periods are in UTC.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag.graph;

import org.jspecify.annotations.NullMarked;
