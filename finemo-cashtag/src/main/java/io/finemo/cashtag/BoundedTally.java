package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A tally that holds at most so many keys. Exact until one more comes; then only the most frequent
 * half stays, and every count is too low by at most {@link #error()}.
 *
 * <p>This is the summary of Misra and Gries, which holds the same as that of space-saving
 * (Metwally, Agrawal and El Abbadi 2005) with lower instead of upper ends, and merges (Agarwal et
 * al. 2012, "Mergeable summaries"): with k the half of the bound, the (k+1)-th largest count is
 * taken off all counts and those that come to 0 go. Each time at least k + 1 keys lose that much,
 * so that the error is at most the sum of all increments / (k + 1), however tallies were merged.
 * Clean counts lose as much, down to 0, and keep the same bound.
 */
final class BoundedTally<K> {
  private final int bound;
  private final Tally<K> tally;
  private long error;

  BoundedTally(int bound) {
    this(bound, new Tally<>(), 0);
  }

  private BoundedTally(int bound, Tally<K> tally, long error) {
    this.bound = bound;
    this.tally = tally;
    this.error = error;
  }

  void increment(K key, boolean clean) {
    tally.increment(key, clean);
    prune();
  }

  void addAll(BoundedTally<K> other) {
    tally.addAll(other.tally);
    error += other.error;
    prune();
  }

  private void prune() {
    if (tally.size() > bound) {
      error += tally.keepMostFrequent(bound / 2);
    }
  }

  /** By how much a count may be too low; 0 if all are exact. */
  long error() {
    return error;
  }

  Set<K> keys() {
    return tally.keys();
  }

  long posts(K key) {
    return tally.posts(key);
  }

  long postsClean(K key) {
    return tally.postsClean(key);
  }

  <R> List<R> sorted(Tally.Row<K, R> row, Comparator<? super R> order) {
    return tally.sorted(row, order);
  }

  void write(Comparator<? super K> order, BiConsumer<K, PartWriter> key, PartWriter out) {
    out.whole(error);
    tally.write(order, key, out);
  }

  static <K> BoundedTally<K> read(
      int bound, String what, int keyBytes, Tally.KeyReader<K> key, PartReader in)
      throws ModelFormatException {
    long error = in.whole("error of " + what, 0, Long.MAX_VALUE);
    Tally<K> tally = Tally.read(what, keyBytes, key, in);
    if (tally.size() > bound) {
      throw in.fault(tally.size() + " " + what + ", but the bound is " + bound);
    }
    return new BoundedTally<>(bound, tally, error);
  }
}
