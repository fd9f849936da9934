package io.finemo.cashtag.graph;

import io.finemo.cashtag.count.KeyNumbers;
import io.finemo.cashtag.count.NumberOrder;
import io.finemo.cashtag.count.PairTally;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.List;

/** The posts of one period, and their symbols and pairs. */
final class PeriodPairs {
  private final PairTally tally;
  private long posts;
  private long clean;

  PeriodPairs(int maxCounters) {
    this(PairTally.ofPairs(maxCounters), 0, 0);
  }

  private PeriodPairs(PairTally tally, long posts, long clean) {
    this.tally = tally;
    this.posts = posts;
    this.clean = clean;
  }

  long posts() {
    return posts;
  }

  long error() {
    return tally.error();
  }

  /**
   * Counts a post: each of its first symbols, and each pair of them.
   *
   * @param numbers room for as many numbers
   */
  void addPost(KeyNumbers symbols, int[] numbers, boolean isClean) {
    posts++;
    clean += isClean ? 1 : 0;
    int distinct = 0;
    for (int i = 0; i < numbers.length; i++) {
      int number = tally.first(symbols, i);
      // A tagger of someone's own may give a symbol twice.
      if (!contains(numbers, distinct, number)) {
        numbers[distinct++] = number;
      }
    }
    for (int i = 0; i < distinct; i++) {
      tally.count(numbers[i], isClean);
      for (int j = i + 1; j < distinct; j++) {
        tally.count(numbers[i], numbers[j], isClean);
      }
    }
    tally.settle();
  }

  private static boolean contains(int[] numbers, int length, int number) {
    for (int i = 0; i < length; i++) {
      if (numbers[i] == number) {
        return true;
      }
    }
    return false;
  }

  void addAll(PeriodPairs other) {
    posts += other.posts;
    clean += other.clean;
    tally.addAll(other.tally);
  }

  PairCounts counts() {
    List<SymbolPosts> symbols = tally.tags(SymbolPosts::new);
    List<PairPosts> pairs =
        tally.pairs(
            (first, second, all, some) ->
                new PairPosts(tally.first(first), tally.second(second), all, some));
    NumberOrder.sortDescending(symbols, SymbolPosts::posts);
    NumberOrder.sortDescending(pairs, PairPosts::posts);
    return new PairCounts(posts, clean, symbols, pairs);
  }

  void write(PartWriter out) {
    out.whole(posts).whole(clean);
    tally.write(out);
  }

  static PeriodPairs read(int maxCounters, long mostPosts, PartReader in)
      throws ModelFormatException {
    long posts = in.whole("posts of a period", 1, mostPosts);
    long clean = in.whole("clean posts of a period", 0, posts);
    return new PeriodPairs(PairTally.readPairs(maxCounters, "pairs", posts, in), posts, clean);
  }
}
