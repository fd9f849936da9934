package io.finemo.cashtag.count;

import java.util.Arrays;

/**
 * Counts of ordered pairs of numbers of 0 or more, all posts and clean ones, in three arrays: 24
 * bytes a slot and no object for a pair.
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
    void visit(int first, int second, long posts, long clean);
  }

  PairTable() {
    Arrays.fill(keys, FREE);
  }

  int size() {
    return size;
  }

  long posts(int first, int second) {
    int slot = slot(key(first, second));
    return keys[slot] == FREE ? 0 : posts[slot];
  }

  long clean(int first, int second) {
    int slot = slot(key(first, second));
    return keys[slot] == FREE ? 0 : clean[slot];
  }

  void add(int first, int second, long morePosts, long moreClean) {
    long key = key(first, second);
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
        visitor.visit(
            (int) (keys[slot] >>> Integer.SIZE), (int) keys[slot], posts[slot], clean[slot]);
      }
    }
  }

  /** All counts of posts, the smallest first. */
  long[] sortedPosts() {
    long[] counts = new long[size];
    int n = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        counts[n++] = posts[slot];
      }
    }
    Arrays.sort(counts);
    return counts;
  }

  private static long key(int first, int second) {
    return (long) first << Integer.SIZE | second;
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
