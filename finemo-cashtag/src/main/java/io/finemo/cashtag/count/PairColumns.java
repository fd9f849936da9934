package io.finemo.cashtag.count;

/** Pairs of numbers and their counts in columns, to be read in the order of ranks. */
final class PairColumns {
  private final int[] firsts;
  private final int[] seconds;
  private final long[] ranks;
  private final long[] posts;
  private final long[] clean;
  private int size;

  PairColumns(int capacity) {
    firsts = new int[capacity];
    seconds = new int[capacity];
    ranks = new long[capacity];
    posts = new long[capacity];
    clean = new long[capacity];
  }

  void add(int first, int second, int firstRank, int secondRank, long itsPosts, long itsClean) {
    firsts[size] = first;
    seconds[size] = second;
    ranks[size] = (long) firstRank << Integer.SIZE | secondRank;
    posts[size] = itsPosts;
    clean[size++] = itsClean;
  }

  /** By the ranks of the first numbers, then of the second ones. */
  void forEachInOrder(PairTable.Visitor visitor) {
    for (int row : NumberOrder.of(ranks, size)) {
      visitor.visit(firsts[row], seconds[row], posts[row], clean[row]);
    }
  }
}
