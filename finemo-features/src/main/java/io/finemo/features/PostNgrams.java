package io.finemo.features;

import java.util.Arrays;

/** Collects the n-grams of post after post, each with how often it occurs in the post. */
final class PostNgrams implements NgramVisitor {
  private final NgramTable table = new NgramTable();
  private int[] lastPlaces = new int[1 << 10];
  private byte[] lengths = new byte[1 << 10];
  private int[] entries = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;
  private int postStart;

  @Override
  public boolean visit(
      long hash, char[] buffer, int from, int to, int length, int placeFrom, int placeTo) {
    int known = table.size();
    int entry = table.add(hash, buffer, from, to);
    if (entry == lengths.length) {
      lastPlaces = Arrays.copyOf(lastPlaces, Math.multiplyExact(entry, 2));
      lengths = Arrays.copyOf(lengths, entry * 2);
    }
    int place = lastPlaces[entry];
    if (entry < known && place >= postStart) {
      counts[place]++;
      return true;
    }
    if (size == entries.length) {
      int larger = Math.addExact(size, size >> 1);
      entries = Arrays.copyOf(entries, larger);
      counts = Arrays.copyOf(counts, larger);
    }
    lengths[entry] = (byte) length;
    lastPlaces[entry] = size;
    entries[size] = entry;
    counts[size++] = 1;
    return true;
  }

  /** Ends a post, and says how many n-grams there are so far. */
  int endPost() {
    postStart = size;
    return size;
  }

  NgramTable table() {
    return table;
  }

  /** The length of an n-gram of the table, in units. */
  byte length(int entry) {
    return lengths[entry];
  }

  /** Copies a part, with other numbers for the entries of the table, in the order of these. */
  void sorted(int from, int to, int[] numbers, int[] ngramsInto, int[] countsInto) {
    long[] both = new long[to - from];
    for (int place = from; place < to; place++) {
      both[place - from] = ((long) numbers[entries[place]] << 32) | counts[place];
    }
    Arrays.sort(both);
    for (int place = from; place < to; place++) {
      ngramsInto[place] = (int) (both[place - from] >>> 32);
      countsInto[place] = (int) both[place - from];
    }
  }
}
