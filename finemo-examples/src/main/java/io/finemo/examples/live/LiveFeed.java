package io.finemo.examples.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Brings judged posts from those who judge to those who watch. Safe to share between threads.
 *
 * <p>All posts are counted; of opportunities at most {@value #OPPORTUNITIES_PER_SECOND} a second
 * are shown, of other posts {@value #OTHERS_PER_SECOND}, and each watcher is told how many were
 * not. The last {@value #KEPT} opportunities shown are kept for those who come later.
 */
public final class LiveFeed implements AutoCloseable {
  /** Of opportunities, how many are shown in a second; a reader reads fewer. */
  public static final int OPPORTUNITIES_PER_SECOND = 20;

  /** Of other posts, how many are shown in a second to those who want them. */
  public static final int OTHERS_PER_SECOND = 10;

  /** How many opportunities are kept for watchers who come later, or again. */
  public static final int KEPT = 50;

  private final LongSupplier nanoClock;
  private final int places;
  private final LiveWindow window;
  private final TokenBucket opportunityRate;
  private final TokenBucket otherRate;
  private final Deque<NumberedPost> kept = new ArrayDeque<>(KEPT);
  private final List<LiveSubscription> subscriptions = new ArrayList<>();
  private long lastNumber;
  private long skippedOpportunities;
  private long skippedOthers;
  private boolean closed;

  /** A post that is shown, and its number. */
  record NumberedPost(long number, LivePost post) {}

  /** What a watcher was not shown, since the feed began. */
  record Skipped(long opportunities, long others) {
    long of(boolean all) {
      return all ? opportunities + others : opportunities;
    }
  }

  /**
   * An empty feed.
   *
   * @param places how many may watch at a time, 1 or more
   * @throws IllegalArgumentException if there is no place
   */
  public LiveFeed(int places) {
    // Numbers begin above all that a feed before a restart has given, and are exact in JavaScript.
    this(places, System::nanoTime, System.currentTimeMillis() * 1_000);
  }

  LiveFeed(int places, LongSupplier nanoClock, long lastNumber) {
    if (places < 1) {
      throw new IllegalArgumentException("places must be 1 or more: " + places);
    }
    this.places = places;
    this.nanoClock = nanoClock;
    this.lastNumber = lastNumber;
    long now = nanoClock.getAsLong();
    this.window = new LiveWindow(now);
    this.opportunityRate = new TokenBucket(OPPORTUNITIES_PER_SECOND, OPPORTUNITIES_PER_SECOND, now);
    this.otherRate = new TokenBucket(OTHERS_PER_SECOND, OTHERS_PER_SECOND, now);
  }

  /**
   * Whether a post that is offered now would be shown, so that it is worth while to look for the
   * words that spoke for it.
   *
   * @param opportunity whether it is an opportunity
   * @return false if more came than are shown
   */
  public synchronized boolean isWanted(boolean opportunity) {
    long now = nanoClock.getAsLong();
    return opportunity
        ? opportunityRate.missing(1, now) == 0
        : subscriptions.stream().anyMatch(LiveSubscription::wantsAll)
            && otherRate.missing(1, now) == 0;
  }

  /**
   * Counts a post and shows it to those who watch. Waits for none of them; does nothing once
   * closed.
   *
   * @param post the post
   */
  public synchronized void offer(LivePost post) {
    if (closed) {
      return;
    }
    long now = nanoClock.getAsLong();
    window.count(post, now);
    if ((post.opportunity() ? opportunityRate : otherRate).take(1, now) > 0) {
      if (post.opportunity()) {
        skippedOpportunities++;
      } else {
        skippedOthers++;
      }
      return;
    }
    NumberedPost shown = new NumberedPost(++lastNumber, post);
    if (post.opportunity()) {
      if (kept.size() == KEPT) {
        kept.removeFirst();
      }
      kept.addLast(shown);
    }
    subscriptions.forEach(subscription -> subscription.add(shown));
  }

  /**
   * Begins to watch: first come the opportunities that are kept, then what is offered.
   *
   * @param all whether to be shown posts that are no opportunities too
   * @param after the number of the last post seen, to be shown only later ones; 0 for all kept
   * @return what to watch by, to be closed; empty if all places are taken or the feed is closed
   */
  public synchronized Optional<LiveSubscription> subscribe(boolean all, long after) {
    if (closed || subscriptions.size() >= places) {
      return Optional.empty();
    }
    LiveSubscription subscription = new LiveSubscription(this, all, nanoClock, skipped());
    kept.stream().filter(post -> post.number() > after).forEach(subscription::add);
    subscriptions.add(subscription);
    return Optional.of(subscription);
  }

  /**
   * How many watch.
   *
   * @return 0 or more
   */
  public synchronized int subscribers() {
    return subscriptions.size();
  }

  /** Ends all subscriptions, and takes no more. */
  @Override
  public synchronized void close() {
    closed = true;
    List.copyOf(subscriptions).forEach(LiveSubscription::close);
  }

  synchronized LiveSummary summary() {
    return window.summary(nanoClock.getAsLong());
  }

  synchronized Skipped skipped() {
    return new Skipped(skippedOpportunities, skippedOthers);
  }

  synchronized void remove(LiveSubscription subscription) {
    subscriptions.remove(subscription);
  }
}
