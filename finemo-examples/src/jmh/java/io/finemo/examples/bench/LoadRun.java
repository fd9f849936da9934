package io.finemo.examples.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Many connections that ask a service for some time, each with a thread of its own. */
final class LoadRun {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * How long each answered request took, sorted. Of paced requests from the moment each was due: a
   * service that halts is charged for all that should have been asked meanwhile.
   */
  private final long[] nanos;

  private final long errors;
  private final double seconds;

  private LoadRun(List<Recorder> parts, double seconds) {
    this.nanos =
        parts.stream()
            .flatMapToLong(part -> Arrays.stream(part.nanos, 0, part.size))
            .sorted()
            .toArray();
    this.errors = parts.stream().mapToLong(part -> part.errors).sum();
    this.seconds = seconds;
  }

  /** So many requests a second, whatever the service does. */
  static LoadRun paced(
      URI service, List<byte[]> requests, int connections, int rate, Duration length)
      throws InterruptedException, ExecutionException {
    long total = rate * length.toSeconds();
    return run(
        connections,
        (index, begin) -> {
          Recorder recorder = new Recorder(service, (int) (total / connections + 1));
          for (long i = index; i < total; i += connections) {
            long due = begin + TimeUnit.SECONDS.toNanos(i) / rate;
            sleepUntil(due);
            recorder.ask(requests.get((int) (i % requests.size())), due);
          }
          recorder.end();
          return recorder;
        });
  }

  /** Each connection asks as soon as it is answered. */
  static LoadRun asFastAsItGoes(
      URI service, List<byte[]> requests, int connections, Duration length)
      throws InterruptedException, ExecutionException {
    return run(
        connections,
        (index, begin) -> {
          Recorder recorder = new Recorder(service, 1 << 12);
          long end = begin + length.toNanos();
          int next = index;
          for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            recorder.ask(requests.get(next++ % requests.size()), now);
          }
          recorder.end();
          return recorder;
        });
  }

  /** What one connection does, from a moment on. */
  @FunctionalInterface
  private interface Work {
    Recorder run(int index, long begin) throws IOException;
  }

  private static LoadRun run(int connections, Work work)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      // All connections are open before the first request is due.
      long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      List<Callable<Recorder>> parts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int index = i;
        parts.add(() -> work.run(index, begin));
      }
      List<Recorder> done = new ArrayList<>();
      for (Future<Recorder> part : threads.invokeAll(parts)) {
        done.add(part.get());
      }
      return new LoadRun(done, (System.nanoTime() - begin) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void sleepUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** How many requests were answered with 200. */
  int answers() {
    return nanos.length;
  }

  /** Requests without an answer, or with another status than 200. */
  long errors() {
    return errors;
  }

  /** How long all of it took. */
  double seconds() {
    return seconds;
  }

  /** The time within which a share of the requests was answered, in milliseconds. */
  double millis(double share) {
    return nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
  }

  /** Asks on one connection, which is opened anew where it ends. */
  private static final class Recorder {
    private final URI service;
    private HttpConnection connection;
    private long[] nanos;
    private int size;
    private long errors;

    Recorder(URI service, int capacity) throws IOException {
      this.service = service;
      this.connection = new HttpConnection(service, PATIENCE);
      this.nanos = new long[capacity];
    }

    void ask(byte[] request, long due) throws IOException {
      try {
        if (connection.send(request) == 200) {
          if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
          }
          nanos[size++] = System.nanoTime() - due;
          return;
        }
      } catch (IOException e) {
        connection.close();
        connection = new HttpConnection(service, PATIENCE);
      }
      errors++;
    }

    void end() throws IOException {
      connection.close();
    }
  }
}
