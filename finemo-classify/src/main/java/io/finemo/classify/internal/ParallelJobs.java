package io.finemo.classify.internal;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Runs independent jobs in the caller's fork-join pool, so that the answer does not depend on how
 * many threads there are, and neither does the failure. A job that throws a {@link
 * CancellationException} cancels those that are not begun.
 */
public final class ParallelJobs {
  private ParallelJobs() {}

  /**
   * Runs all jobs.
   *
   * @param count how many jobs, 0 or more
   * @param job does the job of a number from 0 to {@code count} - 1; called by several threads
   * @param <R> the type of the results
   * @return the results in the order of the numbers
   * @throws RuntimeException the failure of the failed job with the lowest number, as it was
   *     thrown: a parallel stream by itself would throw that of any job, and often a copy that
   *     quotes it
   * @throws CancellationException if a job threw one
   */
  public static <R> List<R> run(int count, IntFunction<? extends R> job) {
    Queue<CancellationException> cancelled = new ConcurrentLinkedQueue<>();
    List<Done<R>> all =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(number -> ParallelJobs.<R>one(number, job, cancelled))
            .toList();
    for (CancellationException cancellation : cancelled) {
      throw cancellation;
    }
    for (Done<R> done : all) {
      if (done.failure().isPresent()) {
        throw done.failure().get();
      }
    }
    return all.stream().flatMap(done -> done.result().stream()).toList();
  }

  private static <R> Done<R> one(
      int number, IntFunction<? extends R> job, Queue<CancellationException> cancelled) {
    if (!cancelled.isEmpty()) {
      return new Done<>(Optional.empty(), Optional.empty());
    }
    try {
      return new Done<>(Optional.of(job.apply(number)), Optional.empty());
    } catch (CancellationException cancellation) {
      cancelled.add(cancellation);
      return new Done<>(Optional.empty(), Optional.empty());
    } catch (RuntimeException failure) {
      return new Done<>(Optional.empty(), Optional.of(failure));
    }
  }

  /** A result, a failure, or neither of a job that was cancelled. */
  private record Done<R>(Optional<R> result, Optional<RuntimeException> failure) {}
}
