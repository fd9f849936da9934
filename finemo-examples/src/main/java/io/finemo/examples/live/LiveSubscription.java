package io.finemo.examples.live;

import io.finemo.examples.live.LiveFeed.NumberedPost;
import io.finemo.examples.live.LiveFeed.Skipped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A watcher's end of a {@link LiveFeed}. Posts wait in a queue of bounded length: of a watcher who
 * is slow the oldest are dropped, which the next summary tells. One thread reads, any may close.
 */
public final class LiveSubscription implements AutoCloseable {
  /** How many posts wait for a watcher who is slow. */
  public static final int QUEUE = 100;

  private static final long SUMMARY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LiveFeed feed;
  private final boolean all;
  private final LongSupplier nanoClock;
  private final Skipped skippedBefore;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<NumberedPost> queue = new ArrayDeque<>();
  private long summaryDue;
  private long dropped;
  private boolean closed;

  LiveSubscription(LiveFeed feed, boolean all, LongSupplier nanoClock, Skipped skippedBefore) {
    this.feed = feed;
    this.all = all;
    this.nanoClock = nanoClock;
    this.skippedBefore = skippedBefore;
    this.summaryDue = nanoClock.getAsLong();
  }

  boolean wantsAll() {
    return all;
  }

  /** Called by the feed, in the order of the numbers. */
  void add(NumberedPost post) {
    if (!all && !post.post().opportunity()) {
      return;
    }
    lock.lock();
    try {
      if (queue.size() == QUEUE) {
        queue.removeFirst();
        dropped++;
      }
      queue.addLast(post);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next event: a summary at once and every second, posts between.
   *
   * @param timeout how long to wait for one
   * @return the event; empty if none came in time, or the subscription is closed
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<LiveEvent> next(Duration timeout) throws InterruptedException {
    long end = nanoClock.getAsLong() + timeout.toNanos();
    long droppedSoFar;
    lock.lockInterruptibly();
    try {
      while (true) {
        long now = nanoClock.getAsLong();
        if (closed) {
          return Optional.empty();
        }
        if (now - summaryDue >= 0) {
          summaryDue = now + SUMMARY_NANOS;
          droppedSoFar = dropped;
          break;
        }
        NumberedPost post = queue.pollFirst();
        if (post != null) {
          return Optional.of(LiveJson.of(post));
        }
        if (now - end >= 0) {
          return Optional.empty();
        }
        changed.awaitNanos(Math.min(end - now, summaryDue - now));
      }
    } finally {
      lock.unlock();
    }
    // Outside of the lock, which the feed takes while it holds its own.
    long skipped = feed.skipped().of(all) - skippedBefore.of(all) + droppedSoFar;
    return Optional.of(LiveJson.of(feed.summary(), skipped));
  }

  /**
   * Whether nothing more comes.
   *
   * @return true once this or the feed is closed
   */
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Gives the watcher's place back. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      queue.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    feed.remove(this);
  }
}
