package io.finemo.cashtag.volume;

import static io.finemo.cashtag.volume.VolumePosts.noisy;
import static io.finemo.cashtag.volume.VolumePosts.post;
import static io.finemo.cashtag.volume.VolumePosts.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.TaggedPost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpikeFinderTest {
  private static final SpikeFinder FINDER = new SpikeFinder(SpikeOptions.defaults());
  private static final LocalDate FIRST = LocalDate.of(2014, 6, 1);

  @Test
  void aSpikeIsTheMaximumOverTheMedian() {
    // 2 3 12 3 1: sorted 1 2 3 3 12, so 12 / 3.
    assertThat(FINDER.days(daily("AAPL", 2, 3, 12, 3, 1), Counting.ALL))
        .containsExactly(new Spike<>("AAPL", FIRST.plusDays(2), 12, 3, 4));
  }

  @Test
  void daysWithoutAPostCountAsZeros() {
    // 9 0 0 1 2 2: sorted 0 0 1 2 2 9, the middle is 1.5.
    assertThat(FINDER.days(daily("AAPL", 9, 0, 0, 1, 2, 2), Counting.ALL))
        .containsExactly(new Spike<>("AAPL", FIRST, 9, 1.5, 6));
  }

  @Test
  void halfOfTheDaysWithAPostIsEnoughForAMedian() {
    // 0 4 0 6: sorted 0 0 4 6, the middle is 2.
    assertThat(FINDER.days(daily("AAPL", 0, 4, 0, 6), Counting.ALL))
        .containsExactly(new Spike<>("AAPL", FIRST.plusDays(3), 6, 2, 3));
  }

  @Test
  void aMedianOfZeroMakesNoRatio() {
    assertThat(FINDER.days(daily("AAPL", 0, 0, 0, 50, 1), Counting.ALL)).isEmpty();
  }

  @Test
  void theEarliestOfEqualMaximaIsTheSpike() {
    assertThat(FINDER.days(daily("AAPL", 1, 4, 4, 1, 1), Counting.ALL))
        .extracting(Spike::at)
        .containsExactly(FIRST.plusDays(1));
  }

  @Test
  void thePeriodIsThatOfTheWholeStream() {
    // Posts without a cashtag stretch it from 3 days to 5: then the median is 2, not 4.
    TaggedPost[] posts = posts("AAPL", 4, 8, 2);
    assertThat(FINDER.days(volume(VolumeOptions.defaults(), posts), Counting.ALL))
        .extracting(Spike::median)
        .containsExactly(4.0);
    TaggedPost[] more = Arrays.copyOf(posts, posts.length + 1);
    more[posts.length] = post("2014-06-05T12:00:00Z");
    VolumeResult whole = volume(VolumeOptions.defaults(), more);
    assertThat(FINDER.days(whole, Counting.ALL)).extracting(Spike::median).containsExactly(2.0);

    DayRange given = new DayRange(FIRST.plusDays(1), FIRST.plusDays(2));
    assertThat(FINDER.days(whole.over(given), Counting.ALL))
        .containsExactly(new Spike<>("AAPL", FIRST.plusDays(1), 8, 5, 1.6));
  }

  @Test
  void cleanPostsHaveSpikesOfTheirOwn() {
    VolumeResult volume =
        volume(
            VolumeOptions.defaults(),
            noisy("2014-06-01T12:00:00Z", "AAPL"),
            noisy("2014-06-01T12:00:00Z", "AAPL"),
            post("2014-06-01T12:00:00Z", "AAPL"),
            post("2014-06-02T12:00:00Z", "AAPL"),
            post("2014-06-02T12:00:00Z", "AAPL"),
            post("2014-06-03T12:00:00Z", "AAPL"));

    assertThat(FINDER.days(volume, Counting.ALL))
        .containsExactly(new Spike<>("AAPL", FIRST, 3, 2, 1.5));
    assertThat(FINDER.days(volume, Counting.CLEAN))
        .containsExactly(new Spike<>("AAPL", FIRST.plusDays(1), 2, 1, 2));
  }

  @Test
  void daysAndHoursOfNoiseAloneCountAsZerosAmongCleanPosts() {
    List<TaggedPost> posts = new ArrayList<>();
    for (int hour = 4; hour < 24; hour++) {
      posts.add(noisy("2014-06-01T%02d:00:00Z".formatted(hour), "AAPL"));
    }
    posts.add(noisy("2014-06-02T12:00:00Z", "AAPL"));
    posts.add(post("2014-06-03T12:00:00Z", "AAPL"));
    VolumeResult volume = volume(VolumeOptions.defaults(), posts.toArray(TaggedPost[]::new));

    assertThat(FINDER.days(volume, Counting.CLEAN)).isEmpty();
    VolumeResult firstDay = volume.over(new DayRange(FIRST, FIRST));
    assertThat(FINDER.hours(firstDay, Counting.ALL)).hasSize(1);
    assertThat(FINDER.hours(firstDay, Counting.CLEAN)).isEmpty();
  }

  @Test
  void aTableHasTheTwentyHighest() {
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      posts.addAll(List.of(posts("S" + i, i, 1, 1)));
    }

    List<Spike<LocalDate>> spikes =
        FINDER.days(
            volume(VolumeOptions.defaults(), posts.toArray(TaggedPost[]::new)), Counting.ALL);

    assertThat(spikes).hasSize(20);
    assertThat(spikes.get(0)).isEqualTo(new Spike<>("S25", FIRST, 25, 1, 25));
    assertThat(spikes.get(19).symbol()).isEqualTo("S6");
  }

  @Test
  void hoursHaveSpikesOverAllHoursOfThePeriod() {
    // One day of 24 hours: 1 post in each, 6 in the one from 14:00 to 15:00 UTC.
    List<TaggedPost> posts = new ArrayList<>();
    Instant midnight = Instant.parse("2014-06-01T04:00:00Z");
    for (int hour = 0; hour < 24; hour++) {
      for (int i = 0; i < (hour == 10 ? 6 : 1); i++) {
        posts.add(VolumePosts.at(midnight.plusSeconds(3600L * hour + 60L * i), true, "AAPL"));
      }
    }
    TaggedPost[] all = posts.toArray(TaggedPost[]::new);

    assertThat(FINDER.hours(volume(VolumeOptions.defaults(), all), Counting.ALL))
        .containsExactly(new Spike<>("AAPL", Instant.parse("2014-06-01T14:00:00Z"), 6, 1, 6));
    VolumeOptions daysOnly = new VolumeOptions(VolumeOptions.defaults().zone(), Resolution.DAY);
    assertThat(FINDER.hours(volume(daysOnly, all), Counting.ALL)).isEmpty();
    assertThat(FINDER.robustHours(volume(daysOnly, all), Counting.ALL)).isEmpty();
  }

  @Test
  void aRobustSpikeIsFarFromTheMedianInUnitsOfTheUsualDeviation() {
    // 10 12 8 14 30 6 10: median 10; distances 0 2 2 4 20 4 0, their median 2.
    List<RobustSpike<LocalDate>> spikes =
        FINDER.robustDays(daily("AAPL", 10, 12, 8, 14, 30, 6, 10), Counting.ALL);

    assertThat(spikes).hasSize(1);
    RobustSpike<LocalDate> spike = spikes.get(0);
    assertThat(spike.at()).isEqualTo(FIRST.plusDays(4));
    assertThat(spike.posts()).isEqualTo(30);
    assertThat(spike.spread()).isEqualTo(new Spread(10, 2));
    assertThat(spike.score()).isCloseTo(20 / (1.4826022185 * 2), within(1e-9));
  }

  @Test
  void whereMostDaysAreZeroTheDeviationIsTakenForOnePost() {
    // The median and the deviation are 0; 12 posts are 12 posts above; 9 are too few for a spike.
    assertThat(FINDER.robustDays(daily("AAPL", 0, 9, 0, 0, 12, 0, 0), Counting.ALL))
        .containsExactly(new RobustSpike<>("AAPL", FIRST.plusDays(4), 12, new Spread(0, 0), 12));
  }

  @Test
  void evenVolumeHasNoRobustSpike() {
    assertThat(FINDER.robustDays(daily("AAPL", 50, 50, 50, 50), Counting.ALL)).isEmpty();
  }

  /** Ratios 2, 2, 3, 2; of the equal ones B has the most posts, and A comes before C. */
  @Test
  void spikesOfEqualRatioAreOrderedByPostsAndThenByName() {
    List<TaggedPost> posts = new ArrayList<>();
    posts.addAll(List.of(posts("C", 1, 1, 2)));
    posts.addAll(List.of(posts("B", 2, 2, 4)));
    posts.addAll(List.of(posts("D", 1, 1, 3)));
    posts.addAll(List.of(posts("A", 1, 1, 2)));
    VolumeResult volume = volume(VolumeOptions.defaults(), posts.toArray(TaggedPost[]::new));

    assertThat(FINDER.days(volume, Counting.ALL))
        .extracting(Spike::symbol)
        .containsExactly("D", "B", "A", "C");
    assertThat(new SpikeFinder(new SpikeOptions(1, 3.5, 10)).days(volume, Counting.ALL))
        .extracting(Spike::symbol)
        .containsExactly("D");
  }

  @Test
  void robustSpikesAreOrderedByScoreThenNameThenTime() {
    List<TaggedPost> posts = new ArrayList<>();
    posts.addAll(List.of(posts("B", 0, 12, 0, 0, 12, 0, 0)));
    posts.addAll(List.of(posts("A", 0, 0, 12, 0, 12, 0, 0)));
    posts.addAll(List.of(posts("C", 0, 0, 0, 20, 0, 0, 0)));
    DayRange week = new DayRange(FIRST, FIRST.plusDays(6));

    assertThat(
            FINDER.robustDays(
                volume(VolumeOptions.defaults(), posts.toArray(TaggedPost[]::new)).over(week),
                Counting.ALL))
        .extracting(spike -> spike.symbol() + spike.at().getDayOfMonth())
        .containsExactly("C4", "A3", "A5", "B2", "B5");
  }

  /** Median and deviation are 0, so that the score is the count, which is 12. */
  @Test
  void aRobustSpikeIsAboveTheThresholdAndHasTheLeastPostsItMust() {
    VolumeResult volume = daily("AAPL", 0, 0, 12, 0, 0);

    assertThat(robust(volume, 11.9, 12)).hasSize(1);
    assertThat(robust(volume, 12, 12)).as("no more than the threshold").isEmpty();
    assertThat(robust(volume, 11.9, 13)).as("fewer posts than the minimum").isEmpty();
    assertThat(robust(volume, 0.1, 1)).hasSize(1);
  }

  private static List<RobustSpike<LocalDate>> robust(
      VolumeResult volume, double threshold, long minimum) {
    return new SpikeFinder(new SpikeOptions(20, threshold, minimum))
        .robustDays(volume, Counting.ALL);
  }

  /** Day by day 2 posts an hour, but 13 in one: the median of 24 hours is 2, the deviation 0. */
  @Test
  void robustHoursAreFarAboveTheUsualHour() {
    List<TaggedPost> posts = new ArrayList<>();
    Instant midnight = Instant.parse("2014-06-01T04:00:00Z");
    for (int hour = 0; hour < 24; hour++) {
      for (int i = 0; i < (hour == 3 ? 13 : 2); i++) {
        posts.add(VolumePosts.at(midnight.plusSeconds(3600L * hour + i), i > 0, "AAPL"));
      }
    }
    VolumeResult volume = volume(VolumeOptions.defaults(), posts.toArray(TaggedPost[]::new));
    Instant spike = Instant.parse("2014-06-01T07:00:00Z");

    assertThat(FINDER.robustHours(volume, Counting.ALL))
        .containsExactly(new RobustSpike<>("AAPL", spike, 13, new Spread(2, 0), 11));
    assertThat(FINDER.robustHours(volume, Counting.CLEAN))
        .containsExactly(new RobustSpike<>("AAPL", spike, 12, new Spread(1, 0), 11));
    DayRange dayBefore = new DayRange(FIRST.minusDays(1), FIRST.minusDays(1));
    assertThat(FINDER.robustHours(volume.over(dayBefore), Counting.ALL)).isEmpty();
    assertThat(FINDER.hours(volume.over(dayBefore), Counting.ALL)).isEmpty();
  }

  @Test
  void aSpreadIsOfADayOrMoreAndOfNoMoreCountsThanDays() {
    assertThat(Spread.of(new long[] {7}, 1)).isEqualTo(new Spread(7, 0));
    assertThat(Spread.of(new long[0], 1)).isEqualTo(new Spread(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(new long[0], 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spread.of(new long[] {1, 2}, 1))
        .withMessage("2 counts in a total of 1");
  }

  @Test
  void aRangeOfDaysHasItsFirstAndItsLast() {
    DayRange one = new DayRange(FIRST, FIRST);

    assertThat(one.days()).isEqualTo(1);
    assertThat(one.contains(FIRST)).isTrue();
    assertThat(one.contains(FIRST.minusDays(1))).isFalse();
    assertThat(one.contains(FIRST.plusDays(1))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DayRange(FIRST, FIRST.minusDays(1)))
        .withMessageContaining("2014-06-01, 2014-05-31");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void zerosThatAreNotListedCountAsIfTheyWere(long seed) {
    Random random = new Random(seed);
    long[] counts = random.longs(1 + random.nextInt(20), 1, 9).toArray();
    int zeros = random.nextInt(30);
    long[] listed = Arrays.copyOf(counts, counts.length + zeros);

    assertThat(Spread.of(counts, listed.length)).isEqualTo(Spread.of(listed, listed.length));
  }

  @ParameterizedTest
  @CsvSource({"0, 3.5, 10", "20, 0, 10", "20, NaN, 10", "20, 3.5, 0"})
  void optionsOutOfBoundsAreRefused(int top, double threshold, long minimum) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SpikeOptions(top, threshold, minimum));
  }

  /** A stream from the first of June with so many posts a day. */
  private static VolumeResult daily(String symbol, int... counts) {
    TaggedPost[] posts = posts(symbol, counts);
    LocalDate last = FIRST.plusDays(counts.length - 1);
    return volume(VolumeOptions.defaults(), posts).over(new DayRange(FIRST, last));
  }

  private static TaggedPost[] posts(String symbol, int... counts) {
    List<TaggedPost> posts = new ArrayList<>();
    for (int day = 0; day < counts.length; day++) {
      for (int i = 0; i < counts[day]; i++) {
        posts.add(post(FIRST.plusDays(day) + "T12:00:00Z", symbol));
      }
    }
    return posts.toArray(TaggedPost[]::new);
  }
}
