package io.finemo.cashtag.volume;

import static io.finemo.cashtag.volume.VolumePosts.noisy;
import static io.finemo.cashtag.volume.VolumePosts.post;
import static io.finemo.cashtag.volume.VolumePosts.undated;
import static io.finemo.cashtag.volume.VolumePosts.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.volume.SymbolVolume.DayVolume;
import io.finemo.cashtag.volume.SymbolVolume.SlotVolume;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeStatisticTest {
  private static final VolumeOptions NEW_YORK = VolumeOptions.defaults();

  @Test
  void nothingCountedHasNoPeriod() {
    VolumeResult result = volume(NEW_YORK, undated("AAPL"));

    assertThat(result.posts()).isEqualTo(1);
    assertThat(result.undatedPosts()).isEqualTo(1);
    assertThat(result.period()).isEmpty();
    assertThat(result.symbols()).isEmpty();
  }

  @Test
  void daysAreThoseOfTheExchange() {
    // 04:59 UTC is still 23:59 of the evening before in New York, in winter; 05:00 is midnight.
    VolumeResult result =
        volume(
            NEW_YORK,
            post("2014-01-02T05:00:00Z", "AAPL", "MSFT"),
            noisy("2014-01-02T04:59:59Z", "AAPL"),
            post("2014-01-05T12:00:00Z"),
            post("2014-01-02T20:00:00Z", "AAPL"));

    assertThat(result.period())
        .contains(new DayRange(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 1, 5)));
    assertThat(result.symbols()).extracting(SymbolVolume::symbol).containsExactly("AAPL", "MSFT");
    SymbolVolume apple = result.symbols().get(0);
    assertThat(apple.days())
        .containsExactly(
            new DayVolume(LocalDate.of(2014, 1, 1), 1, 0),
            new DayVolume(LocalDate.of(2014, 1, 2), 2, 2));
    assertThat(apple.posts(Counting.ALL)).isEqualTo(3);
    assertThat(apple.posts(Counting.CLEAN)).isEqualTo(2);
    assertThat(apple.hours())
        .containsExactly(
            new SlotVolume(Instant.parse("2014-01-02T04:00:00Z"), 1, 0),
            new SlotVolume(Instant.parse("2014-01-02T05:00:00Z"), 1, 1),
            new SlotVolume(Instant.parse("2014-01-02T20:00:00Z"), 1, 1));
  }

  @Test
  void theDayInSpringHas23Hours() {
    // 2014-03-09 in New York goes from 05:00 UTC (EST) to 04:00 UTC (EDT) of the next day.
    LocalDate day = LocalDate.of(2014, 3, 9);
    VolumeResult result = everyHalfHour("2014-03-09T04:30:00Z", "2014-03-10T04:00:00Z");

    assertThat(result.symbols().get(0).days())
        .containsExactly(
            new DayVolume(day.minusDays(1), 1, 1),
            new DayVolume(day, 46, 46),
            new DayVolume(day.plusDays(1), 1, 1));
    assertThat(new DayRange(day, day).hours(NEW_YORK.zone())).isEqualTo(23);
    assertThat(result.symbols().get(0).hours()).hasSize(25);
  }

  @Test
  void theDayInAutumnHas25HoursAndTheHourShownTwiceIsTwo() {
    // 2014-11-02 goes from 04:00 UTC (EDT) to 05:00 UTC (EST); 1:30 is at 05:30 and at 06:30 UTC.
    LocalDate day = LocalDate.of(2014, 11, 2);
    VolumeResult result = everyHalfHour("2014-11-02T03:30:00Z", "2014-11-03T05:00:00Z");

    assertThat(result.symbols().get(0).days())
        .containsExactly(
            new DayVolume(day.minusDays(1), 1, 1),
            new DayVolume(day, 50, 50),
            new DayVolume(day.plusDays(1), 1, 1));
    assertThat(new DayRange(day, day).hours(NEW_YORK.zone())).isEqualTo(25);
    assertThat(result.symbols().get(0).hours())
        .contains(
            new SlotVolume(Instant.parse("2014-11-02T05:00:00Z"), 2, 2),
            new SlotVolume(Instant.parse("2014-11-02T06:00:00Z"), 2, 2))
        .hasSize(27);
  }

  private static VolumeResult everyHalfHour(String from, String to) {
    List<TaggedPost> posts = new ArrayList<>();
    Instant last = Instant.parse(to);
    for (Instant at = Instant.parse(from); !at.isAfter(last); at = at.plusSeconds(1800)) {
      posts.add(VolumePosts.at(at, true, "AAPL"));
    }
    return volume(NEW_YORK, posts.toArray(TaggedPost[]::new));
  }

  @Test
  void aDayBeginsAtMidnightWhereTheOffsetHasHalfAnHour() {
    VolumeOptions mumbai = new VolumeOptions(ZoneId.of("Asia/Kolkata"), Resolution.HOUR);

    VolumeResult result =
        volume(mumbai, post("2014-05-01T18:29:59Z", "A"), post("2014-05-01T18:30:00Z", "A"));

    assertThat(result.symbols().get(0).days())
        .extracting(DayVolume::day)
        .containsExactly(LocalDate.of(2014, 5, 1), LocalDate.of(2014, 5, 2));
    assertThat(result.symbols().get(0).slots())
        .extracting(SlotVolume::start)
        .containsExactly(
            Instant.parse("2014-05-01T17:30:00Z"), Instant.parse("2014-05-01T18:30:00Z"));
  }

  @ParameterizedTest
  @EnumSource(Resolution.class)
  void daysAreTheSameWhateverTheResolution(Resolution resolution) {
    List<TaggedPost> posts = randomPosts(3, 500);
    VolumeResult fine = volume(NEW_YORK, posts.toArray(TaggedPost[]::new));
    VolumeResult other =
        volume(new VolumeOptions(NEW_YORK.zone(), resolution), posts.toArray(TaggedPost[]::new));

    for (int i = 0; i < fine.symbols().size(); i++) {
      assertThat(other.symbols().get(i).days()).isEqualTo(fine.symbols().get(i).days());
      assertThat(other.symbols().get(i).hours())
          .isEqualTo(resolution == Resolution.DAY ? List.of() : fine.symbols().get(i).hours());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void theFirstAndTheLastYearOfTheCalendarHaveDaysToo(String time) {
    for (String zone : List.of("America/New_York", "Pacific/Kiritimati")) {
      VolumeOptions options = new VolumeOptions(ZoneId.of(zone), Resolution.QUARTER_HOUR);
      VolumeStatistic statistic = new VolumeStatistic(options);
      statistic.add(post(time, "A"));

      assertThat(statistic.result().symbols().get(0).days())
          .extracting(DayVolume::day)
          .containsExactly(LocalDate.ofInstant(Instant.parse(time), options.zone()));
      assertThat(readBack(bytes(statistic)).result()).isEqualTo(statistic.result());
    }
  }

  @Test
  void fiveHundredSymbolsInAPostAllCount() {
    String[] symbols = IntStream.range(0, 500).mapToObj(i -> "S" + i).toArray(String[]::new);

    assertThat(volume(NEW_YORK, post("2014-01-02T05:00:00Z", symbols)).symbols()).hasSize(500);
  }

  @Test
  void volumesAreEqualOnlyIfSymbolOptionsTimesAndCountsAre() {
    String time = "2014-01-02T05:00:00Z";
    SymbolVolume one = only(NEW_YORK, post(time, "A"));

    assertThat(one).isEqualTo(only(NEW_YORK, post(time, "A")));
    assertThat(one).hasSameHashCodeAs(only(NEW_YORK, post(time, "A")));
    assertThat(one).as("symbol").isNotEqualTo(only(NEW_YORK, post(time, "B")));
    assertThat(one)
        .as("zone")
        .isNotEqualTo(
            only(
                new VolumeOptions(ZoneId.of("America/Toronto"), Resolution.HOUR), post(time, "A")));
    assertThat(one).as("hour").isNotEqualTo(only(NEW_YORK, post("2014-01-02T06:00:00Z", "A")));
    assertThat(one).as("posts").isNotEqualTo(only(NEW_YORK, post(time, "A"), noisy(time, "A")));
    assertThat(one).as("clean posts").isNotEqualTo(only(NEW_YORK, noisy(time, "A")));
    assertThat(one).isNotEqualTo("A");
    assertThat(one).hasToString("A " + one.days());
  }

  private static SymbolVolume only(VolumeOptions options, TaggedPost... posts) {
    return volume(options, posts).symbols().get(0);
  }

  @Test
  void volumesOfDifferentZonesDoNotAddUp() {
    VolumeStatistic statistic = new VolumeStatistic(NEW_YORK);
    VolumeStatistic london =
        new VolumeStatistic(new VolumeOptions(ZoneId.of("Europe/London"), Resolution.HOUR));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistic.merge(london))
        .withMessageContaining("Europe/London");
  }

  @Test
  void volumesOfDifferentBoundsDoNotAddUp() {
    VolumeStatistic exact = new VolumeStatistic(NEW_YORK);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> exact.merge(new VolumeStatistic(NEW_YORK, 10)));
  }

  @Test
  void spikesCanBeFoundInWhateverIsReadOfChangedBytes() {
    VolumeStatistic statistic = new VolumeStatistic(NEW_YORK);
    randomPosts(6, 12).forEach(statistic::add);
    byte[] bytes = bytes(statistic);
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      try {
        VolumeResult result = VolumeStatistic.read(new PartReader("v", changed)).result();
        SpikeFinder finder = new SpikeFinder(SpikeOptions.defaults());
        assertThat(finder.days(result.over(JANUARY), Counting.CLEAN)).isNotNull();
        assertThat(finder.robustHours(result.over(JANUARY), Counting.ALL)).isNotNull();
      } catch (ModelFormatException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(500, 1999);
  }

  private static final DayRange JANUARY =
      new DayRange(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 1, 31));

  /** The day of 23 hours, the one before it and the one after it, hour by hour of New York. */
  @Test
  void storedSlotsOfThePeriodAreRead() throws ModelFormatException {
    VolumeResult result =
        read(new int[] {hour(-1, 0), hour(0, 22), hour(1, 23)}, ints(1, 5, 2), ints(0, 5, 1))
            .result();

    assertThat(result.symbols().get(0).days())
        .containsExactly(
            new DayVolume(SPRING.minusDays(1), 1, 0),
            new DayVolume(SPRING, 5, 5),
            new DayVolume(SPRING.plusDays(1), 2, 1));
  }

  @Test
  void storedSlotsOutsideThePeriodOrTheDayAreRefused() {
    assertRefused(ints(hour(-2, 23)), ints(1), ints(1), "must be of the period");
    assertRefused(ints(hour(2, 0)), ints(1), ints(1), "must be of the period");
    // The 24th hour of a day of 23 hours.
    assertRefused(ints(hour(0, 23)), ints(1), ints(1), "must be of the period");
  }

  @Test
  void storedSlotsMustRise() {
    assertRefused(ints(hour(0, 2), hour(0, 1)), ints(1, 1), ints(1, 1), "and rise");
    assertRefused(ints(hour(0, 2), hour(0, 2)), ints(1, 1), ints(1, 1), "and rise");
  }

  @Test
  void storedColumnsMustBeOfOneLengthAndNotEmpty() {
    assertRefused(ints(), ints(), ints(), "symbol AAPL has no slots");
    assertRefused(ints(hour(0, 1)), ints(1, 1), ints(1), "columns of different length");
    assertRefused(ints(hour(0, 1)), ints(1), ints(1, 1), "columns of different length");
  }

  @Test
  void storedSlotsHaveAPostAndNoMoreCleanOnesThanPosts() {
    assertRefused(ints(hour(0, 1)), ints(0), ints(0), "posts of AAPL: 0, clean 0");
    assertRefused(ints(hour(0, 1)), ints(1), ints(-1), "posts of AAPL: 1, clean -1");
    assertRefused(ints(hour(0, 1)), ints(1), ints(2), "posts of AAPL: 1, clean 2");
  }

  private static final LocalDate SPRING = LocalDate.of(2014, 3, 9);

  private static int hour(int dayFromSpring, int hour) {
    return SlotCounts.key(SPRING.toEpochDay() + dayFromSpring, hour);
  }

  private static int[] ints(int... values) {
    return values;
  }

  private static void assertRefused(int[] keys, int[] posts, int[] clean, String why) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(keys, posts, clean))
        .withMessageContaining(why);
  }

  /**
   * A stored statistic of one symbol, whose period is a day before {@link #SPRING} to one after.
   */
  private static VolumeStatistic read(int[]... columns) throws ModelFormatException {
    int day = (int) SPRING.toEpochDay();
    PartWriter out = new PartWriter();
    out.integer(2).text("America/New_York").text("HOUR").integer(Integer.MAX_VALUE);
    out.whole(8).whole(0).integer(day - 1).integer(day + 1);
    out.whole(0).integer(1).units("AAPL".toCharArray(), 4);
    for (int[] column : columns) {
      out.integers(column, column.length);
    }
    return VolumeStatistic.read(new PartReader("volume", out.toBytes()));
  }

  private static List<TaggedPost> randomPosts(long seed, int count) {
    Random random = new Random(seed);
    Instant start = Instant.parse("2014-01-01T00:00:00Z");
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] symbols =
          random
              .ints(random.nextInt(4), 0, 9)
              .distinct()
              .mapToObj(n -> "S" + n)
              .toArray(String[]::new);
      posts.add(
          random.nextInt(20) == 0
              ? undated(symbols)
              : VolumePosts.at(
                  start.plusSeconds(random.nextInt(365 * 86_400)), random.nextBoolean(), symbols));
    }
    return posts;
  }

  private static byte[] bytes(VolumeStatistic statistic) {
    PartWriter out = new PartWriter();
    statistic.write(out);
    return out.toBytes();
  }

  private static VolumeStatistic readBack(byte[] bytes) {
    try {
      PartReader in = new PartReader("volume", bytes);
      VolumeStatistic read = VolumeStatistic.read(in);
      in.end();
      return read;
    } catch (ModelFormatException e) {
      throw new AssertionError(e);
    }
  }
}
