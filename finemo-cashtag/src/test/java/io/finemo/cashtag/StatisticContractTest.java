package io.finemo.cashtag;

import io.finemo.cashtag.author.AuthorStatistic;
import io.finemo.cashtag.graph.Cooccurrence;
import io.finemo.cashtag.graph.CooccurrenceOptions;
import io.finemo.cashtag.graph.CooccurrenceStatistic;
import io.finemo.cashtag.graph.PeriodLength;
import io.finemo.cashtag.noise.ProfileOptions;
import io.finemo.cashtag.noise.ProfileStatistic;
import io.finemo.cashtag.noise.SpamStatistic;
import io.finemo.cashtag.volume.Resolution;
import io.finemo.cashtag.volume.VolumeOptions;
import io.finemo.cashtag.volume.VolumeStatistic;
import io.finemo.core.SymbolDirectory;
import io.finemo.core.archive.ModelFormatException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statistic keeps the {@link StatisticContract}. A new one is one line here. */
class StatisticContractTest {
  private static final int SEEDS = 5;

  /** So few that posts are cut. */
  private static final CashtagOptions OPTIONS = new CashtagOptions(3);

  /** Half of the symbols of {@link SomePosts}, in two sectors. */
  private static final SymbolDirectory DIRECTORY =
      SymbolDirectory.of(
          IntStream.range(0, 6)
              .mapToObj(
                  i ->
                      new SymbolDirectory.Listing(
                          SomePosts.symbol(i), "", "X", "sector" + i % 2, "industry" + i % 3))
              .toList());

  static Stream<StatisticContract<?, ?>> statistics() {
    return Stream.of(
        StatisticContract.of("Distribution", Distribution::new, Distribution::read),
        StatisticContract.of(
            "SymbolCounts", () -> new SymbolCounts(OPTIONS), in -> SymbolCounts.read(OPTIONS, in)),
        StatisticContract.of(
            "SectorCounts",
            () -> new SectorCounts(DIRECTORY),
            in -> SectorCounts.read(DIRECTORY, in)),
        StatisticContract.of(
            "HashtagLinks", () -> new HashtagLinks(OPTIONS), in -> HashtagLinks.read(OPTIONS, in)),
        StatisticContract.of(
            "CashtagStudy",
            () -> new CashtagStudy(DIRECTORY, OPTIONS),
            in -> CashtagStudy.read(DIRECTORY, OPTIONS, in)),
        cooccurrence(PeriodLength.WHOLE),
        cooccurrence(PeriodLength.MONTH),
        cooccurrence(PeriodLength.DAY),
        StatisticContract.of(
            "VolumeStatistic",
            () -> new VolumeStatistic(VolumeOptions.defaults()),
            VolumeStatistic::read),
        StatisticContract.of(
            "VolumeStatistic of days",
            () ->
                new VolumeStatistic(
                    new VolumeOptions(VolumeOptions.defaults().zone(), Resolution.DAY)),
            VolumeStatistic::read),
        StatisticContract.of("AuthorStatistic", AuthorStatistic::new, AuthorStatistic::read),
        StatisticContract.of("SpamStatistic", SpamStatistic::new, SpamStatistic::read),
        StatisticContract.of("ProfileStatistic", ProfileStatistic::new, ProfileStatistic::read));
  }

  /** With so few counters that they are not enough: what is left depends on the order of posts. */
  static Stream<StatisticContract<?, ?>> bounded() {
    int most = 6;
    CashtagOptions options = OPTIONS.withMaxCounters(most);
    VolumeOptions volume = VolumeOptions.defaults();
    ProfileOptions profiles = ProfileOptions.defaults().withMaxCounters(most);
    return Stream.of(
        StatisticContract.of(
            "SymbolCounts", () -> new SymbolCounts(options), in -> SymbolCounts.read(options, in)),
        StatisticContract.of(
            "CashtagStudy",
            () -> new CashtagStudy(DIRECTORY, options),
            in -> CashtagStudy.read(DIRECTORY, options, in)),
        StatisticContract.of(
            "VolumeStatistic",
            () -> new VolumeStatistic(volume, most),
            in -> VolumeStatistic.read(most, in)),
        StatisticContract.of(
            "AuthorStatistic",
            () -> new AuthorStatistic(DIRECTORY, most),
            in -> AuthorStatistic.read(DIRECTORY, most, in)),
        StatisticContract.of(
            "SpamStatistic", () -> new SpamStatistic(most), in -> SpamStatistic.read(most, in)),
        StatisticContract.of(
            "ProfileStatistic", () -> new ProfileStatistic(profiles), ProfileStatistic::read));
  }

  private static StatisticContract<CooccurrenceStatistic, Cooccurrence> cooccurrence(
      PeriodLength periods) {
    return StatisticContract.of(
        "CooccurrenceStatistic by " + periods,
        () -> new CooccurrenceStatistic(new CooccurrenceOptions(4, periods, Integer.MAX_VALUE)),
        CooccurrenceStatistic::read);
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void anyDivisionAndOrderGiveTheResultAndBytesOfOnePass(StatisticContract<?, ?> statistic) {
    for (int seed = 0; seed < SEEDS; seed++) {
      statistic.anyDivisionAndOrderGiveTheResultAndBytesOfOnePass(seed);
    }
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void postsChangeTheResult(StatisticContract<?, ?> statistic) {
    statistic.postsChangeTheResult();
  }

  @ParameterizedTest
  @MethodSource({"statistics", "bounded"})
  void sharedKeysChangeNothing(StatisticContract<?, ?> statistic) {
    statistic.sharedKeysChangeNothing(31);
  }

  @ParameterizedTest
  @MethodSource({"statistics", "bounded"})
  void theEmptyOneChangesNothing(StatisticContract<?, ?> statistic) throws ModelFormatException {
    statistic.theEmptyOneChangesNothing();
  }

  @ParameterizedTest
  @MethodSource({"statistics", "bounded"})
  void mergingLeavesTheOtherAsItIs(StatisticContract<?, ?> statistic) {
    statistic.mergingLeavesTheOtherAsItIs();
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void itCannotBeMergedWithItself(StatisticContract<?, ?> statistic) {
    statistic.itCannotBeMergedWithItself();
  }

  @ParameterizedTest
  @MethodSource({"statistics", "bounded"})
  void whatIsWrittenIsReadAndCountsOn(StatisticContract<?, ?> statistic)
      throws ModelFormatException {
    for (int seed = 0; seed < SEEDS; seed++) {
      statistic.whatIsWrittenIsReadAndCountsOn(seed);
    }
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void theResultIsNoWindowOnTheCounts(StatisticContract<?, ?> statistic) {
    statistic.theResultIsNoWindowOnTheCounts();
  }

  @ParameterizedTest
  @MethodSource({"statistics", "bounded"})
  void brokenBytesAreRefused(StatisticContract<?, ?> statistic) {
    statistic.brokenBytesAreRefused(11);
  }

  @ParameterizedTest
  @MethodSource({"statistics", "bounded"})
  void wrongBytesAreReadOrRefused(StatisticContract<?, ?> statistic) {
    for (int seed = 0; seed < SEEDS; seed++) {
      statistic.wrongBytesAreReadOrRefused(seed);
    }
  }

  @ParameterizedTest
  @MethodSource({"statistics", "bounded"})
  void strangePostsAreCounted(StatisticContract<?, ?> statistic) throws ModelFormatException {
    statistic.strangePostsAreCounted();
  }
}
