package io.finemo.examples.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What several threads made of rows that they took turn by turn.
 *
 * @param made what each thread has made
 * @param seconds how long all of it took
 * @param <R> the type of what a thread makes
 */
record SharedWork<R>(List<R> made, double seconds) {
  /** So many rows at a time: much more work than to take them. */
  static final int CHUNK = 500;

  SharedWork {
    made = List.copyOf(made);
  }

  /** What one thread makes of its rows. */
  interface Worker<R> {
    /** Takes the rows of one chunk, {@code from} included, {@code to} excluded. */
    void take(int from, int to);

    /** What it has made in the end. */
    R made();
  }

  /** Makes the worker of each thread. */
  @FunctionalInterface
  interface Workers<R> {
    Worker<R> next();
  }

  /** Does the work on rows 0 to {@code rows}. */
  static <R> SharedWork<R> by(int threads, int rows, Workers<R> workers) {
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<CompletableFuture<R>> working =
          IntStream.range(0, threads)
              .mapToObj(
                  thread ->
                      CompletableFuture.supplyAsync(() -> work(workers.next(), next, rows), pool))
              .toList();
      List<R> made = working.stream().map(CompletableFuture::join).toList();
      return new SharedWork<>(made, (System.nanoTime() - start) / 1e9);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R work(Worker<R> worker, AtomicInteger next, int rows) {
    for (int from = next.getAndAdd(CHUNK); from < rows; from = next.getAndAdd(CHUNK)) {
      worker.take(from, Math.min(rows, from + CHUNK));
    }
    return worker.made();
  }
}
