package io.finemo.examples.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveFeedTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LivePost OPPORTUNITY = InventedPosts.opportunity("Up soon", "TSLA");
  private static final LivePost OTHER = InventedPosts.other(Optional.empty(), false, "SAN");

  private final AtomicLong clock = new AtomicLong();
  private final LiveFeed feed = new LiveFeed(3, clock::get, 1_000);

  @AfterEach
  void closeFeed() {
    feed.close();
  }

  @Test
  void aSummaryComesAtOnceAndEverySecondAndPostsBetween() throws Exception {
    LiveSubscription watcher = feed.subscribe(false, 0).orElseThrow();
    feed.offer(OPPORTUNITY);

    assertThat(events(watcher)).extracting(LiveEvent::name).containsExactly("summary", "post");
    assertThat(events(watcher)).isEmpty();

    pass(999);
    assertThat(events(watcher)).isEmpty();
    pass(1);
    feed.offer(OPPORTUNITY);
    assertThat(events(watcher)).extracting(LiveEvent::name).containsExactly("summary", "post");
  }

  @Test
  void whoWaitsIsWokenByAPost() throws Exception {
    LiveFeed real = new LiveFeed(1);
    LiveSubscription watcher = real.subscribe(false, 0).orElseThrow();
    assertThat(watcher.next(Duration.ofHours(1)).orElseThrow().name()).isEqualTo("summary");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<LiveEvent> post = thread.submit(() -> next(watcher, "post"));
      real.offer(OPPORTUNITY);
      assertThat(post.get(1, TimeUnit.MINUTES).json()).contains("Up soon");

      Future<Optional<LiveEvent>> end = thread.submit(() -> waitForTheEnd(watcher));
      real.close();
      assertThat(end.get(1, TimeUnit.MINUTES)).isEmpty();
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void aPostIsToldWithAllThatThePageShows() throws Exception {
    LiveSubscription watcher = feed.subscribe(false, 0).orElseThrow();
    feed.offer(InventedPosts.opportunity("Subirá </script>\n\u2028\uD83D", "TSLA", "TEF.MC"));

    LiveEvent post = next(watcher, "post");

    assertThat(post.number()).isEqualTo(1_001);
    assertThat(post.json()).matches("\\p{ASCII}+").doesNotContain("\n", "\r");
    assertThat(read(post))
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "1", "at": "2026-11-22T12:00:00Z", "text": "Subir\\u00e1 </script>\\n\\u2028\\ud83d",
                "label": "opportunity", "probability": 0.973, "opportunity": true,
                "assets": ["TSLA", "TEF.MC"], "sentiment": "BULLISH", "declared": false,
                "because": [{"start": 0, "end": 6, "weight": 1.25}]}"""));
  }

  @Test
  void anEmptySummaryKnowsNoShares() throws Exception {
    LiveEvent summary = next(feed.subscribe(false, 0).orElseThrow(), "summary");

    assertThat(summary.number()).isZero();
    assertThat(read(summary))
        .isEqualTo(
            JSON.readTree(
                """
                {"minutes": 15, "posts": 0, "opportunities": 0,
                "sentiment": {"bullish": 0, "bearish": 0, "declared": 0, "bullishShare": null, "coverage": null},
                "symbols": [], "uncounted": 0, "skipped": 0}"""));
  }

  @Test
  void otherPostsAreCountedForAllAndShownToThoseWhoWantThem() throws Exception {
    LiveSubscription some = feed.subscribe(false, 0).orElseThrow();
    LiveSubscription all = feed.subscribe(true, 0).orElseThrow();
    feed.offer(OTHER);
    feed.offer(OPPORTUNITY);

    assertThat(events(some)).extracting(LiveEvent::number).containsExactly(0L, 1_002L);
    assertThat(events(all)).extracting(LiveEvent::number).containsExactly(0L, 1_001L, 1_002L);
    pass(1_000);
    JsonNode summary = read(next(some, "summary"));
    assertThat(summary.get("posts").asInt()).isEqualTo(2);
    assertThat(summary.get("opportunities").asInt()).isEqualTo(1);
    assertThat(summary.get("symbols").toString())
        .isEqualTo(
            "[{\"symbol\":\"TSLA\",\"posts\":1,\"opportunities\":1},"
                + "{\"symbol\":\"SAN\",\"posts\":1,\"opportunities\":0}]");
  }

  @Test
  void moreThanAnyoneReadsIsCountedAndNotShown() throws Exception {
    LiveSubscription some = feed.subscribe(false, 0).orElseThrow();
    LiveSubscription all = feed.subscribe(true, 0).orElseThrow();
    for (int i = 0; i < 25; i++) {
      assertThat(feed.isWanted(true)).isEqualTo(i < 20);
      assertThat(feed.isWanted(false)).isEqualTo(i < 10);
      feed.offer(OPPORTUNITY);
      feed.offer(OTHER);
    }

    assertThat(events(some)).hasSize(1 + 20);
    assertThat(events(all)).hasSize(1 + 20 + 10);
    pass(1_000);
    assertThat(read(next(some, "summary")).get("skipped").asInt()).isEqualTo(5);
    assertThat(read(next(all, "summary")).get("skipped").asInt()).isEqualTo(5 + 15);
    assertThat(read(next(feed.subscribe(true, 0).orElseThrow(), "summary")).get("skipped").asInt())
        .as("of one who was not there yet")
        .isZero();
  }

  @Test
  void reasonsOfOtherPostsAreNotWantedWhereNobodyIsShownThem() {
    assertThat(feed.isWanted(true)).as("they are kept").isTrue();
    assertThat(feed.isWanted(false)).isFalse();

    assertThat(feed.subscribe(true, 0)).isPresent();
    assertThat(feed.isWanted(false)).isTrue();
  }

  @Test
  void ofASlowWatcherTheOldestAreDroppedAndCounted() throws Exception {
    LiveSubscription slow = feed.subscribe(false, 0).orElseThrow();
    for (int i = 0; i < 120; i++) {
      pass(50);
      feed.offer(OPPORTUNITY);
    }

    List<LiveEvent> events = events(slow);

    assertThat(read(events.get(0)).get("skipped").asInt()).isEqualTo(20);
    assertThat(events.subList(1, events.size()))
        .extracting(LiveEvent::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1_021, 1_120).boxed().toList());
  }

  @Test
  void whoComesLaterIsShownWhatIsKeptAndWhoComesAgainWhatWasMissed() throws Exception {
    for (int i = 0; i < 60; i++) {
      pass(50);
      feed.offer(OPPORTUNITY);
    }

    assertThat(events(feed.subscribe(false, 0).orElseThrow()))
        .extracting(LiveEvent::number)
        .startsWith(0L, 1_011L)
        .endsWith(1_060L)
        .hasSize(1 + 50);
    assertThat(events(feed.subscribe(true, 1_058).orElseThrow()))
        .extracting(LiveEvent::number)
        .containsExactly(0L, 1_059L, 1_060L);
    assertThat(events(feed.subscribe(false, Long.MAX_VALUE).orElseThrow())).hasSize(1);
  }

  @Test
  void placesAreBoundedAndGivenBack() {
    LiveSubscription first = feed.subscribe(false, 0).orElseThrow();
    assertThat(feed.subscribe(false, 0)).isPresent();
    assertThat(feed.subscribe(false, 0)).isPresent();

    assertThat(feed.subscribe(false, 0)).isEmpty();
    assertThat(feed.subscribers()).isEqualTo(3);
    first.close();
    first.close();
    assertThat(feed.subscribers()).isEqualTo(2);
    assertThat(feed.subscribe(false, 0)).isPresent();
    assertThatThrownBy(() -> new LiveFeed(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("places must be 1 or more: 0");
  }

  @Test
  void aClosedFeedEndsAll() throws Exception {
    LiveSubscription watcher = feed.subscribe(false, 0).orElseThrow();
    feed.offer(OPPORTUNITY);
    feed.close();
    feed.offer(OPPORTUNITY);

    assertThat(watcher.isClosed()).isTrue();
    assertThat(watcher.next(Duration.ofHours(1))).isEmpty();
    assertThat(feed.subscribe(false, 0)).isEmpty();
    assertThat(feed.subscribers()).isZero();
    assertThat(feed.summary().posts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofManyThreadsNoPostIsCountedOrShownTwiceAndNoneIsLost(long seed) throws Exception {
    int writers = 4;
    int posts = 3_000;
    ExecutorService pool = Executors.newFixedThreadPool(writers + 2);
    AtomicBoolean done = new AtomicBoolean();
    try {
      LiveSubscription some = feed.subscribe(false, 0).orElseThrow();
      LiveSubscription all = feed.subscribe(true, 0).orElseThrow();
      Future<List<LiveEvent>> ofSome = pool.submit(() -> eventsUntil(done, some));
      Future<List<LiveEvent>> ofAll = pool.submit(() -> eventsUntil(done, all));
      List<Future<Integer>> opportunities = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        Random random = new Random(seed * 100 + writer);
        opportunities.add(pool.submit(() -> offer(posts, random)));
      }
      int offered = 0;
      for (Future<Integer> writer : opportunities) {
        offered += writer.get();
      }
      done.set(true);

      assertThat(feed.summary().posts()).isEqualTo((long) writers * posts);
      assertThat(feed.summary().opportunities()).isEqualTo(offered);
      assertThat(feed.summary().symbols())
          .extracting(LiveSummary.Symbol::posts)
          .containsExactlyInAnyOrder((long) offered, (long) writers * posts - offered);
      assertAccountIsEven(ofSome.get(), offered);
      assertAccountIsEven(ofAll.get(), writers * posts);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void assertAccountIsEven(List<LiveEvent> events, int offered) {
    List<Long> numbers = events.stream().map(LiveEvent::number).filter(n -> n > 0).toList();
    assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(20);
    JsonNode lastSummary = read(events.get(events.size() - 1));
    assertThat(numbers.size() + lastSummary.get("skipped").asInt()).isEqualTo(offered);
  }

  private int offer(int posts, Random random) {
    int opportunities = 0;
    for (int i = 0; i < posts; i++) {
      boolean opportunity = random.nextInt(3) == 0;
      feed.offer(opportunity ? OPPORTUNITY : OTHER);
      opportunities += opportunity ? 1 : 0;
      clock.addAndGet(random.nextInt(2_000_000)); // 12 seconds altogether.
    }
    return opportunities;
  }

  /** All events, of which the last is a summary after all that was offered. */
  private List<LiveEvent> eventsUntil(AtomicBoolean done, LiveSubscription watcher)
      throws InterruptedException {
    List<LiveEvent> events = new ArrayList<>();
    while (!done.get()) {
      events.addAll(events(watcher));
    }
    events.addAll(events(watcher));
    pass(1_000);
    events.add(next(watcher, "summary"));
    return events;
  }

  private static Optional<LiveEvent> waitForTheEnd(LiveSubscription watcher)
      throws InterruptedException {
    while (!watcher.isClosed()) {
      watcher.next(Duration.ofHours(1));
    }
    return watcher.next(Duration.ofHours(1));
  }

  private static LiveEvent next(LiveSubscription watcher, String name) throws InterruptedException {
    while (true) {
      LiveEvent event = watcher.next(Duration.ofMinutes(1)).orElseThrow();
      if (event.name().equals(name)) {
        return event;
      }
    }
  }

  private static List<LiveEvent> events(LiveSubscription watcher) throws InterruptedException {
    List<LiveEvent> events = new ArrayList<>();
    for (Optional<LiveEvent> next = watcher.next(Duration.ZERO);
        next.isPresent();
        next = watcher.next(Duration.ZERO)) {
      events.add(next.get());
    }
    return events;
  }

  private void pass(int milliseconds) {
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  private static JsonNode read(LiveEvent event) {
    try {
      return JSON.readTree(event.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
