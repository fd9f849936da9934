package io.finemo.cashtag.noise;

import java.util.Map;
import java.util.TreeMap;

/**
 * The company that a symbol keeps.
 *
 * @param posts how many clean posts count
 * @param terms how many terms of these posts count, together
 * @param counts how many posts hold a term of each bucket; buckets without any are missing
 */
public record SymbolProfile(long posts, long terms, Map<Integer, Long> counts) {

  /**
   * Copies the counts.
   *
   * @param posts how many posts
   * @param terms how many terms
   * @param counts how many posts of each bucket
   */
  public SymbolProfile {
    counts = Map.copyOf(counts);
  }

  long count(int bucket) {
    return counts.getOrDefault(bucket, 0L);
  }

  /** Counts while posts come. */
  static final class Counter {
    private long posts;
    private long terms;
    private final Map<Integer, long[]> counts = new TreeMap<>();

    void addPost() {
      posts++;
    }

    void add(int bucket, long count) {
      counts.computeIfAbsent(bucket, b -> new long[1])[0] += count;
      terms += count;
    }

    void merge(Counter other) {
      posts += other.posts;
      other.counts.forEach((bucket, count) -> add(bucket, count[0]));
    }

    long posts() {
      return posts;
    }

    void setPosts(long count) {
      posts = count;
    }

    /** The counts by bucket, in order. */
    Map<Integer, long[]> counts() {
      return counts;
    }

    SymbolProfile profile() {
      Map<Integer, Long> copy = new TreeMap<>();
      counts.forEach((bucket, count) -> copy.put(bucket, count[0]));
      return new SymbolProfile(posts, terms, copy);
    }
  }
}
