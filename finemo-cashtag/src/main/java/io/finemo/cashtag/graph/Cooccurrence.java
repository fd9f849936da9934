package io.finemo.cashtag.graph;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a {@link CooccurrenceStatistic} has counted so far.
 *
 * @param all the pairs of all posts
 * @param periods the pairs of each period by its first day in UTC, the earliest first; a period
 *     without a cashtag has no entry, and there is none with {@link PeriodLength#WHOLE}
 * @param undatedPosts how many posts with a cashtag have no usable date and are in no period
 * @param cutPosts how many posts hold more symbols than form pairs, so that some of their pairs are
 *     not counted
 * @param error by how much a count may be too low, and how many posts a pair that is left out may
 *     have, where memory is bounded; 0 if all are exact
 */
public record Cooccurrence(
    PairCounts all,
    NavigableMap<LocalDate, PairCounts> periods,
    long undatedPosts,
    long cutPosts,
    long error) {

  /**
   * Copies the map.
   *
   * @param all the pairs of all posts
   * @param periods the pairs of each period
   * @param undatedPosts how many have no usable date
   * @param cutPosts how many hold more symbols than form pairs
   * @param error by how much a count may be too low
   */
  public Cooccurrence {
    Objects.requireNonNull(all, "all");
    periods = Collections.unmodifiableNavigableMap(new TreeMap<>(periods));
  }

  /**
   * The pairs of several periods together.
   *
   * @param from the first day
   * @param until the day behind the last one
   * @return the counts of the periods that begin on these days, all 0 if there are none
   * @throws IllegalArgumentException if {@code until} is before {@code from}
   */
  public PairCounts between(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a span must not end before it begins: " + until);
    }
    long posts = 0;
    long clean = 0;
    Map<String, SymbolPosts> symbols = new HashMap<>();
    Map<List<String>, PairPosts> pairs = new HashMap<>();
    for (PairCounts period : periods.subMap(from, until).values()) {
      posts += period.cashtagPosts();
      clean += period.cashtagPostsClean();
      for (SymbolPosts row : period.symbols()) {
        symbols.merge(
            row.symbol(),
            row,
            (a, b) ->
                new SymbolPosts(
                    a.symbol(), a.posts() + b.posts(), a.postsClean() + b.postsClean()));
      }
      for (PairPosts row : period.pairs()) {
        pairs.merge(
            List.of(row.first(), row.second()),
            row,
            (a, b) ->
                new PairPosts(
                    a.first(), a.second(), a.posts() + b.posts(), a.postsClean() + b.postsClean()));
      }
    }
    return new PairCounts(
        posts,
        clean,
        symbols.values().stream().sorted(SymbolPosts.ORDER).toList(),
        pairs.values().stream().sorted(PairPosts.ORDER).toList());
  }
}
