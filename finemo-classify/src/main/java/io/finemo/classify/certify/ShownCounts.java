package io.finemo.classify.certify;

import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.statistics.ClopperPearson;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What would be shown of held-out rows at every depth there is: between different scores. Rows of
 * equal score are shown together or not at all. Depth number i shows the rows of the i highest
 * scores; number 0 shows none, and the last, number {@link #depths()} - 1, all.
 *
 * <p>The threshold of a depth is the highest score that is <em>not</em> shown. So, given the
 * threshold, the rows above it are independent draws from all rows above it, which is what makes
 * their errors binomial; the lowest score shown would not do, since its own row is no such draw.
 */
final class ShownCounts {
  /** The different scores, ascending. */
  private final double[] scores;

  private final int[] shown;
  private final int[] harmless;
  private final int[] found;

  private ShownCounts(double[] scores, int[] shown, int[] harmless, int[] found) {
    this.scores = scores;
    this.shown = shown;
    this.harmless = harmless;
    this.found = found;
  }

  static <L> ShownCounts of(L target, Set<L> allowed, List<Scored<L>> rows) {
    double[] scores = new double[rows.size()];
    boolean[] harmless = new boolean[rows.size()];
    boolean[] hits = new boolean[rows.size()];
    for (int row = 0; row < scores.length; row++) {
      L gold = rows.get(row).gold();
      scores[row] = rows.get(row).prediction().score(target);
      harmless[row] = allowed.contains(gold);
      hits[row] = gold.equals(target);
    }
    return of(scores, harmless, hits);
  }

  static ShownCounts of(double[] scores, boolean[] harmless, boolean[] hits) {
    double[] distinct = distinctAscending(scores);
    int last = distinct.length - 1;
    int[] shown = new int[distinct.length + 1];
    int[] shownHarmless = new int[distinct.length + 1];
    int[] found = new int[distinct.length + 1];
    for (int row = 0; row < scores.length; row++) {
      int depth = last - Arrays.binarySearch(distinct, scores[row] + 0.0) + 1;
      shown[depth]++;
      shownHarmless[depth] += harmless[row] ? 1 : 0;
      found[depth] += hits[row] ? 1 : 0;
    }
    Arrays.parallelPrefix(shown, Integer::sum);
    Arrays.parallelPrefix(shownHarmless, Integer::sum);
    Arrays.parallelPrefix(found, Integer::sum);
    return new ShownCounts(distinct, shown, shownHarmless, found);
  }

  private static double[] distinctAscending(double[] scores) {
    double[] sorted = new double[scores.length];
    for (int row = 0; row < scores.length; row++) {
      if (!Double.isFinite(scores[row])) {
        throw new IllegalArgumentException("scores must be finite: " + scores[row]);
      }
      // Sorting and searching tell -0.0 from 0.0, deciding by a threshold does not.
      sorted[row] = scores[row] + 0.0;
    }
    Arrays.sort(sorted);
    int size = 0;
    for (double score : sorted) {
      if (size == 0 || score > sorted[size - 1]) {
        sorted[size++] = score;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  int depths() {
    return shown.length;
  }

  int rows() {
    return shown[shown.length - 1];
  }

  int positives() {
    return found[found.length - 1];
  }

  /** A row is shown if its score exceeds this. */
  double threshold(int depth) {
    return depth == scores.length ? Double.NEGATIVE_INFINITY : scores[scores.length - 1 - depth];
  }

  int shown(int depth) {
    return shown[depth];
  }

  int harmless(int depth) {
    return harmless[depth];
  }

  int found(int depth) {
    return found[depth];
  }

  int errors(int depth) {
    return shown[depth] - harmless[depth];
  }

  /** What is seen of precision at a depth. */
  Evidence precision(int depth, double confidence) {
    return new Evidence(
        threshold(depth),
        shown[depth],
        shown[depth],
        errors(depth),
        ClopperPearson.lower(harmless[depth], shown[depth], confidence));
  }

  /** What is seen of recall at a depth. */
  Evidence recall(int depth, double confidence) {
    return new Evidence(
        threshold(depth),
        shown[depth],
        positives(),
        positives() - found[depth],
        ClopperPearson.lower(found[depth], positives(), confidence));
  }
}
