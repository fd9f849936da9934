package io.finemo.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines on all processors and writes them in the order in which they were asked for, each as
 * soon as it and those before it are there. Holds a bounded number of lines, however long the
 * stream is. What it writes to is left open.
 */
final class OrderedLines implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 256;

  private final ExecutorService workers;
  private final BlockingQueue<Future<byte[]>> waiting;
  private final FutureTask<byte[]> end = new FutureTask<>(() -> new byte[0]);
  private final OutputStream out;
  private final Thread writer;
  private volatile @Nullable Exception failure;

  OrderedLines(OutputStream target) {
    int threads = Runtime.getRuntime().availableProcessors();
    workers = Executors.newFixedThreadPool(threads, OrderedLines::daemon);
    waiting = new ArrayBlockingQueue<>(WAITING_PER_THREAD * threads);
    out = new BufferedOutputStream(target);
    writer = daemon(this::write);
    writer.setName("finemo-writer");
    writer.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "finemo-worker");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Asks for one more line. Waits while too many are waiting.
   *
   * @return false if nobody reads the lines any more
   * @throws IOException if a line could not be made or written
   */
  boolean add(Callable<byte[]> line) throws IOException {
    FutureTask<byte[]> task = new FutureTask<>(line);
    put(task);
    workers.execute(task);
    rethrow();
    return failure == null;
  }

  /** Waits until all lines are written. */
  @Override
  public void close() throws IOException {
    try {
      end.run();
      put(end);
      writer.join();
      out.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while lines were written", e);
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw e;
      }
    } finally {
      workers.shutdownNow();
    }
    rethrow();
  }

  private void put(FutureTask<byte[]> task) throws IOException {
    try {
      waiting.put(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while lines were made", e);
    }
  }

  private void write() {
    try {
      for (Future<byte[]> line = waiting.take(); line != end; line = waiting.take()) {
        if (failure == null) {
          write(line);
        }
      }
      if (failure == null) {
        out.flush();
      }
    } catch (InterruptedException | IOException e) {
      failure = e;
    }
  }

  /** A failure is kept, and all lines behind it are let go, so that nobody waits for ever. */
  private void write(Future<byte[]> line) throws InterruptedException {
    try {
      out.write(line.get());
      if (waiting.isEmpty()) {
        out.flush();
      }
    } catch (IOException e) {
      failure = e;
    } catch (ExecutionException e) {
      failure = e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private void rethrow() throws IOException {
    Exception failed = failure;
    if (failed instanceof IOException e) {
      if (!isClosedPipe(e)) {
        throw e;
      }
    } else if (failed instanceof RuntimeException e) {
      throw e;
    } else if (failed != null) {
      throw new IOException(failed);
    }
  }

  /** Who reads the lines, such as {@code head}, has seen enough. */
  private static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
