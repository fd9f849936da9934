package io.finemo.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deals groups out to folds, the largest first, each to the fold where it makes the squares of the
 * folds' shares of every label grow least. That keeps both sizes and labels as even as whole groups
 * allow.
 */
final class GroupedFolds {
  private final int[] totals;
  private final int[][] inFold;
  private final int[] sizes;

  private GroupedFolds(int[] totals, int count) {
    this.totals = totals;
    this.inFold = new int[count][totals.length];
    this.sizes = new int[count];
  }

  static Folds divide(List<?> labels, List<?> keys, int count, long seed) {
    Map<Object, Integer> numbers = new LinkedHashMap<>();
    labels.forEach(label -> numbers.putIfAbsent(label, numbers.size()));
    int[] totals = new int[numbers.size()];
    Map<Object, List<Integer>> rowsOf = new LinkedHashMap<>();
    for (int row = 0; row < keys.size(); row++) {
      rowsOf.computeIfAbsent(keys.get(row), key -> new ArrayList<>()).add(row);
      totals[numbers.getOrDefault(labels.get(row), 0)]++;
    }
    if (rowsOf.size() < count) {
      throw new IllegalArgumentException(
          "folds must be at most the number of groups, " + rowsOf.size() + ": " + count);
    }
    List<List<Integer>> groups = new ArrayList<>(rowsOf.values());
    Collections.shuffle(groups, new Random(seed));
    groups.sort(Comparator.<List<Integer>>comparingInt(Collection::size).reversed());
    GroupedFolds folds = new GroupedFolds(totals, count);
    int[] foldOf = new int[keys.size()];
    for (List<Integer> group : groups) {
      int[] counts = new int[totals.length];
      group.forEach(row -> counts[numbers.getOrDefault(labels.get(row), 0)]++);
      int fold = folds.place(counts, group.size());
      group.forEach(row -> foldOf[row] = fold);
    }
    return Folds.of(foldOf, count);
  }

  private int place(int[] counts, int size) {
    int best = 0;
    for (int fold = 1; fold < sizes.length; fold++) {
      double difference = cost(fold, counts) - cost(best, counts);
      if (difference < 0 || (difference == 0 && sizes[fold] < sizes[best])) {
        best = fold;
      }
    }
    for (int label = 0; label < counts.length; label++) {
      inFold[best][label] += counts[label];
    }
    sizes[best] += size;
    return best;
  }

  /** How much the sum of squared shares grows, without the part that is equal for all folds. */
  private double cost(int fold, int[] counts) {
    double cost = 0;
    for (int label = 0; label < counts.length; label++) {
      cost += (double) inFold[fold][label] * counts[label] / totals[label] / totals[label];
    }
    return cost;
  }
}
