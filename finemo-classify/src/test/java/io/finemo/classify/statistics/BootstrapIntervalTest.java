package io.finemo.classify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapIntervalTest {

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
  }

  private static List<Integer> ones(int ones, int rows) {
    return IntStream.range(0, rows).mapToObj(row -> row < ones ? 1 : 0).toList();
  }

  /** 80 of 400: the standard error of the share is sqrt(.2 * .8 / 400) = .02. */
  @Test
  void theIntervalOfAShareIsTheTextbooks() {
    BootstrapInterval share =
        BootstrapInterval.of(ones(80, 400), BootstrapIntervalTest::mean, 4000, .95, 7);

    assertThat(share.value()).isEqualTo(.2);
    assertThat(share.low()).isCloseTo(.2 - 1.96 * .02, within(.005));
    assertThat(share.high()).isCloseTo(.2 + 1.96 * .02, within(.005));
    assertThat(share.replicates()).isEqualTo(4000);
  }

  @Test
  void aMeasureThatDoesNotVaryHasAnIntervalOfNoWidth() {
    BootstrapInterval mean =
        BootstrapInterval.of(Collections.nCopies(5, 3), BootstrapIntervalTest::mean, 100, .95, 7);

    assertThat(mean.low()).isEqualTo(3);
    assertThat(mean.high()).isEqualTo(3);
  }

  /** Several measures of one draw are what each would be alone. */
  @Test
  void severalMeasuresAreThoseOfEachAlone() {
    List<Integer> rows = List.of(1, 5, 2, 8);

    assertThat(
            BootstrapInterval.ofAll(
                rows, some -> new double[] {mean(some), Collections.max(some)}, 200, .9, 7))
        .containsExactly(
            BootstrapInterval.of(rows, BootstrapIntervalTest::mean, 200, .9, 7),
            BootstrapInterval.of(rows, Collections::max, 200, .9, 7));
  }

  @Test
  void replicatesWithoutAMeasureAreCounted() {
    BootstrapInterval drawn =
        BootstrapInterval.of(
            ones(2, 4), rows -> rows.contains(1) ? mean(rows) : Double.NaN, 1000, .95, 7);

    // No 1 among 4 draws: (1/2)^4 of the replicates.
    assertThat(drawn.undefined()).isBetween(35, 90);
    assertThat(drawn.replicates() + drawn.undefined()).isEqualTo(1000);
  }

  @Test
  void theAnswerIsTheSameOnOneThreadAndOnFour() throws Exception {
    List<BootstrapInterval> answers = List.of(onThreads(1), onThreads(4));

    assertThat(answers.get(0)).isEqualTo(answers.get(1));
  }

  private static BootstrapInterval onThreads(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(
              () -> BootstrapInterval.of(ones(9, 30), BootstrapIntervalTest::mean, 500, .9, 3))
          .get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThatThrownBy(
            () -> BootstrapInterval.of(List.<Integer>of(), BootstrapIntervalTest::mean, 100, .9, 3))
        .hasMessage("there must be at least 1 row: 0");
    assertThatThrownBy(
            () -> BootstrapInterval.of(ones(1, 2), BootstrapIntervalTest::mean, 99, .9, 3))
        .hasMessage("replicates must be at least 100: 99");
    assertThatThrownBy(
            () -> BootstrapInterval.of(ones(1, 2), BootstrapIntervalTest::mean, 100, 1, 3))
        .hasMessage("confidence must be in (0, 1): 1.0");
    assertThatThrownBy(() -> BootstrapInterval.of(ones(1, 2), rows -> Double.NaN, 100, .9, 3))
        .hasMessage("the measure is not defined on these rows");
  }
}
