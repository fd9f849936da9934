/**
 * Reads files of posts: X, StockTwits, CSV and TSV.
 *
 * <p>{@link io.finemo.core.read.PostReaders} opens a file or a stream, {@link
 * io.finemo.core.read.ReadOptions} says how, and {@link io.finemo.core.read.PostReader} gives one
 * {@link io.finemo.core.read.PostRow} after another:
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.builder().labelColumn("label").build();
 * try (PostReader reader = PostReaders.open(Path.of("posts.csv.gz"), options)) {
 *   for (PostRow row : reader) {
 *     row.label().ifPresent(label -> learn(row.post(), label));
 *   }
 * }
 * }</pre>
 *
 * <h2>Forms</h2>
 *
 * <ul>
 *   <li>X API v1.1 and v2 and StockTwits, as JSON lines, as an array, or as whole responses. Their
 *       members tell them apart; {@link io.finemo.core.read.PostFormat} names one where that fails.
 *   <li>CSV and TSV, with or without a line of column names. Texts, identifiers, dates and tickers
 *       are found under their usual names; the label is read only if it is asked for. Without
 *       column names, two columns are the label and the text, and any column can be asked for by
 *       number.
 *   <li>Each of them plain or as gzip, in UTF-8, with or without a byte order mark.
 * </ul>
 *
 * <h2>What goes wrong</h2>
 *
 * <p>Files are hostile input, and lines of millions of characters, cut files and bytes of other
 * encodings are common. A part that cannot be read is a {@link io.finemo.core.read.Reject} with
 * file, line and reason: it is counted, can be kept with {@link io.finemo.core.read.RejectFile},
 * and does not end the run unless {@link io.finemo.core.read.ReadOptions#maxRejects} says so.
 * Nothing is replaced or left out silently: a date that is no date rejects its post. What concerns
 * the file as a whole (missing, empty, an unknown column, cut in the middle, too large when
 * expanded) is a {@link io.finemo.core.read.PostReadException}, thrown after the rows before it.
 *
 * <p>Memory is bounded by {@link io.finemo.core.read.ReadOptions#maxLineBytes}, or by {@link
 * io.finemo.core.read.ReadOptions#maxDocumentBytes} for JSON with line breaks inside its objects,
 * whatever the size of the file. The time is linear in the size of the file.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Identifiers need not be unique, and where a file states none, the number of the line stands
 *       in.
 *   <li>X and StockTwits escape {@code &}, {@code <} and {@code >} in texts; readers undo it, for
 *       CSV and TSV as well. {@link io.finemo.core.read.ReadOptions#unescapeHtml} turns that off.
 *   <li>A retweet's text at X is cut; {@link io.finemo.core.Post#repostOf} tells that it is one.
 *   <li>A reader goes over its file once, by one thread.
 * </ul>
 */
@NullMarked
package io.finemo.core.read;

import org.jspecify.annotations.NullMarked;
