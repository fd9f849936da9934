package io.finemo.examples.serve;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets as many requests score at a time as there are processors; others wait in a queue that has an
 * end, so that the service answers late or refuses, and never piles up.
 */
final class ScoringGate {
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int most;
  private final long nanos;

  ScoringGate(int processors, int most, Duration patience) {
    this.free = new Semaphore(processors, true);
    this.most = most;
    this.nanos = patience.toNanos();
  }

  /**
   * Scores when there is room.
   *
   * @throws Problem if there is none within the time, or too many wait already
   */
  <T> T score(Supplier<T> work) {
    acquire();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      // With a time, even of none: without one it would push in before those who wait.
      if (free.tryAcquire(0, TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      throw stopping();
    }
    try {
      if (waiting.incrementAndGet() > most) {
        throw Problem.later(ProblemKind.OVERLOADED, most + " requests wait already", 1);
      }
      if (!free.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
        throw Problem.later(
            ProblemKind.OVERLOADED,
            "no processor was free within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms",
            1);
      }
    } catch (InterruptedException e) {
      throw stopping();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static Problem stopping() {
    Thread.currentThread().interrupt();
    return Problem.later(ProblemKind.OVERLOADED, "the service stops", 1);
  }

  /** How many requests wait. */
  int waiting() {
    return waiting.get();
  }
}
