package io.finemo.cashtag.count;

/**
 * Counts of ordered pairs of numbers of 0 or more, all posts and clean ones, in one array: 32 bytes
 * a slot and no object for a pair. What is said of a pair stands side by side, as memory is slow to
 * reach and not to read.
 */
final class PairTable {
  private static final int WIDTH = 4;
  private static final int POSTS = 1;
  private static final int CLEAN = 2;

  /** What is no pair: keys are stored with all bits turned, so that a new array is free. */
  private static final long FREE = 0;

  /** For each slot: the pair, its posts, its clean posts, and nothing, to fill a line of memory. */
  private long[] cells = new long[16 * WIDTH];

  private int size;

  /** Takes a pair and its counts. */
  @FunctionalInterface
  interface Visitor {
    void visit(int first, int second, long posts, long clean);
  }

  int size() {
    return size;
  }

  /** No posts stand in a free cell. */
  long posts(int first, int second) {
    return cells[find(key(first, second)) + POSTS];
  }

  void add(int first, int second, long morePosts, long moreClean) {
    long key = key(first, second);
    int cell = find(key);
    if (cells[cell] == FREE) {
      if (++size > cells.length / WIDTH / 4 * 3) {
        grow();
        cell = find(key);
      }
      cells[cell] = key;
    }
    cells[cell + POSTS] += morePosts;
    cells[cell + CLEAN] += moreClean;
  }

  void forEach(Visitor visitor) {
    for (int cell = 0; cell < cells.length; cell += WIDTH) {
      if (cells[cell] != FREE) {
        long key = ~cells[cell];
        visitor.visit(
            (int) (key >>> Integer.SIZE), (int) key, cells[cell + POSTS], cells[cell + CLEAN]);
      }
    }
  }

  private static long key(int first, int second) {
    return ~((long) first << Integer.SIZE | second);
  }

  /** Where the pair stands, or the free cell where it would. */
  private int find(long key) {
    int mask = cells.length / WIDTH - 1;
    int slot = spread(key) & mask;
    while (cells[slot * WIDTH] != FREE && cells[slot * WIDTH] != key) {
      slot = (slot + 1) & mask;
    }
    return slot * WIDTH;
  }

  /** The finalizer of MurmurHash3: neighbouring keys must not fall into neighbouring slots. */
  private static int spread(long key) {
    long mixed = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return (int) (mixed ^ mixed >>> 33);
  }

  private void grow() {
    final long[] old = cells;
    cells = new long[old.length * 2];
    for (int cell = 0; cell < old.length; cell += WIDTH) {
      if (old[cell] != FREE) {
        System.arraycopy(old, cell, cells, find(old[cell]), WIDTH);
      }
    }
  }
}
