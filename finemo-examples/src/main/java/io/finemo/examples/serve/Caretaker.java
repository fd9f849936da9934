package io.finemo.examples.serve;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that looks after all watchers and all connections. */
final class Caretaker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
  private static final long PUMP_MILLIS = 50;
  private static final long SLOWEST_SWEEP = 500;

  private final LiveStream stream;
  private final ConnectionWatch watch;
  private final long sweepMillis;
  private final Thread thread;

  /** Begins to look after them; slow ones are found within a quarter of their patience. */
  Caretaker(LiveStream stream, ConnectionWatch watch, Duration patience) {
    this.stream = stream;
    this.watch = watch;
    this.sweepMillis = Math.min(SLOWEST_SWEEP, patience.toMillis() / 4);
    this.thread = new Thread(this::run, "finemo-serve-caretaker");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    long sweptAt = System.nanoTime();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PUMP_MILLIS);
        stream.pump();
        long now = System.nanoTime();
        if (now - sweptAt >= Duration.ofMillis(sweepMillis).toNanos()) {
          sweptAt = now;
          watch.sweep();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // Thrown on, it would end the care for all others.
        LOG.error("a connection could not be looked after: {}", e.getClass().getName());
      }
    }
  }
}
