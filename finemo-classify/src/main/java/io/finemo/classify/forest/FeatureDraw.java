package io.finemo.classify.forest;

import java.util.SplittableRandom;

/**
 * The features that one node may choose from: some drawn without replacement, or all.
 *
 * <p>Each has a slot, its place in the order of drawing. Whether a feature was drawn is asked for
 * every entry of a row, so the answer is a bit in a table small enough for the fastest cache.
 */
final class FeatureDraw {
  private final int features;
  private final int size;
  private final long[] bits;
  private final int[] drawn;
  private final int[] slots;
  private boolean any;

  FeatureDraw(int features, int size) {
    this.features = features;
    this.size = size;
    bits = new long[(features + 63) / 64];
    drawn = new int[size];
    slots = new int[features];
    if (size == features) {
      for (int feature = 0; feature < features; feature++) {
        put(feature, feature);
      }
    }
  }

  private void put(int slot, int feature) {
    bits[feature >> 6] |= 1L << feature;
    drawn[slot] = feature;
    slots[feature] = slot;
  }

  /** Draws anew. All features are not drawn: their slots are their indices. */
  void draw(SplittableRandom random) {
    if (size == features) {
      return;
    }
    if (any) {
      for (int feature : drawn) {
        bits[feature >> 6] = 0;
      }
    }
    any = true;
    int slot = 0;
    while (slot < size) {
      // Multiply and shift in place of a remainder: a division would be half of the work here.
      int feature = (int) (((random.nextLong() >>> 32) * features) >>> 32);
      if (!contains(feature)) {
        put(slot++, feature);
      }
    }
  }

  /** How many features are drawn. */
  int size() {
    return size;
  }

  boolean contains(int feature) {
    return (bits[feature >> 6] >>> feature & 1) != 0;
  }

  int feature(int slot) {
    return drawn[slot];
  }

  int slot(int feature) {
    return slots[feature];
  }
}
