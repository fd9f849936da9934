package io.finemo.examples.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.core.MarketSentiment;
import io.finemo.examples.live.LiveSummary.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveWindowTest {
  private static final Optional<MarketSentiment> BULLISH = Optional.of(MarketSentiment.BULLISH);
  private static final Optional<MarketSentiment> BEARISH = Optional.of(MarketSentiment.BEARISH);
  private static final Optional<MarketSentiment> NEUTRAL = Optional.of(MarketSentiment.NEUTRAL);

  /** A clock need not begin at 0, and nanoTime may be negative. */
  private static final long START = -90_000_000_000L;

  private final LiveWindow window = new LiveWindow(START);

  @Test
  void countsPostsAndWhoSaidWhat() {
    window.count(InventedPosts.opportunity("Up soon", "TSLA", "SAN"), START); // bullish, filled in
    window.count(InventedPosts.other(BEARISH, true, "SAN"), START + 1);
    window.count(InventedPosts.other(BULLISH, true, "SAN", "SAN"), START + 2);
    window.count(InventedPosts.other(NEUTRAL, true, "BTC"), START + 3);
    window.count(InventedPosts.other(Optional.empty(), false), START + 4);

    LiveSummary summary = window.summary(START + 5);

    assertThat(summary)
        .isEqualTo(
            new LiveSummary(
                15,
                5,
                1,
                2,
                1,
                2,
                List.of(new Symbol("SAN", 3, 1), new Symbol("TSLA", 1, 1), new Symbol("BTC", 1, 0)),
                0));
    assertThat(summary.bullishShare()).hasValue(2.0 / 3);
    assertThat(summary.coverage()).hasValue(3.0 / 5);
  }

  @Test
  void withoutASentimentThereIsNoShare() {
    assertThat(window.summary(START).bullishShare()).isEmpty();
    assertThat(window.summary(START).coverage()).isEmpty();

    window.count(InventedPosts.other(NEUTRAL, true), START);

    assertThat(window.summary(START).bullishShare()).isEmpty();
    assertThat(window.summary(START).coverage()).hasValue(0);
  }

  @Test
  void aPostIsCountedForThisMinuteAndFourteenMore() {
    window.count(InventedPosts.opportunity("Up soon", "TSLA"), START + minutes(1) - 1);
    window.count(InventedPosts.other(BEARISH, true, "SAN"), START + minutes(1));

    assertThat(window.summary(START + minutes(15) - 1).posts()).isEqualTo(2);
    assertThat(window.summary(START + minutes(15)))
        .isEqualTo(new LiveSummary(15, 1, 0, 0, 1, 1, List.of(new Symbol("SAN", 1, 0)), 0));
    assertThat(window.summary(START + minutes(16)))
        .isEqualTo(new LiveSummary(15, 0, 0, 0, 0, 0, List.of(), 0));
  }

  @Test
  void aSilenceOfDaysForgetsAll() {
    window.count(InventedPosts.opportunity("Up soon", "TSLA"), START);

    assertThat(window.summary(START + minutes(5_000)).posts()).isZero();
  }

  @Test
  void symbolsWithoutAPlaceAreToldInANumber() {
    for (int i = 0; i < LiveWindow.SYMBOLS + 7; i++) {
      window.count(InventedPosts.other(BULLISH, true, "S" + i), START);
    }
    window.count(InventedPosts.other(BULLISH, true, "S3", "X".repeat(25), "X".repeat(24)), START);

    LiveSummary summary = window.summary(START);

    assertThat(summary.uncounted()).isEqualTo(7 + 2);
    assertThat(summary.posts()).isEqualTo(LiveWindow.SYMBOLS + 8L);
    assertThat(summary.symbols()).hasSize(20).startsWith(new Symbol("S3", 2, 0));

    window.count(InventedPosts.other(BULLISH, true, "NEW"), START + minutes(15));

    assertThat(window.summary(START + minutes(15)).symbols())
        .as("places are given back")
        .containsExactly(new Symbol("NEW", 1, 0));
    assertThat(window.summary(START + minutes(15)).uncounted()).isZero();
  }

  /** A post beside the minute in which it came. */
  private record Came(long minute, LivePost post) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSumIsAlwaysThatOfThePostsOfFifteenMinutes(long seed) {
    Random random = new Random(seed);
    List<Came> all = new ArrayList<>();
    long now = START;
    for (int step = 0; step < 2_000; step++) {
      now += (long) (random.nextDouble() * minutes(random.nextInt(200) == 0 ? 20 : 1) / 10);
      LivePost post = randomPost(random);
      all.add(new Came((now - START) / minutes(1), post));
      window.count(post, now);
      if (step % 50 == 0) {
        now += random.nextInt(2) * minutes(1);
        assertThat(window.summary(now)).isEqualTo(counted(all, (now - START) / minutes(1)));
      }
    }
  }

  private static LiveSummary counted(List<Came> all, long minute) {
    List<LivePost> posts =
        all.stream().filter(one -> one.minute() > minute - 15).map(Came::post).toList();
    Map<String, Symbol> symbols = new TreeMap<>();
    for (LivePost post : posts) {
      for (String symbol : post.assets()) {
        symbols.merge(
            symbol,
            new Symbol(symbol, 1, post.opportunity() ? 1 : 0),
            (a, b) ->
                new Symbol(symbol, a.posts() + b.posts(), a.opportunities() + b.opportunities()));
      }
    }
    List<Symbol> sorted = new ArrayList<>(symbols.values());
    sorted.sort(
        (a, b) ->
            a.posts() != b.posts()
                ? Long.compare(b.posts(), a.posts())
                : a.opportunities() != b.opportunities()
                    ? Long.compare(b.opportunities(), a.opportunities())
                    : a.symbol().compareTo(b.symbol()));
    return new LiveSummary(
        15,
        posts.size(),
        posts.stream().filter(LivePost::opportunity).count(),
        posts.stream().filter(post -> post.sentiment().equals(BULLISH)).count(),
        posts.stream().filter(post -> post.sentiment().equals(BEARISH)).count(),
        posts.stream().filter(post -> post.declared() && !post.sentiment().equals(NEUTRAL)).count(),
        sorted.subList(0, Math.min(20, sorted.size())),
        0);
  }

  private static LivePost randomPost(Random random) {
    String symbol = "S" + (int) (30 * random.nextDouble() * random.nextDouble());
    if (random.nextInt(4) == 0) {
      return InventedPosts.opportunity("Up soon", symbol, "T" + random.nextInt(3));
    }
    Optional<MarketSentiment> sentiment =
        List.of(BULLISH, BEARISH, NEUTRAL, Optional.<MarketSentiment>empty())
            .get(random.nextInt(4));
    return InventedPosts.other(sentiment, sentiment.isPresent() && random.nextBoolean(), symbol);
  }

  private static long minutes(int minutes) {
    return TimeUnit.MINUTES.toNanos(minutes);
  }
}
