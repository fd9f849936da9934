package io.finemo.cashtag.count;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Counts by key, for as many keys as a bound allows. Exact until one more comes; then only the most
 * frequent half stays. What is held for a key was counted over all of its posts but at most {@link
 * #error()}, and a key that is not held has at most as many posts.
 *
 * <p>This is the summary of Misra and Gries, which holds the same as that of space-saving
 * (Metwally, Agrawal and El Abbadi 2005) with lower instead of upper ends, and merges (Agarwal et
 * al. 2012, "Mergeable summaries"). Each key has a weight, at first its posts. With k the half of
 * the bound, the (k+1)-th largest weight is taken off all weights and keys that come to 0 are
 * forgotten. Each time at least k + 1 keys lose that much, so that the error is at most the sum of
 * all increments / (k + 1), however summaries were merged. The counts of keys that stay are not
 * cut, as sums of many kinds could not be: they are never below the weight, nor above the truth.
 *
 * <p>For one thread.
 *
 * @param <C> what is counted for a key
 */
public final class HeavyHitters<C extends KeyCounts<C>> {
  private final int bound;
  private final Function<String, C> empty;
  private final Map<String, C> counts = new HashMap<>();
  private final KeyMemo<C> memo = new KeyMemo<>(this::at);
  private long error;

  /**
   * Reads the counts of a key.
   *
   * @param <C> what is read
   */
  @FunctionalInterface
  public interface Reader<C> {
    /**
     * Reads what {@link KeyCounts#write} wrote.
     *
     * @param key the key, for messages
     * @param in where from
     * @return the counts, of one post or more
     * @throws ModelFormatException if they are broken
     */
    C read(String key, PartReader in) throws ModelFormatException;
  }

  /**
   * Starts without a key.
   *
   * @param bound how many keys are held at a time, 2 or more
   * @param empty makes the counts of a new key
   */
  public HeavyHitters(int bound, Supplier<C> empty) {
    if (bound < 2) {
      throw new IllegalArgumentException("2 keys or more must be held: " + bound);
    }
    this.bound = bound;
    this.empty = key -> empty.get();
  }

  /**
   * The counts of a key, to which a post is to be added at once.
   *
   * @param key the key
   * @return its counts; empty ones if it is not held
   */
  public C at(String key) {
    if (counts.size() < bound) {
      return counts.computeIfAbsent(key, empty);
    }
    C its = counts.get(key);
    if (its == null) {
      forget();
      its = empty.apply(key);
      counts.put(key, its);
    }
    return its;
  }

  /**
   * The counts of one of the keys of a post, to which the post is to be added at once.
   *
   * @param keys the keys
   * @param place the place of the key among them
   * @return its counts; empty ones if it is not held
   */
  public C at(KeyNumbers keys, int place) {
    return memo.at(keys, place);
  }

  /**
   * Adds what another summary has counted.
   *
   * @param other a summary of the same bound, which is left as it is
   */
  public void addAll(HeavyHitters<C> other) {
    other.counts.forEach(
        (key, its) -> {
          C sum = counts.computeIfAbsent(key, empty);
          sum.merge(its);
          sum.lose(its.lost());
        });
    error += other.error;
    if (counts.size() > bound) {
      forget();
    }
  }

  /** Leaves the most frequent half. */
  private void forget() {
    long[] weights = counts.values().stream().mapToLong(KeyCounts::weight).sorted().toArray();
    long off = weights[weights.length - 1 - bound / 2];
    counts.values().removeIf(its -> its.weight() <= off);
    counts.values().forEach(its -> its.lose(off));
    error += off;
    memo.clear();
  }

  /**
   * How many posts of a key may not be counted, and how many one that is not held may have.
   *
   * @return posts; 0 if all is exact
   */
  public long error() {
    return error;
  }

  /**
   * How many keys are held.
   *
   * @return the keys
   */
  public int size() {
    return counts.size();
  }

  /**
   * Shows each key and its counts, in no order.
   *
   * @param reader takes them
   */
  public void forEach(BiConsumer<? super String, ? super C> reader) {
    counts.forEach(reader);
  }

  /**
   * Shows each key and its counts by the alphabet.
   *
   * @param reader takes them
   */
  public void forEachInOrder(BiConsumer<? super String, ? super C> reader) {
    String[] keys = new String[counts.size()];
    List<C> values = new ArrayList<>(counts.size());
    counts.forEach(
        (key, its) -> {
          keys[values.size()] = key;
          values.add(its);
        });
    for (int i : TextOrder.of(keys)) {
      reader.accept(keys[i], values.get(i));
    }
  }

  /**
   * Writes keys and counts by the alphabet, so that equal counts are equal bytes.
   *
   * @param out where to
   */
  public void write(PartWriter out) {
    out.whole(error).integer(counts.size());
    forEachInOrder(
        (key, its) -> {
          // As units: what a source calls an identifier need not be well-formed.
          out.units(key.toCharArray(), key.length());
          its.write(out);
          if (error > 0) {
            out.compact(its.lost());
          }
        });
  }

  /**
   * Reads what {@link #write} wrote into this, which is empty and of the same bound.
   *
   * @param what what the keys are, for messages
   * @param leastBytes the least number of bytes of the counts of a key
   * @param reader reads them
   * @param in where from
   * @throws ModelFormatException if there are more keys than the bound, or it is broken
   */
  public void read(String what, int leastBytes, Reader<C> reader, PartReader in)
      throws ModelFormatException {
    error = in.whole("error of " + what, 0, Long.MAX_VALUE);
    int size = in.count(what, Integer.BYTES + leastBytes);
    if (size > bound) {
      throw in.fault(size + " " + what + ", but the bound is " + bound);
    }
    for (int i = 0; i < size; i++) {
      String key = new String(in.units("one of the " + what));
      C its = reader.read(key, in);
      if (error > 0) {
        its.lose(in.compact("posts taken off " + key, 0, Math.min(error, its.posts() - 1)));
      }
      if (counts.putIfAbsent(key, its) != null) {
        throw in.fault(what + ": " + key + " is there twice");
      }
    }
  }
}
