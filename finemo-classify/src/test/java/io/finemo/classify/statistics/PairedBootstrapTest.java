package io.finemo.classify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** The mean of 400 differences of spread 1: the interval is 1.96 twentieths wide either way. */
  @Test
  void theIntervalOfAMeanIsTheTextbooks() {
    Random random = new Random(1);
    List<Double> first = IntStream.range(0, 400).mapToObj(i -> random.nextGaussian()).toList();
    List<Double> second = Collections.nCopies(400, 0.);

    PairedBootstrap test =
        PairedBootstrap.of(first, second, PairedBootstrapTest::mean, 4000, .95, 7);

    assertThat(test.difference()).isEqualTo(mean(first));
    assertThat(test.low()).isCloseTo(mean(first) - 1.96 / 20, within(.01));
    assertThat(test.high()).isCloseTo(mean(first) + 1.96 / 20, within(.01));
    assertThat(test.replicates()).isEqualTo(4000);
    assertThat(test.undefined()).isZero();
  }

  /** Both systems have the same bad rows; unpaired, the difference would drown. */
  @Test
  void rowsArePaired() {
    Random random = new Random(1);
    List<Double> second =
        IntStream.range(0, 100).mapToObj(i -> 100 * random.nextGaussian()).toList();
    List<Double> first = second.stream().map(value -> value + 1).toList();

    PairedBootstrap test =
        PairedBootstrap.of(first, second, PairedBootstrapTest::mean, 1000, .95, 7);

    assertThat(test.low()).isCloseTo(1, within(1e-9));
    assertThat(test.high()).isCloseTo(1, within(1e-9));
    assertThat(test.pValue()).isCloseTo(2 / 1001., within(1e-12));
    assertThat(test.differs(.05)).isTrue();
  }

  @Test
  void aSystemDoesNotDifferFromItself() {
    List<Double> values = List.of(1., 2., 3., 4.);

    PairedBootstrap test =
        PairedBootstrap.of(values, values, PairedBootstrapTest::mean, 200, .95, 7);

    assertThat(test.difference()).isZero();
    assertThat(test.pValue()).isEqualTo(1);
    assertThat(test.differs(.05)).isFalse();
  }

  /** Of systems without a difference, about 5 % are called different. */
  @Test
  void equalSystemsAreSeldomCalledDifferent() {
    Random random = new Random(3);
    int called = 0;
    for (int run = 0; run < 400; run++) {
      List<Double> first = IntStream.range(0, 80).mapToObj(i -> random.nextGaussian()).toList();
      List<Double> second = IntStream.range(0, 80).mapToObj(i -> random.nextGaussian()).toList();
      PairedBootstrap test =
          PairedBootstrap.of(first, second, PairedBootstrapTest::mean, 200, .95, run);
      called += test.differs(.05) ? 1 : 0;
    }
    assertThat(called).isBetween(8, 36);
  }

  @Test
  void theSeedDecidesAndTheThreadsDoNot() throws Exception {
    List<Double> first = List.of(1., 5., 2., 8., 3., 9.);
    List<Double> second = List.of(2., 4., 2., 7., 5., 1.);

    assertThat(inPool(1, first, second, 7)).isEqualTo(inPool(8, first, second, 7));
    assertThat(inPool(1, first, second, 7)).isNotEqualTo(inPool(1, first, second, 8));
  }

  private static PairedBootstrap inPool(
      int threads, List<Double> first, List<Double> second, long seed) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(
              () -> PairedBootstrap.of(first, second, PairedBootstrapTest::mean, 200, .9, seed))
          .get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void replicatesWithoutAMeasureAreCountedAndLeftOut() {
    // Undefined where a draw has no 1 among three rows: 8 of 27 draws.
    List<Double> first = List.of(1., 0., 0.);
    PairedBootstrap test =
        PairedBootstrap.of(
            first, first, values -> values.contains(1.) ? mean(values) : Double.NaN, 2700, .9, 7);

    assertThat(test.undefined()).isCloseTo(800, within(90));
    assertThat(test.replicates() + test.undefined()).isEqualTo(2700);
    assertThatThrownBy(() -> PairedBootstrap.of(first, first, values -> Double.NaN, 100, .9, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not defined");
  }

  /** Several measures of one draw are what each would be alone. */
  @Test
  void severalMeasuresAreThoseOfEachAlone() {
    List<Double> first = List.of(1., 5., 2., 8., 3., 9.);
    List<Double> second = List.of(2., 4., 2., 7., 5., 1.);

    List<PairedBootstrap> both =
        PairedBootstrap.ofAll(
            first, second, rows -> new double[] {mean(rows), Collections.max(rows)}, 200, .9, 7);

    assertThat(both)
        .containsExactly(
            PairedBootstrap.of(first, second, PairedBootstrapTest::mean, 200, .9, 7),
            PairedBootstrap.of(first, second, Collections::max, 200, .9, 7));
  }

  @Test
  void errorsNameTheValues() {
    List<Double> one = List.of(1.);
    assertThatThrownBy(
            () -> PairedBootstrap.of(one, List.of(), PairedBootstrapTest::mean, 100, .9, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1, 0");
    assertThatThrownBy(() -> PairedBootstrap.of(one, one, PairedBootstrapTest::mean, 99, .9, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 100: 99");
    assertThatThrownBy(() -> PairedBootstrap.of(one, one, PairedBootstrapTest::mean, 100, 0, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0, 1): 0.0");
  }
}
