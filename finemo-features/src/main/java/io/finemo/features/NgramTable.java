package io.finemo.features;

import java.util.Arrays;

/**
 * A hash table from n-grams to 0, 1, 2, ... in order of arrival, made for slices of a buffer:
 * looking one up makes no object. The n-grams stand in one array one behind the other.
 */
final class NgramTable {
  /** The hash of the empty slice. */
  static final long SEED = 0x9E3779B97F4A7C15L;

  private static final long HASH = 0xFFFF_FFFF_0000_0000L;

  /** Half of the hash above, the number plus 1 below; 0 where nothing is. */
  private long[] slots;

  private int[] ends;
  private char[] pool;
  private int size;

  /** A table that grows from small. */
  NgramTable() {
    this(1 << 9, 1 << 12);
  }

  /** A table with room for so many n-grams of so many UTF-16 units together. */
  NgramTable(int ngrams, int units) {
    slots = new long[Integer.highestOneBit(Math.max(ngrams, 4) * 2 - 1) * 2];
    ends = new int[Math.max(ngrams, 1)];
    pool = new char[Math.max(units, 1)];
  }

  /**
   * The n-grams that stand one behind the other in an array, by where each ends.
   *
   * @throws IllegalArgumentException if one is empty, ends outside, or stands there twice
   */
  static NgramTable of(char[] units, int[] ends) {
    NgramTable table = new NgramTable(ends.length, units.length);
    int start = 0;
    for (int entry = 0; entry < ends.length; entry++) {
      int end = ends[entry];
      if (end <= start || end > units.length) {
        throw new IllegalArgumentException(
            "n-gram " + entry + " must end in " + (start + 1) + " to " + units.length + ": " + end);
      }
      if (table.add(hash(SEED, units, start, end), units, start, end) != entry) {
        throw new IllegalArgumentException("n-gram " + entry + " is there twice");
      }
      start = end;
    }
    if (start != units.length) {
      throw new IllegalArgumentException("units behind the last n-gram: " + (units.length - start));
    }
    return table;
  }

  /** Where each n-gram ends among {@link #units}. */
  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  /** The n-grams one behind the other. */
  char[] units() {
    return Arrays.copyOf(pool, size == 0 ? 0 : ends[size - 1]);
  }

  /** The hash of a slice that is longer than the slice of {@code hash} by some units. */
  static long hash(long hash, char[] buffer, int from, int to) {
    long mixed = hash;
    for (int at = from; at < to; at++) {
      mixed = (mixed ^ buffer[at]) * 0xBF58476D1CE4E5B9L;
      mixed ^= mixed >>> 29;
    }
    return mixed;
  }

  /** How many n-grams there are. */
  int size() {
    return size;
  }

  /** The number of an n-gram, or -1. */
  int find(long hash, char[] buffer, int from, int to) {
    long[] places = slots;
    int mask = places.length - 1;
    for (int slot = slot(hash) & mask; ; slot = (slot + 1) & mask) {
      long content = places[slot];
      if (content == 0) {
        return -1;
      }
      if (((content ^ hash) & HASH) == 0) {
        int entry = (int) content - 1;
        if (equal(entry, buffer, from, to)) {
          return entry;
        }
      }
    }
  }

  /** The number of an n-gram, which is added if it is new. */
  int add(long hash, char[] buffer, int from, int to) {
    int mask = slots.length - 1;
    int slot = slot(hash) & mask;
    for (long content = slots[slot]; content != 0; content = slots[slot]) {
      if (((content ^ hash) & HASH) == 0) {
        int entry = (int) content - 1;
        if (equal(entry, buffer, from, to)) {
          return entry;
        }
      }
      slot = (slot + 1) & mask;
    }
    append(buffer, from, to);
    slots[slot] = (hash & HASH) | size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Adds an n-gram of another table, with its hash worked out anew. */
  void add(NgramTable other, int entry) {
    int from = other.start(entry);
    int to = other.ends[entry];
    add(hash(SEED, other.pool, from, to), other.pool, from, to);
  }

  /** An n-gram by its number. */
  String get(int entry) {
    return new String(pool, start(entry), ends[entry] - start(entry));
  }

  /** The number of UTF-16 units of an n-gram. */
  int length(int entry) {
    return ends[entry] - start(entry);
  }

  /** A UTF-16 unit of an n-gram. */
  char unit(int entry, int at) {
    return pool[start(entry) + at];
  }

  /** Compares n-grams as strings, by UTF-16 units. */
  int compare(int one, int two) {
    return Arrays.compare(pool, start(one), ends[one], pool, start(two), ends[two]);
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }

  private boolean equal(int entry, char[] buffer, int from, int to) {
    int start = start(entry);
    int length = to - from;
    if (ends[entry] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (pool[start + i] != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }

  private void append(char[] buffer, int from, int to) {
    int start = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(start, to - from);
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end, Math.addExact(pool.length, pool.length >> 1)));
    }
    System.arraycopy(buffer, from, pool, start, to - from);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
  }

  private void rehash() {
    long[] larger = new long[slots.length * 2];
    int mask = larger.length - 1;
    for (long content : slots) {
      if (content != 0) {
        int slot = slot(content) & mask;
        while (larger[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        larger[slot] = content;
      }
    }
    slots = larger;
  }

  /**
   * Where a search begins: from the half of the hash that is kept, so that growing needs no other.
   */
  private static int slot(long hash) {
    int half = (int) (hash >>> 32);
    return half ^ (half >>> 15);
  }
}
