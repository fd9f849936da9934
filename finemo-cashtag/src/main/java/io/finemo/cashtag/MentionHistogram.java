package io.finemo.cashtag;

import io.finemo.core.SymbolDirectory;
import io.finemo.core.SymbolDirectory.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many listed symbols are how often mentioned (Hentschel and Alonso 2014, Figure 2). */
public final class MentionHistogram {
  private MentionHistogram() {}

  /**
   * Symbols of a like number of posts. The first three are 0, 1 to 10 and 11 to 100 posts.
   *
   * @param low the least number of posts
   * @param high the largest number of posts, inclusive: 0 or a power of ten
   * @param symbols how many symbols are mentioned in so many posts
   * @param symbolsClean how many symbols are mentioned in so many posts without noise
   */
  public record Bucket(long low, long high, long symbols, long symbolsClean) {}

  /**
   * Counts the listed symbols by how many posts mention them.
   *
   * @param symbols the symbols of the posts, each once; those that are not listed are left out
   * @param directory what is listed
   * @return the buckets from 0 up to the last that holds a symbol, empty ones between them too
   */
  public static List<Bucket> of(List<SymbolCounts.Row> symbols, SymbolDirectory directory) {
    Map<String, SymbolCounts.Row> mentioned = new HashMap<>();
    symbols.forEach(row -> mentioned.put(row.symbol(), row));
    long[] all = new long[Long.toString(Long.MAX_VALUE).length() + 1];
    long[] clean = new long[all.length];
    int last = 0;
    for (Listing listing : directory.listings()) {
      SymbolCounts.Row row = mentioned.get(SymbolDirectory.normalize(listing.symbol()));
      int bucket = bucket(row == null ? 0 : row.posts());
      all[bucket]++;
      clean[bucket(row == null ? 0 : row.postsClean())]++;
      last = Math.max(last, bucket);
    }
    List<Bucket> buckets = new ArrayList<>();
    buckets.add(new Bucket(0, 0, all[0], clean[0]));
    long low = 1;
    long high = 10;
    for (int bucket = 1; bucket <= last; bucket++) {
      buckets.add(new Bucket(low, high, all[bucket], clean[bucket]));
      low = high + 1;
      high = high > Long.MAX_VALUE / 10 ? Long.MAX_VALUE : high * 10;
    }
    return List.copyOf(buckets);
  }

  /** 0 for 0, else 1 + how many powers of ten, 10 being the first, are below the number. */
  private static int bucket(long posts) {
    if (posts == 0) {
      return 0;
    }
    return Math.max(1, Long.toString(posts - 1).length());
  }
}
