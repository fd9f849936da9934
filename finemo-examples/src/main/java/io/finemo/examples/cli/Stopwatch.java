package io.finemo.examples.cli;

/** Tells how long steps took. */
final class Stopwatch {
  private long start = System.nanoTime();

  /** Seconds since the start or the last lap. */
  double lap() {
    long now = System.nanoTime();
    double seconds = (now - start) / 1e9;
    start = now;
    return seconds;
  }
}
