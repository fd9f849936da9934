package io.finemo.cashtag.graph;

import java.util.ArrayList;
import java.util.List;

/** The posts of one period and their pairs of numbered symbols. */
final class PeriodPairs {
  private final PairTable table = new PairTable();
  private long posts;
  private long clean;

  PairTable table() {
    return table;
  }

  long posts() {
    return posts;
  }

  long clean() {
    return clean;
  }

  void addPosts(long morePosts, long moreClean) {
    posts += morePosts;
    clean += moreClean;
  }

  /** Counts a post: each of its symbols, which are distinct, and each pair. */
  void addPost(int[] symbols, int length, boolean isClean) {
    int cleanPosts = isClean ? 1 : 0;
    addPosts(1, cleanPosts);
    for (int i = 0; i < length; i++) {
      for (int j = i; j < length; j++) {
        table.add(PairTable.key(symbols[i], symbols[j]), 1, cleanPosts);
      }
    }
  }

  /**
   * Adds other counts.
   *
   * @param renumbered the number here of each number there
   */
  void addAll(PeriodPairs other, int[] renumbered) {
    addPosts(other.posts, other.clean);
    other.table.forEach(
        (key, itsPosts, itsClean) ->
            table.add(
                PairTable.key(
                    renumbered[PairTable.smaller(key)], renumbered[PairTable.larger(key)]),
                itsPosts,
                itsClean));
  }

  PairCounts named(List<String> names) {
    List<SymbolPosts> symbols = new ArrayList<>();
    List<PairPosts> pairs = new ArrayList<>();
    table.forEach(
        (key, itsPosts, itsClean) -> {
          String one = names.get(PairTable.smaller(key));
          String other = names.get(PairTable.larger(key));
          int order = one.compareTo(other);
          if (order == 0) {
            symbols.add(new SymbolPosts(one, itsPosts, itsClean));
          } else if (order < 0) {
            pairs.add(new PairPosts(one, other, itsPosts, itsClean));
          } else {
            pairs.add(new PairPosts(other, one, itsPosts, itsClean));
          }
        });
    symbols.sort(SymbolPosts.ORDER);
    pairs.sort(PairPosts.ORDER);
    return new PairCounts(posts, clean, symbols, pairs);
  }
}
