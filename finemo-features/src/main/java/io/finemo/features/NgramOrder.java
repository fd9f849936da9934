package io.finemo.features;

/** Sorts the n-grams of a table as strings, without making strings of them. */
final class NgramOrder {
  private static final int INSERTION_BELOW = 12;

  private NgramOrder() {}

  /** The entries in the order of their UTF-16 units: a new array, by merging. */
  static int[] sort(NgramTable table, int[] entries) {
    int[] sorted = entries.clone();
    sort(table, entries.clone(), sorted, 0, entries.length);
    return sorted;
  }

  /** Sorts a part of both arrays, which hold the same there, into the second. */
  private static void sort(NgramTable table, int[] from, int[] into, int start, int end) {
    if (end - start < INSERTION_BELOW) {
      insert(table, into, start, end);
      return;
    }
    int middle = (start + end) >>> 1;
    sort(table, into, from, start, middle);
    sort(table, into, from, middle, end);
    for (int at = start, left = start, right = middle; at < end; at++) {
      boolean takeLeft =
          right == end || (left < middle && table.compare(from[left], from[right]) <= 0);
      into[at] = takeLeft ? from[left++] : from[right++];
    }
  }

  private static void insert(NgramTable table, int[] entries, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      int entry = entries[i];
      int at = i;
      for (; at > start && table.compare(entries[at - 1], entry) > 0; at--) {
        entries[at] = entries[at - 1];
      }
      entries[at] = entry;
    }
  }
}
