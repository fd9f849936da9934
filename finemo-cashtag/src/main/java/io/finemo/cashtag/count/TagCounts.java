package io.finemo.cashtag.count;

import java.util.Arrays;

/** Counts of tags by their numbers, all posts and clean ones, side by side in one array. */
final class TagCounts {
  private long[] counts = new long[32];
  private int size;

  /** Takes a tag and its counts. */
  @FunctionalInterface
  interface Visitor {
    void visit(int tag, long posts, long clean);
  }

  /** How many tags have a post. */
  int size() {
    return size;
  }

  void add(int tag, long posts, long clean) {
    int at = 2 * tag;
    if (at >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * Math.max(at, counts.length));
    }
    size += counts[at] == 0 ? 1 : 0;
    counts[at] += posts;
    counts[at + 1] += clean;
  }

  long posts(int tag) {
    return 2 * tag < counts.length ? counts[2 * tag] : 0;
  }

  long clean(int tag) {
    return 2 * tag < counts.length ? counts[2 * tag + 1] : 0;
  }

  /** Those that have a post, by their numbers. */
  void forEach(Visitor visitor) {
    for (int at = 0; at < counts.length; at += 2) {
      if (counts[at] > 0) {
        visitor.visit(at / 2, counts[at], counts[at + 1]);
      }
    }
  }
}
