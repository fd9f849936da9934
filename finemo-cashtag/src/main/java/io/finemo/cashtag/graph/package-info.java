/**
 * Which cashtags stand together in posts: pairs, their distribution, their graph.
 *
 * <p>A {@link io.finemo.cashtag.graph.CooccurrenceStatistic} counts every unordered pair of symbols
 * of each post, by period where asked. What it tells goes on to
 *
 * <ul>
 *   <li>{@link io.finemo.cashtag.graph.PowerLawFit}: does the number of posts of a pair follow a
 *       power law;
 *   <li>{@link io.finemo.cashtag.graph.CashtagGraph}: the pairs of a least weight, with {@link
 *       io.finemo.cashtag.graph.Clusters} and {@link io.finemo.cashtag.graph.Competitors}, written
 *       by {@link io.finemo.cashtag.graph.GraphMl};
 *   <li>{@link io.finemo.cashtag.graph.PairChanges}: which pairs grew between two periods;
 *   <li>{@link io.finemo.cashtag.graph.PairReport}: all of these at once, which {@link
 *       io.finemo.cashtag.table.ReportTables} writes.
 * </ul>
 *
 * <pre>
 * Cooccurrence counted = statistic.result();
 * CashtagGraph graph = CashtagGraph.of(counted.all(), GraphOptions.byPosts(10));
 * Clusters clusters = Clusters.louvain(graph, 42);
 * GraphMl.write(graph, clusters.clusters(), writer);
 * new Competitors(graph).of("AAPL");
 * </pre>
 *
 * <p>Source: M. Hentschel and O. Alonso, "Follow the money: A study of cashtags on Twitter", First
 * Monday 19(8), 2014 (doi 10.5210/fm.v19i8.5385), Figures 4 and 5.
 *
 * <h2>Hints and traps</h2>
 *
 * <ul>
 *   <li>A post that lists hundreds of cashtags forms pairs of the first ones only, and is counted
 *       as cut; its other symbols are not counted here at all, so a symbol may be in fewer posts
 *       here than elsewhere.
 *   <li>Periods are in UTC.
 *   <li>The PMI is highest where two rare symbols meet once: ask for a least number of posts.
 *   <li>Posts that list many symbols tie them all to each other. Clean counts are without them.
 *   <li>A power law that is not ruled out is not proven: with few pairs nothing is.
 *   <li>A likelihood ratio against the log-normal tells nothing where the log-normal has become a
 *       power law itself: see {@link io.finemo.cashtag.graph.LikelihoodRatio#atPowerLawLimit}.
 *   <li>Clusters of another seed may differ where the graph does not decide.
 * </ul>
 */
@NullMarked
package io.finemo.cashtag.graph;

import org.jspecify.annotations.NullMarked;
