/**
 * Reports as single HTML files that work offline, light and dark, on paper, on phones and with
 * screen readers.
 *
 * <p>{@link io.finemo.examples.page.Page} is the entry point: a page is made of sections, a section
 * of blocks. A block is markup ({@link io.finemo.examples.page.Html}), a row of numbers ({@link
 * io.finemo.examples.page.Figures}), a table ({@link io.finemo.examples.page.DataTable}) or a
 * chart: {@link io.finemo.examples.page.Plot} draws bars, lines and points over linear,
 * logarithmic, time and category axes, {@link io.finemo.examples.page.Network} draws a graph.
 *
 * <pre>{@code
 * Plot mentions =
 *     Plot.of(
 *         "Mentions of assets",
 *         "A few assets have most of the mentions.",
 *         Axis.categories("asset", List.of("TSLA", "AAPL")),
 *         Axis.linear("posts"),
 *         Series.bars("posts", List.of(12, 7)));
 * Plot powerLaw =
 *     Plot.of(
 *         "Links by weight",
 *         "The fitted slope is -2.1.",
 *         Axis.log("posts with both"),
 *         Axis.log("pairs"),
 *         Series.of("pairs", Series.Shape.POINTS, points),
 *         Series.of("fit", Series.Shape.DASHED, ends));
 * Plot volume =
 *     Plot.of(
 *         "Posts and price",
 *         "Posts peak on three days.",
 *         Axis.time("day"),
 *         Axis.linear("posts"),
 *         Axis.linear("price"),
 *         Series.of("posts", Series.Shape.BARS, days), // spike days: points that are marked
 *         Series.of("price", Series.Shape.LINE, closes).onSecondAxis());
 * Network links = new Network("Linked assets", "Banks hang together.", "posts", nodes, edges);
 * new Page("Cashtags", "A year of posts.", List.of(Section.of("Volume", volume, table))).write(file);
 * }</pre>
 *
 * <p>A chart brings a table of its own data, folded away: none has to be written beside it.
 * Colours, also those of charts, are in {@code page.css} only; what charts look like is in {@code
 * page.js} only, which needs no change for another page.
 *
 * <p>Hint: names of symbols, labels and columns come from files and are foreign too: {@code
 * Html.foreign}, not {@code Html.text}. Labels of charts need nothing: they are drawn, not parsed,
 * and hidden characters in them are shown. Trap: undefined values have no place on an axis; leave
 * them out. Values of a logarithmic axis are above 0.
 */
@NullMarked
package io.finemo.examples.page;

import org.jspecify.annotations.NullMarked;
