package io.finemo.examples.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Keeps at most so many of a stream, each as likely as any other: Vitter 1985, "Random sampling
 * with a reservoir", algorithm R.
 */
final class Reservoir<T> {
  private final int most;
  private final SplittableRandom random;
  private final List<Numbered<T>> kept = new ArrayList<>();
  private long seen;

  Reservoir(int most, long seed) {
    this.most = most;
    // Not the sequence that hides tags, which has the same seed.
    this.random = new SplittableRandom(seed).split();
  }

  private record Numbered<T>(long number, T value) {}

  void add(T value) {
    Numbered<T> one = new Numbered<>(seen++, value);
    if (kept.size() < most) {
      kept.add(one);
      return;
    }
    long place = random.nextLong(seen);
    if (place < most) {
      kept.set((int) place, one);
    }
  }

  /** How many there were. */
  long seen() {
    return seen;
  }

  /** Those kept, in the order of the stream. */
  List<T> inOrder() {
    return kept.stream()
        .sorted(Comparator.comparingLong(Numbered::number))
        .map(Numbered::value)
        .toList();
  }
}
