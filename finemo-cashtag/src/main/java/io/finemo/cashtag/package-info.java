/**
 * Counts what the cashtags in a stream of posts tell, in parts that can be merged.
 *
 * <p>A {@link io.finemo.cashtag.CashtagStudy} takes in posts one by one; studies of parts of a
 * stream merge in any order into the study of the whole; {@link io.finemo.cashtag.CashtagReport} is
 * what it has counted, immutable and sorted.
 *
 * <pre>
 * CashtagStudy study = new CashtagStudy(EntityExtractor.extended()::extract);
 * posts.forEach(study::add);
 * study.report().symbols().stream().limit(10).forEach(...);
 * </pre>
 *
 * <p>The statistics are those of M. Hentschel and O. Alonso, "Follow the money: A study of cashtags
 * on Twitter", First Monday 19(8), 2014 (doi 10.5210/fm.v19i8.5385).
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>Every number counts posts: a symbol that stands in a post three times counts once.
 *   <li>Symbols are counted in the spelling of {@link io.finemo.core.SymbolDirectory#normalize}, so
 *       {@code $brk-b} and {@code $BRK.B} are one; hashtags in lower case.
 *   <li>Reposts are posts like others. Leave them, or near-duplicates, out before adding where a
 *       count should show how many people wrote rather than how far a post went.
 *   <li>Only cashtags in the text count, not the symbols that a source attaches beside it.
 *   <li>Memory grows with the distinct symbols, pairs and hashtag links, not with the posts.
 *   <li>Depends on {@code finemo-core} alone.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag;

import org.jspecify.annotations.NullMarked;
