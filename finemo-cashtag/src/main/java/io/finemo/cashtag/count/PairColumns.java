package io.finemo.cashtag.count;

/** Pairs of numbers and their counts in columns, to be read in the order of ranks. */
final class PairColumns {
  private final int[] firstRanks;
  private final int[] secondRanks;
  private final int[] firsts;
  private final int[] seconds;
  private final long[] ranks;
  private final long[] posts;
  private final long[] clean;
  private int size;

  /** Room for so many pairs, with the ranks of all numbers. */
  PairColumns(int capacity, int[] firstRanks, int[] secondRanks) {
    this.firstRanks = firstRanks;
    this.secondRanks = secondRanks;
    firsts = new int[capacity];
    seconds = new int[capacity];
    ranks = new long[capacity];
    posts = new long[capacity];
    clean = new long[capacity];
  }

  void add(int first, int second, long itsPosts, long itsClean) {
    firsts[size] = first;
    seconds[size] = second;
    ranks[size] = (long) firstRanks[first] << Integer.SIZE | secondRanks[second];
    posts[size] = itsPosts;
    clean[size++] = itsClean;
  }

  int firstRank(int first) {
    return firstRanks[first];
  }

  int secondRank(int second) {
    return secondRanks[second];
  }

  /** By the ranks of the first numbers, then of the second ones. */
  void forEachInOrder(PairTable.Visitor visitor) {
    for (int row : NumberOrder.of(ranks, size)) {
      visitor.visit(firsts[row], seconds[row], posts[row], clean[row]);
    }
  }
}
