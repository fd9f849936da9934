package io.finemo.cashtag.volume;

import io.finemo.cashtag.count.KeyCounts;
import io.finemo.core.archive.PartWriter;
import java.util.Arrays;

/**
 * Counts of posts by slot of time, in open addressing: 12 bytes a slot, side by side, and no object
 * for each.
 *
 * <p>A key is a day of the epoch and the number of the slot within that day, in order of time.
 */
final class SlotCounts extends KeyCounts<SlotCounts> {
  private static final int WIDTH = 3;
  private static final int POSTS = 1;
  private static final int CLEAN = 2;

  private static final int SLOT_BITS = 8;

  /** Beyond any length of day: 255 quarters of an hour are more than 63 hours. */
  static final int MOST_SLOT = (1 << SLOT_BITS) - 1;

  /**
   * For each slot: its key, its posts, its clean posts. A free one has no posts, and no slot that
   * was counted has none.
   */
  private int[] cells = new int[4 * WIDTH];

  private int size;

  /** Of all slots. */
  private long posts;

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
    int cell = find(key);
    if (isFree(cell)) {
      if (2 * (size + 1) > cells.length / WIDTH) {
        grow();
        cell = find(key);
      }
      cells[cell] = key;
      size++;
    }
    cells[cell + POSTS] = Math.addExact(cells[cell + POSTS], morePosts);
    cells[cell + CLEAN] = Math.addExact(cells[cell + CLEAN], moreClean);
    posts += morePosts;
  }

  @Override
  protected long posts() {
    return posts;
  }

  @Override
  protected void merge(SlotCounts other) {
    for (int cell = 0; cell < other.cells.length; cell += WIDTH) {
      if (!other.isFree(cell)) {
        add(other.cells[cell], other.cells[cell + POSTS], other.cells[cell + CLEAN]);
      }
    }
  }

  /** The slots in order of time: keys, posts and clean posts. */
  int[][] sorted() {
    int[] sortedKeys = new int[size];
    int n = 0;
    for (int cell = 0; cell < cells.length; cell += WIDTH) {
      if (!isFree(cell)) {
        sortedKeys[n++] = cells[cell];
      }
    }
    Arrays.sort(sortedKeys);
    int[][] columns = {sortedKeys, new int[size], new int[size]};
    for (int i = 0; i < size; i++) {
      int cell = find(sortedKeys[i]);
      columns[1][i] = cells[cell + POSTS];
      columns[2][i] = cells[cell + CLEAN];
    }
    return columns;
  }

  @Override
  protected void write(PartWriter out) {
    for (int[] column : sorted()) {
      out.integers(column, column.length);
    }
  }

  private boolean isFree(int cell) {
    return cells[cell + POSTS] == 0;
  }

  /** Where the slot stands, or the free cell where it would. */
  private int find(int key) {
    int mask = cells.length / WIDTH - 1;
    // Neighbouring hours differ in the low bits, days in the higher: both must spread.
    int hash = key * 0x9E3779B9;
    int at = (hash ^ hash >>> 15) & mask;
    while (!isFree(at * WIDTH) && cells[at * WIDTH] != key) {
      at = at + 1 & mask;
    }
    return at * WIDTH;
  }

  private void grow() {
    final int[] old = cells;
    cells = new int[2 * old.length];
    for (int cell = 0; cell < old.length; cell += WIDTH) {
      if (old[cell + POSTS] != 0) {
        System.arraycopy(old, cell, cells, find(old[cell]), WIDTH);
      }
    }
  }
}
