package io.finemo.cashtag.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.internal.Normal;
import io.finemo.cashtag.volume.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CorrelationTableTest {
  private static final CorrelationOptions OPTIONS = new CorrelationOptions(2, 4, 0.95);

  @Test
  void correlationsByHand() {
    double[] x = {1, 2, 3, 4, 5};
    double[] y = {2, 1, 4, 3, 100};
    // Ranks of y: 2 1 4 3 5; the squared differences are 1 1 1 1 0: 1 - 6 * 4 / (5 * 24).
    assertThat(CorrelationMethod.SPEARMAN.of(x, y).orElseThrow()).isCloseTo(0.8, within(1e-12));
    // Means 3 and 22: sums of products 198, of squares 10 and 7610.
    assertThat(CorrelationMethod.PEARSON.of(x, y).orElseThrow())
        .isCloseTo(198 / Math.sqrt(10 * 7610.0), within(1e-12));
  }

  @Test
  void equalValuesHaveTheMeanOfTheirRanks() {
    // Ranks 1 2.5 2.5 4 beside 1 2 3 4: sums of products 4.5, of squares 4.5 and 5.
    assertThat(
            CorrelationMethod.SPEARMAN
                .of(new double[] {1, 7, 7, 9}, new double[] {1, 2, 3, 4})
                .orElseThrow())
        .isCloseTo(Math.sqrt(0.9), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(CorrelationMethod.class)
  void seriesThatDoNotChangeHaveNoCorrelation(CorrelationMethod method) {
    double[] tenths = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
    double[] x = {1, 2, 3, 4, 5, 6};

    assertThat(method.of(tenths, x)).isEmpty();
    assertThat(method.of(x, tenths)).isEmpty();
    assertThat(method.of(new double[0], new double[0])).isEmpty();
    assertThat(method.of(new double[] {1}, new double[] {2})).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> method.of(x, new double[5]));
  }

  @ParameterizedTest
  // Of the tables of the normal distribution, as Python's statistics.NormalDist and erfc give them.
  @CsvSource({
    "0, 0.5",
    "0.5, 0.3085375387259869",
    "1.959963984540054, 0.025",
    "2.49, 0.006387154764943228",
    "2.51, 0.00603655808041267",
    "6, 9.865876450376982e-10",
    "20, 2.7536241186062337e-89"
  })
  void tailsOfTheNormalDistribution(double x, double tail) {
    assertThat(Normal.upperTail(x)).isCloseTo(tail, within(tail * 1e-12));
    assertThat(Normal.upperQuantile(tail)).isCloseTo(x, within(1e-12 + x * 1e-12));
  }

  @Test
  void benjaminiAndHochbergByHand() {
    // Sorted .01 .02 .03 .5, times 4 / rank: .04 .04 .04 .5, each the least of it and those behind.
    assertThat(CorrelationTable.benjaminiHochberg(new double[] {0.5, 0.02, 0.01, 0.03}))
        .containsExactly(new double[] {0.5, 0.04, 0.04, 0.04}, within(1e-15));
    assertThat(CorrelationTable.benjaminiHochberg(new double[] {0.9, 0.95}))
        .containsExactly(0.95, 0.95);
    assertThat(CorrelationTable.benjaminiHochberg(new double[0])).isEmpty();
  }

  @Test
  void aPositiveLagMeansThatThePriceIsLater() {
    // The price repeats what the volume was two sessions before.
    int[] posts = {3, 1, 4, 1, 5, 9, 2, 6};
    List<SessionDay> days = new ArrayList<>();
    for (int i = 0; i < posts.length; i++) {
      OptionalDouble price = i < 2 ? OptionalDouble.empty() : OptionalDouble.of(posts[i - 2]);
      days.add(day(i, posts[i], price));
    }

    CorrelationTable table = table(List.of(new SymbolMarket("A", days, 0)));

    LagCorrelation perfect =
        table.rows().stream().filter(row -> row.lag() == 2).findFirst().orElseThrow();
    assertThat(perfect.pairs()).isEqualTo(6);
    assertThat(perfect.correlation()).isCloseTo(1, within(1e-12));
    assertThat(perfect.p()).isLessThan(1e-6);
    assertThat(table.rows())
        .filteredOn(row -> row.lag() != 2)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.correlation()).isLessThan(0.9));
  }

  @Test
  void aPerfectCorrelationHasAnIntervalOfItself() {
    List<SessionDay> days = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      days.add(day(i, i % 2, OptionalDouble.of(i % 2)));
    }

    CorrelationTable table =
        CorrelationTable.of(
            CorrelationMethod.PEARSON,
            PriceMeasure.CLOSE,
            List.of(new SymbolMarket("A", days, 0)),
            Counting.ALL,
            new CorrelationOptions(0, 4, 0.95));

    assertThat(table.rows()).containsExactly(new LagCorrelation("A", 0, 4, 1, 1, 1, 0, 0));
  }

  @Test
  void tooFewPairsAndConstantSeriesAreCountedAsUndefined() {
    List<SessionDay> few =
        List.of(day(0, 1, OptionalDouble.of(1)), day(1, 2, OptionalDouble.of(2)));
    List<SessionDay> constant = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      constant.add(day(i, i, OptionalDouble.of(7)));
    }

    CorrelationTable table =
        table(List.of(new SymbolMarket("A", few, 0), new SymbolMarket("B", constant, 0)));

    assertThat(table.rows()).isEmpty();
    assertThat(table.undefined()).isEqualTo(10);
  }

  @Test
  void ofUnrelatedSeriesHardlyAnyStandsOutAfterTheCorrection() {
    SplittableRandom random = new SplittableRandom(3);
    List<SymbolMarket> symbols = new ArrayList<>();
    for (int symbol = 0; symbol < 100; symbol++) {
      List<SessionDay> days = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        days.add(day(i, random.nextInt(20), OptionalDouble.of(random.nextDouble())));
      }
      symbols.add(new SymbolMarket("S" + symbol, days, 0));
    }

    CorrelationTable table = table(symbols);

    assertThat(table.rows()).hasSize(500);
    // By chance 25 of 500 have p up to .05; the corrected figures must not show them.
    assertThat(table.rows().stream().filter(row -> row.p() <= 0.05).count()).isBetween(10L, 45L);
    assertThat(table.rows()).filteredOn(row -> row.adjustedP() <= 0.05).isEmpty();
    assertThat(table.rows()).allSatisfy(row -> assertThat(row.lower() * row.upper()).isNegative());
  }

  private static CorrelationTable table(List<SymbolMarket> symbols) {
    return CorrelationTable.of(
        CorrelationMethod.PEARSON, PriceMeasure.CLOSE, symbols, Counting.ALL, OPTIONS);
  }

  private static SessionDay day(int day, long posts, OptionalDouble price) {
    return new SessionDay(
        LocalDate.of(2014, 1, 1).plusDays(day), posts, posts, price, price, OptionalDouble.empty());
  }
}
