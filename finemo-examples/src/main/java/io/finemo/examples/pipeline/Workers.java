package io.finemo.examples.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Threads that do independent jobs and let go of them when the caller is interrupted, which a
 * parallel stream does not.
 */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  Workers(int count) {
    threads =
        Executors.newFixedThreadPool(
            count,
            job -> {
              Thread thread = new Thread(job, "ngram-search");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does all jobs.
   *
   * @return the results in the order of the numbers
   * @throws RuntimeException the failure of the failed job with the lowest number
   */
  <R> List<R> run(int count, IntFunction<? extends R> job) throws InterruptedException {
    List<Callable<R>> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      jobs.add(() -> job.apply(number));
    }
    List<R> results = new ArrayList<>();
    for (Future<R> done : threads.invokeAll(jobs)) {
      try {
        results.add(done.get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
    return results;
  }

  /** Interrupts what is still being done. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
