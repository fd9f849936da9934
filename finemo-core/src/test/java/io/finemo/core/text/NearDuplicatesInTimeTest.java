package io.finemo.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window of time of {@link NearDuplicates}. */
class NearDuplicatesInTimeTest {
  private static final Instant NOON = Instant.parse("2014-05-06T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Collection<String> TEXT = List.of("buy", "$tsla", "now");

  private final NearDuplicates seen = new NearDuplicates(0.75, 10_000, HOUR);

  @Test
  void aPostIsRepeatedUpToTheEndOfTheWindow() {
    assertThat(seen.add("first", NOON, TEXT)).isEmpty();
    assertThat(seen.add("an hour later", NOON.plus(HOUR), TEXT)).contains("first");
    assertThat(seen.add("too late", NOON.plus(HOUR).plusMillis(1), TEXT)).isEmpty();
    assertThat(seen.add("repeats that", NOON.plus(HOUR.multipliedBy(2)), TEXT))
        .contains("too late");
  }

  @Test
  void repeatsDoNotMakeTheOriginalYounger() {
    assertThat(seen.add("first", NOON, TEXT)).isEmpty();
    assertThat(seen.add("again", NOON.plusSeconds(3_000), TEXT)).contains("first");
    assertThat(seen.add("and again", NOON.plusSeconds(6_000), TEXT)).isEmpty();
  }

  @Test
  void thePostsMayComeNewestFirst() {
    assertThat(seen.add("newest", NOON, TEXT)).isEmpty();
    assertThat(seen.add("before", NOON.minus(HOUR), TEXT)).contains("newest");
    assertThat(seen.add("long before", NOON.minus(HOUR).minusMillis(1), TEXT)).isEmpty();
  }

  @Test
  void aPostWithoutATimeCountsAsOfTheLastTimeBefore() {
    assertThat(seen.add("first", NOON, TEXT)).isEmpty();
    assertThat(seen.add("no time", TEXT)).contains("first");
    seen.add("another", NOON.plus(HOUR).plusMillis(1), List.of("other"));
    assertThat(seen.add("no time, later", TEXT)).isEmpty();
  }

  @Test
  void postsBeforeTheFirstTimeCountAsOfThat() {
    assertThat(seen.add("no time", TEXT)).isEmpty();
    assertThat(seen.add("no time either", TEXT)).contains("no time");
    seen.add("another", NOON, List.of("other"));
    assertThat(seen.add("in reach", NOON.plus(HOUR), TEXT)).contains("no time");
    assertThat(seen.add("out of reach", NOON.plus(HOUR).plusMillis(1), TEXT)).isEmpty();
  }

  @Test
  void whereNoTimesAreKnownThereIsNoWindowOfTime() {
    assertThat(seen.add("first", TEXT)).isEmpty();
    assertThat(seen.add("second", TEXT)).contains("first");
  }

  @Test
  void whereNoWindowOfTimeIsGivenTimesDoNotMatter() {
    NearDuplicates always = new NearDuplicates();
    assertThat(always.add("first", Instant.MIN, TEXT)).isEmpty();
    assertThat(always.add("second", Instant.MAX, TEXT)).contains("first");
    for (int i = 0; i < 2_000; i++) {
      always.add("" + i, NOON.plusSeconds(i), List.of("own" + i));
    }
    assertThat(always.add("third", NOON, TEXT)).contains("first");
  }

  @Test
  void theEndsOfTimeAreFarApart() {
    assertThat(seen.add("first", Instant.MIN, TEXT)).isEmpty();
    assertThat(seen.add("last", Instant.MAX, TEXT)).isEmpty();
    assertThat(seen.add("last again", Instant.MAX, TEXT)).contains("last");
    NearDuplicates forever = new NearDuplicates(.75, 10, Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(forever.add("first", Instant.MIN, TEXT)).isEmpty();
    assertThat(forever.add("last", Instant.MAX, TEXT)).contains("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999S"})
  void aWindowWithoutTimeIsRefused(Duration span) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NearDuplicates(.75, 10, span))
        .withMessageContaining(span.toString());
  }

  /** A post a minute for a week, forwards and backwards: what is held is that of hours. */
  @ParameterizedTest
  @ValueSource(ints = {60, -60})
  void memoryIsThatOfTheTimeWindow(int seconds) {
    for (int i = 0; i < 10_000; i++) {
      seen.add("" + i, NOON.plusSeconds((long) i * seconds), List.of("own" + i));
      assertThat(seen.keptPosts()).isLessThanOrEqualTo(60 + 2 * TimeWindow.BLOCK);
    }
    assertThat(seen.heldTokens()).isEqualTo(seen.keptPosts());
  }

  @Test
  void memoryIsThatOfTheWindowOfPostsWhereThatIsSmaller() {
    NearDuplicates small = new NearDuplicates(.75, 100, HOUR);
    for (int i = 0; i < 1_000; i++) {
      small.add("" + i, NOON.plusSeconds(i), List.of("own" + i));
    }
    assertThat(small.keptPosts()).isEqualTo(100);
  }

  @Test
  void oneWrongClockInAHundredForgetsNothing() {
    seen.add("first", NOON, TEXT);
    for (int i = 0; i < 2_000; i++) {
      Instant time = i % 100 == 7 ? Instant.MAX : NOON.plusSeconds(i);
      seen.add("" + i, time, List.of("own" + i));
    }
    assertThat(seen.add("again", NOON.plusSeconds(2_000), TEXT)).contains("first");
  }

  /** Posts that come up to 500 places late, some without a time, some with a wrong clock. */
  @ParameterizedTest
  @CsvSource({"1, 100, 1000", "2, 1000, 10000", "3, 40, 10000", "4, 300, 50", "5, 5000, 10000"})
  void theAnswerIsThatOfComparingWithAll(long seed, int minutes, int window) {
    SplittableRandom random = new SplittableRandom(seed);
    Duration span = Duration.ofMinutes(minutes);
    NearDuplicates duplicates = new NearDuplicates(.6, window, span);
    ComparingWithAll reference = new ComparingWithAll(.6, window, Optional.of(span));
    int repeated = 0;
    for (int i = 0; i < 4_000; i++) {
      Optional<Instant> time = time(i, random);
      Set<String> tokens = tokens(random);
      String id = "post " + i;
      Optional<String> expected = reference.add(id, time, tokens);
      assertThat(
              time.map(t -> duplicates.add(id, t, tokens))
                  .orElseGet(() -> duplicates.add(id, tokens)))
          .as(id)
          .isEqualTo(expected);
      repeated += expected.isPresent() ? 1 : 0;
    }
    assertThat(repeated).as("a test of something").isBetween(100, 3_900);
  }

  private static Optional<Instant> time(int place, SplittableRandom random) {
    return switch (random.nextInt(40)) {
      case 0, 1, 2, 3 -> Optional.empty();
      case 4 -> Optional.of(NOON.plus(Duration.ofDays(random.nextInt(-10_000, 10_000))));
      default -> Optional.of(NOON.plus(Duration.ofMinutes(place - random.nextInt(500))));
    };
  }

  private static Set<String> tokens(SplittableRandom random) {
    List<String> tokens = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      tokens.add("t" + random.nextInt(12));
    }
    return new TreeSet<>(tokens);
  }
}
