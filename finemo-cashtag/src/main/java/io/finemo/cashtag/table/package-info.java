/**
 * Writes a {@link io.finemo.cashtag.CashtagReport}, and what follows from it, as JSON and CSV.
 *
 * <p>{@link io.finemo.cashtag.table.ReportTables} lays the report out as {@link
 * io.finemo.cashtag.table.Table tables}, once for all forms; {@link
 * io.finemo.cashtag.table.JsonTables} and {@link io.finemo.cashtag.table.CsvTables} write any
 * tables.
 *
 * <pre>
 * List&lt;Table&gt; tables =
 *     ReportTables.of(CashtagFindings.of(study.result(), directory), TableOptions.defaults());
 * JsonTables.write(tables, out);
 * CsvTables.neutralised().writeAll(tables, folder);
 * </pre>
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>Hashtags and symbols are text of strangers. A spreadsheet takes a cell that starts with
 *       {@code =}, {@code +}, {@code -} or {@code @} for a formula: neutralise cells of files that
 *       people open in one; leave them as they are for programs.
 *   <li>What has no value, such as the measure of a cashtag of a single post, is {@code null} in
 *       JSON and an empty cell in CSV.
 *   <li>Lone surrogates, which UTF-8 cannot say, are written as U+FFFD.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag.table;

import org.jspecify.annotations.NullMarked;
