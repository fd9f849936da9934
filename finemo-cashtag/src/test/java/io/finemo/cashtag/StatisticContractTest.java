package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statistic keeps the {@link StatisticContract}. A new one is one line here. */
class StatisticContractTest {
  private static final int SEEDS = 5;

  static Stream<StatisticContract<?, ?>> statistics() {
    return Stream.of(StatisticContract.of("SymbolCounts", SymbolCounts::new, SymbolCounts::read));
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
  @MethodSource("statistics")
  void theEmptyOneChangesNothing(StatisticContract<?, ?> statistic) throws ModelFormatException {
    statistic.theEmptyOneChangesNothing();
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void mergingLeavesTheOtherAsItIs(StatisticContract<?, ?> statistic) {
    statistic.mergingLeavesTheOtherAsItIs();
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void itCannotBeMergedWithItself(StatisticContract<?, ?> statistic) {
    statistic.itCannotBeMergedWithItself();
  }

  @ParameterizedTest
  @MethodSource("statistics")
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
  @MethodSource("statistics")
  void brokenBytesAreRefused(StatisticContract<?, ?> statistic) throws ModelFormatException {
    statistic.brokenBytesAreRefused(11);
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void wrongBytesAreReadOrRefused(StatisticContract<?, ?> statistic) {
    for (int seed = 0; seed < SEEDS; seed++) {
      statistic.wrongBytesAreReadOrRefused(seed);
    }
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void strangePostsAreCounted(StatisticContract<?, ?> statistic) throws ModelFormatException {
    statistic.strangePostsAreCounted();
  }
}
