package io.finemo.cashtag.volume;

import java.util.Arrays;

/**
 * Counts of posts by slot of time, in open addressing: 12 bytes a slot and no object for each.
 *
 * <p>A key is a day of the epoch and the number of the slot within that day, in order of time.
 */
final class SlotCounts {
  /** The key of no slot: a day far beyond the year 9999. */
  private static final int FREE = Integer.MIN_VALUE;

  private static final int SLOT_BITS = 8;

  /** Beyond any length of day: 255 quarters of an hour are more than 63 hours. */
  static final int MOST_SLOT = (1 << SLOT_BITS) - 1;

  private int[] keys = new int[4];
  private int[] posts = new int[4];
  private int[] clean = new int[4];
  private int size;

  SlotCounts() {
    Arrays.fill(keys, FREE);
  }

  /** Days of the years 0 to 10000 take 23 bits with their sign. */
  static int key(long epochDay, int slot) {
    return (int) (epochDay << SLOT_BITS) | slot;
  }

  static int epochDay(int key) {
    return key >> SLOT_BITS;
  }

  static int slot(int key) {
    return key & MOST_SLOT;
  }

  void add(int key, int morePosts, int moreClean) {
    int at = find(key);
    if (keys[at] == FREE) {
      if (2 * (size + 1) > keys.length) {
        grow();
        at = find(key);
      }
      keys[at] = key;
      size++;
    }
    posts[at] = Math.addExact(posts[at], morePosts);
    clean[at] = Math.addExact(clean[at], moreClean);
  }

  void addAll(SlotCounts other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != FREE) {
        add(other.keys[i], other.posts[i], other.clean[i]);
      }
    }
  }

  /** The slots in order of time: keys, posts and clean posts. */
  int[][] sorted() {
    int[] sortedKeys = new int[size];
    int n = 0;
    for (int key : keys) {
      if (key != FREE) {
        sortedKeys[n++] = key;
      }
    }
    Arrays.sort(sortedKeys);
    int[][] columns = {sortedKeys, new int[size], new int[size]};
    for (int i = 0; i < size; i++) {
      int at = find(sortedKeys[i]);
      columns[1][i] = posts[at];
      columns[2][i] = clean[at];
    }
    return columns;
  }

  private int find(int key) {
    int mask = keys.length - 1;
    // Neighbouring hours differ in the low bits, days in the higher: both must spread.
    int hash = key * 0x9E3779B9;
    int at = (hash ^ hash >>> 15) & mask;
    while (keys[at] != FREE && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldPosts = posts;
    int[] oldClean = clean;
    keys = new int[2 * oldKeys.length];
    posts = new int[keys.length];
    clean = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        posts[at] = oldPosts[i];
        clean[at] = oldClean[i];
      }
    }
  }
}
