package io.finemo.cashtag.graph;

import io.finemo.cashtag.internal.Normal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pairs grew or shrank between two periods, as a share of the posts with a cashtag.
 *
 * <p>The test is that of two proportions by their log odds ratio: one half is added to each of the
 * four counts (J. B. S. Haldane, Annals of Human Genetics 20, 1956), so that a pair which is new
 * has a finite one, and the interval is Wald's, with the confidence shared among all pairs that are
 * tested (Bonferroni). It takes posts for independent of each other, which reposts are not: compare
 * clean posts.
 */
public final class PairChanges {
  private PairChanges() {}

  /**
   * How a pair changed.
   *
   * @param first the symbol that comes first in the alphabet
   * @param second the other one
   * @param before how many posts of the earlier period hold both
   * @param after how many of the later one do
   * @param logOdds the natural logarithm of the odds ratio, above 0 if the share has grown
   * @param low the lower end of its confidence interval
   * @param high the upper end
   */
  public record Change(
      String first,
      String second,
      long before,
      long after,
      double logOdds,
      double low,
      double high) {

    /**
     * Whether the share has grown, with the confidence asked for.
     *
     * @return true if the whole interval is above 0
     */
    public boolean grew() {
      return low > 0;
    }

    /**
     * Whether the share has shrunk, with the confidence asked for.
     *
     * @return true if the whole interval is below 0
     */
    public boolean shrank() {
      return high < 0;
    }
  }

  /**
   * Compares two periods.
   *
   * @param before the pairs of the earlier period
   * @param after the pairs of the later one
   * @param count whether all posts are compared or those without noise
   * @param minPosts in how many posts of both periods together a pair must be, 1 or more
   * @param confidence with which all intervals hold at once, above 0 and below 1, for example .95
   * @return the pair whose growth is surest first, by the lower end of its interval, then by names
   */
  public static List<Change> between(
      PairCounts before, PairCounts after, CountOf count, long minPosts, double confidence) {
    if (minPosts < 1) {
      throw new IllegalArgumentException("minPosts must be at least 1: " + minPosts);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be above 0 and below 1: " + confidence);
    }
    Map<List<String>, long[]> counts = new HashMap<>();
    before.pairs().forEach(pair -> counts(counts, pair)[0] = pair.count(count));
    after.pairs().forEach(pair -> counts(counts, pair)[1] = pair.count(count));
    counts.values().removeIf(both -> both[0] + both[1] < minPosts);
    if (counts.isEmpty()) {
      return List.of();
    }
    double z = Normal.upperQuantile((1 - confidence) / 2 / counts.size());
    List<Change> changes = new ArrayList<>(counts.size());
    counts.forEach(
        (pair, both) ->
            changes.add(
                change(pair, both, before.cashtagPosts(count), after.cashtagPosts(count), z)));
    changes.sort(
        Comparator.comparingDouble(Change::low)
            .reversed()
            .thenComparing(Change::first)
            .thenComparing(Change::second));
    return List.copyOf(changes);
  }

  private static long[] counts(Map<List<String>, long[]> counts, PairPosts pair) {
    return counts.computeIfAbsent(List.of(pair.first(), pair.second()), p -> new long[2]);
  }

  private static Change change(
      List<String> pair, long[] both, long postsBefore, long postsAfter, double z) {
    double with = both[1] + 0.5;
    double without = postsAfter - both[1] + 0.5;
    double withBefore = both[0] + 0.5;
    double withoutBefore = postsBefore - both[0] + 0.5;
    double logOdds = StrictMath.log(with / without) - StrictMath.log(withBefore / withoutBefore);
    double error = Math.sqrt(1 / with + 1 / without + 1 / withBefore + 1 / withoutBefore);
    return new Change(
        pair.get(0),
        pair.get(1),
        both[0],
        both[1],
        logOdds,
        logOdds - z * error,
        logOdds + z * error);
  }
}
