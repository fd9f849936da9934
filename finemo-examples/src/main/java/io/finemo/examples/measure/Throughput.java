package io.finemo.examples.measure;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How much of something is done in a second.
 *
 * @param perSecond how many rows all threads do in a second, round by round
 * @param bytes how much is allocated for a row, on average; {@code NaN} where that is not counted
 */
public record Throughput(MedianRange perSecond, double bytes) {

  /**
   * Does the work on all rows, again and again. In each round, every thread goes through all rows
   * as often as it takes to fill the round.
   *
   * @param rows the rows, at least one
   * @param work the work; called by all threads
   * @param rounds how often
   * @param threads how many threads, 1 or more
   * @param <T> the type of the rows
   * @return the measures
   */
  public static <T> Throughput of(
      List<T> rows, Function<? super T, ?> work, Rounds rounds, int threads) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("there must be at least 1 row: 0");
    }
    double[] perSecond = new double[rounds.measured()];
    double bytes = 0;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = -rounds.warmUp(); round < perSecond.length; round++) {
        List<CompletableFuture<Share>> working =
            IntStream.range(0, threads)
                .mapToObj(
                    thread ->
                        CompletableFuture.supplyAsync(
                            () -> share(rows, work, rounds.seconds()), pool))
                .toList();
        List<Share> shares = working.stream().map(CompletableFuture::join).toList();
        if (round >= 0) {
          perSecond[round] = shares.stream().mapToDouble(Share::perSecond).sum();
          bytes += shares.stream().mapToDouble(Share::bytes).average().orElseThrow();
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return new Throughput(MedianRange.of(perSecond), bytes / perSecond.length);
  }

  /** What one thread has done in a round. */
  private record Share(double perSecond, double bytes) {}

  private static <T> Share share(List<T> rows, Function<? super T, ?> work, double seconds) {
    // What is kept in an array is made in full: nothing of the work can be left out as unused.
    Object[] last = new Object[1];
    var allocated = Memory.allocatedBytes();
    long done = 0;
    long start = System.nanoTime();
    double elapsed;
    do {
      for (T row : rows) {
        last[0] = work.apply(row);
      }
      done += rows.size();
      elapsed = (System.nanoTime() - start) / 1e9;
    } while (elapsed < seconds);
    double bytes = Memory.eachSince(allocated, done);
    if (last[0] == null) {
      throw new IllegalStateException("the work must have a result");
    }
    return new Share(done / elapsed, bytes);
  }
}
