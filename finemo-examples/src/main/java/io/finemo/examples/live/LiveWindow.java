package io.finemo.examples.live;

import io.finemo.core.MarketSentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Counts of the posts of the last minutes, minute by minute, and their sum. Not safe to share
 * between threads.
 *
 * <p>Counting a post takes time for its assets only; once a minute, what has grown old is taken off
 * the sum. Memory is bounded by the number of symbols, whatever is posted.
 */
final class LiveWindow {
  static final int MINUTES = 15;

  /**
   * How many symbols have counts of their own; no exchange lists more within 15 minutes of posts.
   */
  static final int SYMBOLS = 5_000;

  /** The longest thing that is taken for a symbol. */
  static final int SYMBOL_LENGTH = 24;

  static final int TOP = 20;

  private static final long NANOS_PER_MINUTE = 60_000_000_000L;

  private static final Comparator<LiveSummary.Symbol> MOST_FIRST =
      Comparator.comparingLong(LiveSummary.Symbol::posts)
          .thenComparingLong(LiveSummary.Symbol::opportunities)
          .reversed()
          .thenComparing(LiveSummary.Symbol::symbol);

  private final long start;
  private final Counts[] slots = new Counts[MINUTES];
  private final Counts sum = new Counts();
  private long minute;

  /**
   * An empty window.
   *
   * @param now the nanoseconds of a clock that never goes back
   */
  LiveWindow(long now) {
    start = now;
    for (int i = 0; i < MINUTES; i++) {
      slots[i] = new Counts();
    }
  }

  /** Counts a post that comes now. */
  void count(LivePost post, long now) {
    turnTo(now);
    Counts slot = slots[(int) (minute % MINUTES)];
    slot.count(post);
    sum.count(post);
    for (String symbol : new LinkedHashSet<>(post.assets())) {
      boolean known = sum.symbols.containsKey(symbol);
      if (symbol.length() > SYMBOL_LENGTH || (!known && sum.symbols.size() >= SYMBOLS)) {
        slot.uncounted++;
        sum.uncounted++;
        continue;
      }
      slot.add(symbol, 1, post.opportunity() ? 1 : 0);
      sum.add(symbol, 1, post.opportunity() ? 1 : 0);
    }
  }

  /** The counts as they are now. */
  LiveSummary summary(long now) {
    turnTo(now);
    List<LiveSummary.Symbol> symbols = new ArrayList<>(sum.symbols.size());
    sum.symbols.forEach(
        (symbol, counts) -> symbols.add(new LiveSummary.Symbol(symbol, counts[0], counts[1])));
    symbols.sort(MOST_FIRST);
    return new LiveSummary(
        MINUTES,
        sum.posts,
        sum.opportunities,
        sum.bullish,
        sum.bearish,
        sum.declared,
        symbols.subList(0, Math.min(TOP, symbols.size())),
        sum.uncounted);
  }

  private void turnTo(long now) {
    long current = (now - start) / NANOS_PER_MINUTE;
    for (long begun = Math.max(minute + 1, current - MINUTES + 1); begun <= current; begun++) {
      int slot = (int) (begun % MINUTES);
      sum.subtract(slots[slot]);
      slots[slot] = new Counts();
    }
    minute = current;
  }

  /** Counts of some posts. */
  private static final class Counts {
    long posts;
    long opportunities;
    long bullish;
    long bearish;
    long declared;
    long uncounted;

    /** By symbol: posts and opportunities. */
    final Map<String, long[]> symbols = new HashMap<>();

    void count(LivePost post) {
      posts++;
      opportunities += post.opportunity() ? 1 : 0;
      MarketSentiment sentiment = post.sentiment().orElse(MarketSentiment.NEUTRAL);
      bullish += sentiment == MarketSentiment.BULLISH ? 1 : 0;
      bearish += sentiment == MarketSentiment.BEARISH ? 1 : 0;
      declared += post.declared() && sentiment != MarketSentiment.NEUTRAL ? 1 : 0;
    }

    void add(String symbol, long posts, long opportunities) {
      long[] counts = symbols.computeIfAbsent(symbol, unused -> new long[2]);
      counts[0] += posts;
      counts[1] += opportunities;
      if (counts[0] == 0) {
        symbols.remove(symbol);
      }
    }

    void subtract(Counts old) {
      posts -= old.posts;
      opportunities -= old.opportunities;
      bullish -= old.bullish;
      bearish -= old.bearish;
      declared -= old.declared;
      uncounted -= old.uncounted;
      old.symbols.forEach((symbol, counts) -> add(symbol, -counts[0], -counts[1]));
    }
  }
}
