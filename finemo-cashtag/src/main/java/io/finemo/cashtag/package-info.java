/**
 * Counts what the cashtags in a stream of posts tell, in parts that can be merged.
 *
 * <p>{@link io.finemo.cashtag.PostTagger} finds the tags of a post; a {@link
 * io.finemo.cashtag.CashtagStudy} takes in tagged posts one by one; studies of parts of a stream
 * merge in any order into the study of the whole; {@link io.finemo.cashtag.CashtagReport} is what
 * it has counted, immutable and sorted. Each {@link io.finemo.cashtag.Statistic} of the study can
 * be used alone as well, and has a compact serial form. {@link io.finemo.cashtag.CashtagFindings}
 * is the report with what follows from it and lies beside it: the graph, prices, noise.
 *
 * <pre>
 * PostTagger tagger = PostTagger.standard();
 * CashtagStudy study = new CashtagStudy(SymbolDirectory.readCompanyList(csv, "NASDAQ"));
 * posts.map(tagger::tag).forEach(study::add);
 * CashtagReport report = study.result();
 * report.symbols().symbols().stream().limit(10).forEach(...);
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
 *   <li>Reposts are posts like others. Mark them, or near-duplicates, as {@link
 *       io.finemo.cashtag.Noise} before adding where a count should show how many people wrote
 *       rather than how far a post went: it is then in the counts of all posts, but not in the
 *       clean ones.
 *   <li>Days are those of UTC in the distribution.
 *   <li>Only cashtags in the text count, not the symbols that a source attaches beside it.
 *   <li>Memory grows with the distinct symbols, pairs, hashtag links and authors, and with the
 *       days, not with the posts; {@link io.finemo.cashtag.CashtagOptions#maxCounters()} bounds all
 *       but the days.
 *   <li>A study is read with the directory and options it was written with; neither is part of its
 *       serial form.
 *   <li>Depends on {@code finemo-core} alone.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag;

import org.jspecify.annotations.NullMarked;
