package io.finemo.cashtag.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.volume.Counting;
import io.finemo.cashtag.volume.SpikeOptions;
import io.finemo.cashtag.volume.VolumeOptions;
import io.finemo.cashtag.volume.VolumePosts;
import io.finemo.cashtag.volume.VolumeResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MarketComparisonTest {
  /** A Monday. */
  private static final LocalDate FIRST = LocalDate.of(2014, 6, 2);

  @Test
  void nothingComparedWithNothingIsEmpty() {
    VolumeResult none = VolumePosts.volume(VolumeOptions.defaults());

    MarketReport report = MarketComparison.of(none, List.of(), MarketOptions.defaults());

    assertThat(report.period()).isEmpty();
    assertThat(report.symbols()).isEmpty();
    assertThat(report.spikeDays()).isEmpty();
    assertThat(report.correlations())
        .hasSize(6)
        .allSatisfy(table -> assertThat(table.rows()).isEmpty());
    assertThat(report.events()).isEqualTo(new EventStudy(0, 0, 0, 0, 0, List.of()));
  }

  @Test
  void postsAndPricesOfDifferentYearsDoNotMeet() {
    VolumeResult volume = posts("A", 3, 3, 30);
    PriceSeries years = PriceSeries.of("A", List.of(price(-700, 1), price(-699, 1)));

    MarketReport report = MarketComparison.of(volume, List.of(years), MarketOptions.defaults());

    assertThat(report.period()).isEmpty();
    assertThat(report.symbols()).isEmpty();
    assertThat(report.symbolsWithoutPrices()).isZero();
  }

  @Test
  void aSeriesWithoutAPriceIsNone() {
    MarketReport report =
        MarketComparison.of(
            posts("A", 3, 3),
            List.of(PriceSeries.of("A", List.of()), prices("B", 1, 2)),
            MarketOptions.defaults());

    assertThat(report.symbols()).isEmpty();
    assertThat(report.symbolsWithoutPrices()).isEqualTo(1);
  }

  @Test
  void volumeStandsBesidePriceAndReturnsAreNeverTakenOverAGap() {
    // B has all five sessions, A lacks the third.
    PriceSeries gap =
        PriceSeries.of("A", List.of(price(0, 10), price(1, 11), price(3, 12), price(4, 9)));

    MarketReport report =
        MarketComparison.of(
            posts("A", 1, 2, 3, 4, 5),
            List.of(gap, prices("B", 1, 1, 1, 1, 1)),
            MarketOptions.defaults());

    List<SessionDay> days = report.symbols().get(0).days();
    assertThat(days).extracting(SessionDay::posts).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(days)
        .extracting(SessionDay::close)
        .containsExactly(
            OptionalDouble.of(10),
            OptionalDouble.of(11),
            OptionalDouble.empty(),
            OptionalDouble.of(12),
            OptionalDouble.of(9));
    assertThat(days)
        .extracting(SessionDay::change)
        .containsExactly(
            OptionalDouble.empty(),
            OptionalDouble.of(11.0 / 10 - 1),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(9.0 / 12 - 1));
  }

  @Test
  void theReturnOfASpikeIsLaidBesideThatOfTheOthersOrOfAnIndex() {
    // On the fourth day A rises by 10 %, B by 2 %, C falls by 4 %: the others by -1 % in the mean.
    List<PriceSeries> prices =
        List.of(
            prices("A", 10, 10, 10, 11, 11),
            prices("B", 100, 100, 100, 102, 102),
            prices("C", 50, 50, 50, 48, 48));
    VolumeResult volume = posts("A", 1, 1, 1, 40, 1);

    SpikeDay besideOthers =
        MarketComparison.of(volume, prices, options(0, Optional.empty())).spikeDays().get(0);
    SpikeDay besideIndex =
        MarketComparison.of(volume, prices, options(0, Optional.of("B"))).spikeDays().get(0);

    assertThat(besideOthers.session()).isEqualTo(FIRST.plusDays(3));
    assertThat(besideOthers.posts()).isEqualTo(40);
    assertThat(besideOthers.change().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(besideOthers.abnormal().orElseThrow()).isCloseTo(0.11, within(1e-12));
    assertThat(besideIndex.abnormal().orElseThrow()).isCloseTo(0.08, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarketComparison.of(volume, prices, options(0, Optional.of("SPX"))))
        .withMessageContaining("SPX");
  }

  @Test
  void aSymbolAloneHasNoMarketBesideIt() {
    MarketReport report =
        MarketComparison.of(
            posts("A", 1, 1, 1, 40, 1),
            List.of(prices("A", 10, 10, 10, 11, 11)),
            options(0, Optional.empty()));

    assertThat(report.spikeDays().get(0).abnormal()).isEmpty();
    assertThat(report.events()).isEqualTo(new EventStudy(1, 0, 1, 0, 0, List.of()));
  }

  @Test
  void spikesOfASingleDayMakeNoInterval() {
    MarketReport report =
        MarketComparison.of(
            posts("A", 1, 1, 1, 40, 1),
            List.of(prices("A", 10, 10, 10, 11, 11), prices("B", 1, 2, 1, 2, 1)),
            options(1, Optional.empty()));

    assertThat(report.events()).isEqualTo(new EventStudy(1, 0, 0, 1, 1, List.of()));
  }

  @Test
  void theSameSeedGivesTheSameReportWhateverTheOrderOfThePrices() {
    VolumeResult volume = posts("A", 1, 40, 1, 1, 40, 1, 1, 2, 40, 2);
    List<PriceSeries> prices =
        new ArrayList<>(
            List.of(
                prices("A", 10, 11, 10, 11, 9, 10, 11, 10, 12, 11),
                prices("B", 1, 2, 1, 2, 1, 2, 1, 2, 1, 2),
                prices("C", 3, 7, 3, 6, 5, 3, 7, 4, 6, 5),
                prices("D", 9, 7, 8, 9, 7, 8, 9, 7, 8, 9)));
    MarketReport report = MarketComparison.of(volume, prices, options(1, Optional.empty()));
    Collections.reverse(prices);

    assertThat(report.events().rows()).hasSize(3);
    assertThat(MarketComparison.of(volume, prices, options(1, Optional.empty()))).isEqualTo(report);
  }

  @Test
  void twoSeriesOfOneSymbolAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MarketComparison.of(
                    posts("A", 1),
                    List.of(prices("BRK.B", 1), prices("brk-b", 1)),
                    MarketOptions.defaults()))
        .withMessageContaining("BRK.B");
  }

  private static MarketOptions options(int window, Optional<String> index) {
    return new MarketOptions(
        SessionOptions.newYork(),
        Counting.ALL,
        SpikeOptions.defaults(),
        new CorrelationOptions(1, 4, 0.95),
        new EventOptions(window, 200, 0.95, 5, index));
  }

  /** So many posts at ten in the morning of each day, Mondays to Fridays. */
  private static VolumeResult posts(String symbol, int... counts) {
    List<TaggedPost> posts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int k = 0; k < counts[i]; k++) {
        posts.add(VolumePosts.post(weekday(i) + "T14:00:00Z", symbol));
      }
    }
    return VolumePosts.volume(VolumeOptions.defaults(), posts.toArray(TaggedPost[]::new));
  }

  private static PriceSeries prices(String symbol, double... closes) {
    List<DailyPrice> prices = new ArrayList<>();
    for (int i = 0; i < closes.length; i++) {
      prices.add(price(i, closes[i]));
    }
    return PriceSeries.of(symbol, prices);
  }

  private static DailyPrice price(int weekday, double close) {
    return new DailyPrice(weekday(weekday), close, close);
  }

  private static LocalDate weekday(int i) {
    return FIRST.plusDays(i + 2L * Math.floorDiv(i, 5));
  }
}
