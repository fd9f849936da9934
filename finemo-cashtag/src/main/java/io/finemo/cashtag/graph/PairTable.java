package io.finemo.cashtag.graph;

import java.util.Arrays;

/**
 * Counts of pairs of small numbers, all posts and clean ones, in three arrays: 24 bytes a slot and
 * no object for a pair. A number paired with itself stands for its own count.
 */
final class PairTable {
  private static final long FREE = -1;

  private long[] keys = new long[16];
  private long[] posts = new long[16];
  private long[] clean = new long[16];
  private int size;

  /** Takes a pair and its counts. */
  @FunctionalInterface
  interface Visitor {
    void visit(long key, long posts, long clean);
  }

  PairTable() {
    Arrays.fill(keys, FREE);
  }

  /** The pair of two numbers of 0 or more, whichever comes first. */
  static long key(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }

  static int smaller(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  static int larger(long key) {
    return (int) key;
  }

  int size() {
    return size;
  }

  long posts(long key) {
    int slot = slot(key);
    return keys[slot] == FREE ? 0 : posts[slot];
  }

  long clean(long key) {
    int slot = slot(key);
    return keys[slot] == FREE ? 0 : clean[slot];
  }

  void add(long key, long morePosts, long moreClean) {
    int slot = slot(key);
    if (keys[slot] == FREE) {
      if (++size > keys.length / 4 * 3) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    posts[slot] += morePosts;
    clean[slot] += moreClean;
  }

  void forEach(Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        visitor.visit(keys[slot], posts[slot], clean[slot]);
      }
    }
  }

  private int slot(long key) {
    int slot = spread(key) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** The finalizer of MurmurHash3: neighbouring keys must not fall into neighbouring slots. */
  private static int spread(long key) {
    long mixed = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return (int) (mixed ^ mixed >>> 33);
  }

  private void grow() {
    final long[] oldKeys = keys;
    final long[] oldPosts = posts;
    final long[] oldClean = clean;
    keys = new long[oldKeys.length * 2];
    posts = new long[keys.length];
    clean = new long[keys.length];
    Arrays.fill(keys, FREE);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != FREE) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        posts[slot] = oldPosts[old];
        clean[slot] = oldClean[old];
      }
    }
  }
}
