package io.finemo.examples.cli;

import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.serve.FinemoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Plays the posts of a file into the live page, again and again, at an even pace. */
final class FeedPlayer implements Runnable {
  private final FinemoService service;
  private final Path file;
  private final long nanosBetween;

  private FeedPlayer(FinemoService service, Path file, double perSecond) {
    this.service = service;
    this.file = file;
    this.nanosBetween = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
  }

  /** Begins to play on a thread of its own, which ends with the process or when interrupted. */
  static Thread start(FinemoService service, Path file, double perSecond) {
    Thread thread = new Thread(new FeedPlayer(service, file, perSecond), "finemo-feed");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    try {
      long played;
      do {
        played = play();
      } while (played > 0);
      System.err.println("finemo: " + file + " has no posts to play");
    } catch (IOException e) {
      System.err.println("finemo: the feed ended: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long play() throws IOException, InterruptedException {
    long played = 0;
    long due = System.nanoTime();
    try (PostReader reader = PostReaders.open(file, ReadOptions.defaults())) {
      for (PostRow row : reader) {
        service.show(row.post());
        played++;
        due += nanosBetween;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      }
    }
    return played;
  }
}
