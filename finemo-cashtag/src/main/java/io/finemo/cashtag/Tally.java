package io.finemo.cashtag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Counts of posts by key, which add up in any order. */
final class Tally<K> {
  /** Of one element each, so that counting makes no boxes. */
  private final Map<K, long[]> counts = new HashMap<>();

  void increment(K key) {
    counts.computeIfAbsent(key, k -> new long[1])[0]++;
  }

  void addAll(Tally<K> other) {
    other.counts.forEach(
        (key, count) -> counts.computeIfAbsent(key, k -> new long[1])[0] += count[0]);
  }

  long get(K key) {
    long[] count = counts.get(key);
    return count == null ? 0 : count[0];
  }

  <R> List<R> sorted(BiFunction<K, Long, R> row, Comparator<? super R> order) {
    List<R> rows = new ArrayList<>(counts.size());
    counts.forEach((key, count) -> rows.add(row.apply(key, count[0])));
    rows.sort(order);
    return List.copyOf(rows);
  }
}
