/**
 * Who writes the cashtag posts: authors by posts and by followers, posts over the decades of
 * followers, authors of each exchange, and accounts of more than a million followers that wrote of
 * an asset once.
 *
 * <pre>
 * AuthorStatistic statistic = new AuthorStatistic(directory);
 * posts.forEach(statistic::add);
 * AuthorReport publishable = statistic.result().pseudonymised(Pseudonyms.of(key));
 * </pre>
 *
 * <p>The tables are Tables 5 to 7 and Figure 3 of M. Hentschel and O. Alonso, "Follow the money: A
 * study of cashtags on Twitter", First Monday 19(8), 2014 (doi 10.5210/fm.v19i8.5385).
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>A result names people. Whatever leaves the process goes through {@link
 *       io.finemo.cashtag.author.AuthorReport#pseudonymised} first; the tables of {@link
 *       io.finemo.cashtag.table.ReportTables} do unless told otherwise.
 *   <li>A pseudonym hides a name, not a person: exact followers of a large account tell who it is.
 *   <li>Authors are told apart by the identifier of the source. Handles change hands.
 *   <li>Only posts with a cashtag count; those without an author are counted apart.
 *   <li>A post that names assets of two exchanges counts at both, once each.
 *   <li>Memory grows with the distinct authors, not with the posts, and can be bounded: the most
 *       frequent authors are then left, and the report states how many posts of them may be
 *       missing.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag.author;

import org.jspecify.annotations.NullMarked;
