package io.finemo.features;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Arrays that the features of one post are made in, kept from post to post so that nothing but the
 * vector itself is allocated.
 *
 * <p>They are lent from a few places, one of which a thread finds by its number: no lock, nothing
 * that stays with a thread when its work is done, and where two threads meet, or one asks twice,
 * the second works with new arrays.
 */
final class Scratch {
  /** Larger arrays than a post of any platform needs are not kept. */
  private static final int LARGEST_KEPT = 1 << 16;

  private static final int PLACES = 32;
  private static final AtomicReferenceArray<Scratch> FREE = new AtomicReferenceArray<>(PLACES);

  final NgramHits hits = new NgramHits();
  private char[] text = new char[1 << 9];
  private int[] starts = new int[1 << 9];
  private int[] places = new int[1 << 9];
  private int[] indices = new int[1 << 9];
  private double[] values = new double[1 << 9];
  private int entries;

  /** Lends one, to be given back. */
  static Scratch take() {
    Scratch free = FREE.getAndSet(place(), null);
    return free == null ? new Scratch() : free;
  }

  /** Gives back what was lent; it is not to be used afterwards. */
  void giveBack() {
    entries = 0;
    hits.clear();
    if (Math.max(Math.max(text.length, starts.length), Math.max(hits.capacity(), indices.length))
        <= LARGEST_KEPT) {
      FREE.set(place(), this);
    }
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() % PLACES);
  }

  /** At least {@code length} units, of any content. */
  char[] text(int length) {
    if (text.length < length) {
      text = new char[larger(length)];
    }
    return text;
  }

  /** Room for at least {@code length} numbers, of any content. */
  int[] starts(int length) {
    if (starts.length < length) {
      starts = new int[larger(length)];
    }
    return starts;
  }

  /** Room for at least {@code length} more numbers, of any content. */
  int[] places(int length) {
    if (places.length < length) {
      places = new int[larger(length)];
    }
    return places;
  }

  /** Adds an entry of the vector. */
  void add(int index, double value) {
    if (entries == indices.length) {
      indices = Arrays.copyOf(indices, entries * 2);
      values = Arrays.copyOf(values, entries * 2);
    }
    indices[entries] = index;
    values[entries++] = value;
  }

  /** Divides the values of all entries from one on. */
  void divide(int firstEntry, double divisor) {
    for (int entry = firstEntry; entry < entries; entry++) {
      values[entry] /= divisor;
    }
  }

  /** How many entries were added. */
  int entries() {
    return entries;
  }

  /** The indices of the entries. */
  int[] indices() {
    return indices;
  }

  /** The values of the entries. */
  double[] values() {
    return values;
  }

  private static int larger(int length) {
    return Math.max(length, length + (length >> 1));
  }
}
