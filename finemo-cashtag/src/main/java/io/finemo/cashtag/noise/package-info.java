/**
 * What does not count: reposts, near-duplicates, lists of cashtags, spam, cashtags that are
 * something else, and symbols that stand for another company.
 *
 * <pre>
 * NoiseTagger tagger = NoiseTagger.standard();
 * SpamStatistic spam = new SpamStatistic();
 * posts.forEach(post -&gt; spam.add(tagger.tag(post)));
 *
 * NoiseTagger again = NoiseTagger.standard().withScores(spam.result());
 * posts.forEach(post -&gt; statistic.add(again.tag(post)));
 * </pre>
 *
 * <p>The features of spam are those that the related work of M. Hentschel and O. Alonso, "Follow
 * the money: A study of cashtags on Twitter", First Monday 19(8), 2014 (doi 10.5210/fm.v19i8.5385)
 * names; every score is shown with its parts.
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>Nothing is thrown away: a post keeps its tags and gets its {@link io.finemo.cashtag.Noise
 *       reasons}, so every count can be had with and without noise.
 *   <li>{@link io.finemo.cashtag.noise.NoiseTagger} knows what went before, so it belongs to one
 *       stream and one thread; only what comes behind it can be divided and merged.
 *   <li>Scores of authors need a first pass over the posts.
 *   <li>{@link io.finemo.cashtag.noise.ConfusedSymbols} flags, and changes no count: its posts stay
 *       clean. It needs the profiles of a first pass too, by {@link
 *       io.finemo.cashtag.noise.ProfileStatistic}, whose memory is bounded for each symbol.
 *   <li>Words of context are English. A post in another language is judged by its signs alone.
 *   <li>A high spam score is a reason to look, not a proof. Look at its parts.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag.noise;

import org.jspecify.annotations.NullMarked;
