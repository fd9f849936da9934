package io.finemo.cashtag.noise;

import io.finemo.cashtag.count.KeyCounts;
import io.finemo.core.archive.PartWriter;
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
  static final class Counter extends KeyCounts<Counter> {
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

    @Override
    protected void merge(Counter other) {
      posts += other.posts;
      other.counts.forEach((bucket, count) -> add(bucket, count[0]));
    }

    @Override
    protected long posts() {
      return posts;
    }

    void setPosts(long count) {
      posts = count;
    }

    @Override
    protected void write(PartWriter out) {
      out.whole(posts).integer(counts.size());
      counts.forEach((bucket, count) -> out.integer(bucket).whole(count[0]));
    }

    SymbolProfile profile() {
      Map<Integer, Long> copy = new TreeMap<>();
      counts.forEach((bucket, count) -> copy.put(bucket, count[0]));
      return new SymbolProfile(posts, terms, copy);
    }
  }
}
