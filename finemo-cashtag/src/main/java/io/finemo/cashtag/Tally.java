package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Counts of posts by key, all of them and the clean ones, which add up in any order. */
final class Tally<K> {
  /** In arrays of their own, so that counting makes no boxes: all, then clean. */
  private final Map<K, long[]> counts = new HashMap<>();

  /** Makes a row of a result. */
  @FunctionalInterface
  interface Row<K, R> {
    R of(K key, long posts, long postsClean);
  }

  /** Reads a key. */
  @FunctionalInterface
  interface KeyReader<K> {
    K read(PartReader in) throws ModelFormatException;
  }

  void increment(K key, boolean clean) {
    long[] count = counts.computeIfAbsent(key, k -> new long[2]);
    count[0]++;
    count[1] += clean ? 1 : 0;
  }

  void addAll(Tally<K> other) {
    other.counts.forEach(
        (key, count) -> {
          long[] sum = counts.computeIfAbsent(key, k -> new long[2]);
          sum[0] += count[0];
          sum[1] += count[1];
        });
  }

  /**
   * Takes the count of the key that comes first behind the most frequent ones off all counts, and
   * leaves out the keys that come to 0, so that at most {@code most} are left.
   *
   * @return what was taken off
   */
  long keepMostFrequent(int most) {
    long[] sorted = counts.values().stream().mapToLong(count -> count[0]).sorted().toArray();
    if (sorted.length <= most) {
      return 0;
    }
    long off = sorted[sorted.length - 1 - most];
    counts.values().removeIf(count -> count[0] <= off);
    counts
        .values()
        .forEach(
            count -> {
              count[0] -= off;
              count[1] = Math.max(0, count[1] - off);
            });
    return off;
  }

  int size() {
    return counts.size();
  }

  Set<K> keys() {
    return counts.keySet();
  }

  long posts(K key) {
    long[] count = counts.get(key);
    return count == null ? 0 : count[0];
  }

  long postsClean(K key) {
    long[] count = counts.get(key);
    return count == null ? 0 : count[1];
  }

  <R> List<R> sorted(Row<K, R> row, Comparator<? super R> order) {
    List<R> rows = new ArrayList<>(counts.size());
    counts.forEach((key, count) -> rows.add(row.of(key, count[0], count[1])));
    rows.sort(order);
    return List.copyOf(rows);
  }

  /** Writes keys in an order of their own, so that equal counts are equal bytes. */
  void write(Comparator<? super K> order, BiConsumer<K, PartWriter> key, PartWriter out) {
    out.integer(counts.size());
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(order))
        .forEach(
            entry -> {
              key.accept(entry.getKey(), out);
              out.compact(entry.getValue()[0]).compact(entry.getValue()[1]);
            });
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param what what the keys are, for messages
   * @param keyBytes the least number of bytes of a key
   */
  static <K> Tally<K> read(String what, int keyBytes, KeyReader<K> key, PartReader in)
      throws ModelFormatException {
    int size = in.count(what, keyBytes + 2);
    Tally<K> tally = new Tally<>();
    for (int i = 0; i < size; i++) {
      K one = key.read(in);
      long posts = in.compact("posts of " + what, 1, Long.MAX_VALUE);
      long clean = in.compact("clean posts of " + what, 0, posts);
      if (tally.counts.putIfAbsent(one, new long[] {posts, clean}) != null) {
        throw in.fault(what + ": " + one + " is there twice");
      }
    }
    return tally;
  }
}
