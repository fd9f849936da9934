package io.finemo.features.select;

import static io.finemo.features.select.Data.row;
import static io.finemo.features.select.NbLogCountRatio.Values.AS_GIVEN;
import static io.finemo.features.select.NbLogCountRatio.Values.PRESENCE;
import static io.finemo.features.select.NbLogCountRatio.Values.PRESENCE_IN_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The naive Bayes weights of Wang and Manning 2012, worked out by hand. */
class NbLogCountRatioTest {
  private static final List<Labeled<SparseVector, String>> ROWS =
      List.of(row("up", 2, 1, 0), row("boom", 1, 0, 0), row("down", 0, 1, 4));

  /** With alpha 1: p = (4, 2, 1) of 7, q = (1, 2, 5) of 8. */
  @Test
  void weighsByTheLogOfTheRatioOfShares() {
    LogCountRatios fitted = fit(AS_GIVEN);

    assertThat(fitted.ratio(0)).isCloseTo(Math.log((4 / 7.0) / (1 / 8.0)), within(1e-15));
    assertThat(fitted.ratio(1)).isCloseTo(Math.log((2 / 7.0) / (2 / 8.0)), within(1e-15));
    assertThat(fitted.ratio(2)).isCloseTo(Math.log((1 / 7.0) / (5 / 8.0)), within(1e-15));
    SparseVector weighed = fitted.apply(row("any", 3, 0, 2).value());
    assertThat(weighed.get(0)).isEqualTo(3 * fitted.ratio(0));
    assertThat(weighed.get(2)).isEqualTo(2 * fitted.ratio(2));
    assertThat(weighed.size()).isEqualTo(2);
    assertThat(fitted.presence()).isFalse();
  }

  /** With alpha 1 and each value as 1: p = (3, 2, 1) of 6, q = (1, 2, 2) of 5. */
  @Test
  void canCountPresenceAlone() {
    LogCountRatios fitted = fit(PRESENCE);

    assertThat(fitted.ratio(0)).isCloseTo(Math.log((3 / 6.0) / (1 / 5.0)), within(1e-15));
    assertThat(fitted.ratio(1)).isCloseTo(Math.log((2 / 6.0) / (2 / 5.0)), within(1e-15));
    assertThat(fitted.ratio(2)).isCloseTo(Math.log((1 / 6.0) / (2 / 5.0)), within(1e-15));
    assertThat(fitted.apply(row("any", 3, 0, 2).value()))
        .isEqualTo(row("any", fitted.ratio(0), 0, fitted.ratio(2)).value());
    assertThat(fitted.presence()).isTrue();
  }

  @Test
  void canCountPresenceInTheRatioAndKeepTheValues() {
    LogCountRatios fitted = fit(PRESENCE_IN_RATIO);

    assertThat(fitted.ratio(0)).isEqualTo(fit(PRESENCE).ratio(0));
    assertThat(fitted.apply(row("any", 3, 0, 0).value()).get(0)).isEqualTo(3 * fitted.ratio(0));
  }

  /** Alpha .5: p = (3.5, 1.5, .5) of 5.5, q = (.5, 1.5, 4.5) of 6.5. */
  @Test
  void smoothsByAlpha() {
    LogCountRatios fitted = new NbLogCountRatio<>(Set.of("up", "boom"), 0.5, AS_GIVEN).fit(ROWS, 1);

    assertThat(fitted.ratio(0)).isCloseTo(Math.log((3.5 / 5.5) / (0.5 / 6.5)), within(1e-15));
  }

  @Test
  void theOtherSideHasTheOppositeWeights() {
    LogCountRatios up = fit(AS_GIVEN);
    LogCountRatios down = new NbLogCountRatio<>(Set.of("down"), 1, AS_GIVEN).fit(ROWS, 1);

    for (int i = 0; i < 3; i++) {
      assertThat(down.ratio(i)).isCloseTo(-up.ratio(i), within(1e-15));
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsIndicesWhereTheyAreAndDropsWhatTrainingDidNotSee(NbLogCountRatio.Values values) {
    LogCountRatios fitted =
        new NbLogCountRatio<>(Set.of("up"), 1, values).fit(Data.random(2, 60, 30), 1);
    Random random = new Random(4);

    assertThat(fitted.size()).isEqualTo(30);
    for (Labeled<SparseVector, String> row : Data.random(random.nextLong(), 60, 50)) {
      SparseVector weighed = fitted.apply(row.value());
      for (int entry = 0; entry < weighed.size(); entry++) {
        int index = weighed.indexAt(entry);
        assertThat(index).isLessThan(30);
        double value = values == PRESENCE ? 1 : row.value().get(index);
        assertThat(weighed.valueAt(entry)).isEqualTo(value * fitted.ratio(index));
      }
    }
  }

  @Test
  void refusesWhatHasNoLogarithmOrOnlyOneSide() {
    assertRefused(() -> new NbLogCountRatio<>(Set.of("up"), 0, AS_GIVEN), "0.0");
    assertRefused(() -> new NbLogCountRatio<>(Set.of("up"), Double.NaN, AS_GIVEN), "NaN");
    assertRefused(
        () -> new NbLogCountRatio<>(Set.of("up"), Double.POSITIVE_INFINITY, AS_GIVEN), "Infinity");
    assertRefused(() -> new NbLogCountRatio<>(Set.of(), 1, AS_GIVEN), "0 labels");
    NbLogCountRatio<String> learner = new NbLogCountRatio<>(Set.of("up"), 1, PRESENCE);
    assertRefused(() -> learner.fit(List.of(), 1), "0 rows");
    assertRefused(() -> learner.fit(List.of(row("down", 1)), 1), "0 of 1 rows");
    assertRefused(() -> learner.fit(List.of(row("up", 1)), 1), "1 of 1 rows");
    assertRefused(
        () -> learner.fit(List.of(row("up", 1, -2), row("down", 1)), 1),
        "feature 1 must not be negative: -2.0 in row 0");
    assertRefused(
        () -> new LogCountRatios(new double[] {0, Double.POSITIVE_INFINITY}, false),
        "ratio of feature 1 is Infinity");
  }

  private static LogCountRatios fit(NbLogCountRatio.Values values) {
    return new NbLogCountRatio<>(Set.of("up", "boom"), 1, values).fit(ROWS, 1);
  }

  private static void assertRefused(ThrowingCallable call, String why) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
  }
}
