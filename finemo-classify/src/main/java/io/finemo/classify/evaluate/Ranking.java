package io.finemo.classify.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Rows in the order in which they would be shown for a label. Among rows of equal score the order
 * is the worst possible: ties count against us.
 */
final class Ranking {
  /**
   * One row of the ranking: how much harm it does is 0 for the target, 1 if all tolerate it, ...
   */
  private record Row<L>(double score, L gold, int harm) {}

  private final double[] scores;
  private final boolean[] hits;
  private final List<String> names;
  private final boolean[][] allowed;
  private final int positives;

  private <L> Ranking(List<Row<L>> rows, L target, List<Tolerance<L>> tolerances) {
    scores = new double[rows.size()];
    hits = new boolean[rows.size()];
    names = tolerances.stream().map(Tolerance::name).toList();
    allowed = new boolean[tolerances.size()][rows.size()];
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      Row<L> row = rows.get(i);
      scores[i] = row.score();
      hits[i] = row.gold().equals(target);
      count += hits[i] ? 1 : 0;
      for (int t = 0; t < allowed.length; t++) {
        allowed[t][i] = tolerances.get(t).allowed().contains(row.gold());
      }
    }
    positives = count;
  }

  static <L> Ranking of(L target, List<Tolerance<L>> tolerances, List<Scored<L>> scored) {
    List<Row<L>> rows = new ArrayList<>(scored.size());
    for (Scored<L> row : scored) {
      int harm = row.gold().equals(target) ? 0 : 1;
      for (Tolerance<L> tolerance : tolerances) {
        harm += tolerance.allowed().contains(row.gold()) ? 0 : 1;
      }
      rows.add(new Row<>(row.prediction().score(target), row.gold(), harm));
    }
    rows.sort(
        Comparator.<Row<L>>comparingDouble(Row::score)
            .reversed()
            .thenComparing(Comparator.<Row<L>>comparingInt(Row::harm).reversed()));
    return new Ranking(rows, target, tolerances);
  }

  int size() {
    return scores.length;
  }

  /**
   * The shortest prefix that holds at least this share of the positives; empty if there are none.
   */
  int prefixWithRecall(double recall) {
    if (positives == 0) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < hits.length; i++) {
      found += hits[i] ? 1 : 0;
      // Positives are counted in whole rows: 0.1 of 10 is 1, whatever 0.1 * 10 is in binary.
      if (found >= recall * positives - 1e-9 && found > 0) {
        return i + 1;
      }
    }
    return hits.length;
  }

  ShownMeasures measures(int prefix) {
    int found = 0;
    int[] tolerated = new int[allowed.length];
    for (int i = 0; i < prefix; i++) {
      found += hits[i] ? 1 : 0;
      for (int t = 0; t < allowed.length; t++) {
        tolerated[t] += allowed[t][i] ? 1 : 0;
      }
    }
    Map<String, OptionalDouble> tolerances = new LinkedHashMap<>();
    for (int t = 0; t < allowed.length; t++) {
      tolerances.put(names.get(t), Ratio.of(tolerated[t], prefix));
    }
    return new ShownMeasures(
        prefix, Ratio.of(found, prefix), tolerances, Ratio.of(found, positives));
  }

  /** Mean precision over the positives; rows of equal score enter together, as in scikit-learn. */
  OptionalDouble averagePrecision() {
    if (positives == 0) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    int found = 0;
    for (int i = 0; i < scores.length; ) {
      int before = found;
      double score = scores[i];
      for (; i < scores.length && scores[i] == score; i++) {
        found += hits[i] ? 1 : 0;
      }
      sum += (double) (found - before) * found / i;
    }
    return OptionalDouble.of(sum / positives);
  }

  /** The share of pairs of a positive and a negative in the right order; ties count half. */
  OptionalDouble auc() {
    long negatives = (long) scores.length - positives;
    if (positives == 0 || negatives == 0) {
      return OptionalDouble.empty();
    }
    double pairs = 0;
    long negativesAbove = 0;
    for (int i = 0; i < scores.length; ) {
      double score = scores[i];
      long tiedPositives = 0;
      long tiedNegatives = 0;
      for (; i < scores.length && scores[i] == score; i++) {
        if (hits[i]) {
          tiedPositives++;
        } else {
          tiedNegatives++;
        }
      }
      pairs += tiedPositives * (negatives - negativesAbove - tiedNegatives / 2.0);
      negativesAbove += tiedNegatives;
    }
    return OptionalDouble.of(pairs / ((double) positives * negatives));
  }
}
