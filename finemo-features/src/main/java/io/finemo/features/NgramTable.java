package io.finemo.features;

import java.util.Arrays;

/**
 * A hash table from n-grams to 0, 1, 2, ... in order of arrival, made for slices of a buffer:
 * looking one up makes no object. The n-grams stand in one array one behind the other.
 */
final class NgramTable {
  /** The hash of the empty slice. */
  static final long SEED = 0x9E3779B97F4A7C15L;

  private int[] slots = new int[1 << 10];
  private int[] hashes = new int[1 << 9];
  private int[] ends = new int[1 << 9];
  private char[] pool = new char[1 << 12];
  private int size;

  /** The hash of a slice that is one unit longer than the slice of {@code hash}. */
  static long hash(long hash, char unit) {
    long mixed = (hash ^ unit) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 29);
  }

  /** How many n-grams there are. */
  int size() {
    return size;
  }

  /** The number of an n-gram, or -1. */
  int find(long hash, char[] buffer, int from, int to) {
    int folded = fold(hash);
    int mask = slots.length - 1;
    for (int slot = folded & mask; ; slot = (slot + 1) & mask) {
      int entry = slots[slot] - 1;
      if (entry < 0) {
        return -1;
      }
      if (hashes[entry] == folded && equal(entry, buffer, from, to)) {
        return entry;
      }
    }
  }

  /** The number of an n-gram, which is added if it is new. */
  int add(long hash, char[] buffer, int from, int to) {
    int folded = fold(hash);
    int mask = slots.length - 1;
    int slot = folded & mask;
    for (int entry = slots[slot] - 1; entry >= 0; entry = slots[slot] - 1) {
      if (hashes[entry] == folded && equal(entry, buffer, from, to)) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    append(folded, buffer, from, to);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** An n-gram by its number. */
  String get(int entry) {
    return new String(pool, start(entry), ends[entry] - start(entry));
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  private boolean equal(int entry, char[] buffer, int from, int to) {
    return Arrays.equals(pool, start(entry), ends[entry], buffer, from, to);
  }

  private void append(int folded, char[] buffer, int from, int to) {
    int start = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(start, to - from);
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end, Math.addExact(pool.length, pool.length >> 1)));
    }
    System.arraycopy(buffer, from, pool, start, to - from);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    ends[size] = end;
    hashes[size++] = folded;
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    int mask = larger.length - 1;
    for (int entry = 0; entry < size; entry++) {
      int slot = hashes[entry] & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = entry + 1;
    }
    slots = larger;
  }

  private static int fold(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }
}
