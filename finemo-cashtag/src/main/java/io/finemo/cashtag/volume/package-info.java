/**
 * How many posts name a symbol, by day and by hour, and on which days that is a spike.
 *
 * <p>{@link io.finemo.cashtag.volume.VolumeStatistic} counts, {@link
 * io.finemo.cashtag.volume.VolumeResult} is what it has counted, {@link
 * io.finemo.cashtag.volume.SpikeFinder} finds the spikes of it.
 *
 * <pre>
 * VolumeStatistic volume = new VolumeStatistic(VolumeOptions.defaults());
 * posts.forEach(post -&gt; volume.add(tagger.tag(post)));
 * SpikeFinder spikes = new SpikeFinder(SpikeOptions.defaults());
 * spikes.days(volume.result(), Counting.CLEAN).forEach(...);
 * </pre>
 *
 * <p>The spike as maximum over median is that of M. Hentschel and O. Alonso, "Follow the money: A
 * study of cashtags on Twitter", First Monday 19(8), 2014 (doi 10.5210/fm.v19i8.5385), Table 9. The
 * robust score follows B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers", 1993.
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>A day is one of the calendar of {@link io.finemo.cashtag.volume.VolumeOptions#zone()}, from
 *       midnight to midnight: 23 and 25 hours long where daylight saving time begins and ends.
 *   <li>Days without a post count as zeros, weekends among them. A symbol that is named on fewer
 *       than half of the days has the median 0, and no spike of the paper's kind: a ratio to 0 is
 *       not a number. The robust spikes are defined for it.
 *   <li>The period is that of the whole stream, not of the symbol: a symbol that came up late has
 *       zeros before. A single post with a wrong date stretches it for all; give the period where
 *       it is known.
 *   <li>Memory grows with the distinct pairs of symbol and slot of time, 12 bytes each; choose
 *       {@link io.finemo.cashtag.volume.Resolution#DAY} where hours are not asked for. Symbols can
 *       be bounded. The first days of one that comes to be held late are then missing.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag.volume;

import org.jspecify.annotations.NullMarked;
