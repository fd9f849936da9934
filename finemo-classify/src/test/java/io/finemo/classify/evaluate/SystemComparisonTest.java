package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.statistics.McNemar;
import io.finemo.classify.statistics.PairedBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SystemComparisonTest {

  @Test
  void mcNemarCountsTheMostProbableLabel() {
    List<Scored<String>> first =
        List.of(Spoken.yes("yes", .9), Spoken.yes("no", .2), Spoken.yes("no", .9));
    List<Scored<String>> second =
        List.of(Spoken.yes("yes", .1), Spoken.yes("no", .7), Spoken.yes("no", .1));

    assertThat(SystemComparison.mcNemar(first, second)).isEqualTo(new McNemar(2, 1));
  }

  @Test
  void aClearDifferenceIsCalledOneAndNoiseIsNot() {
    List<Scored<String>> good = system(.9, 1);
    List<Scored<String>> bad = system(.7, 2);
    List<Scored<String>> asBad = system(.7, 3);

    assertThat(compare(good, bad).differs(.05)).isTrue();
    assertThat(compare(good, bad).low()).isPositive();
    assertThat(compare(bad, asBad).differs(.05)).isFalse();
    assertThat(compare(bad, asBad).low()).isNegative();
    assertThat(SystemComparison.mcNemar(good, bad).midP()).isLessThan(.05);
    assertThat(SystemComparison.mcNemar(bad, asBad).midP()).isGreaterThan(.05);
  }

  private static PairedBootstrap compare(List<Scored<String>> first, List<Scored<String>> second) {
    return SystemComparison.bootstrap(first, second, Measure.accuracy(), 500, .95, 7);
  }

  @Test
  void otherRowsAreRefused() {
    assertThatThrownBy(
            () ->
                SystemComparison.mcNemar(
                    List.of(Spoken.yes("no", .5)), List.of(Spoken.yes("yes", .5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the same rows in the same order: 1, 1");
  }

  /** 200 rows, the same for all systems, each right with this chance. */
  private static List<Scored<String>> system(double right, long seed) {
    Random random = new Random(seed);
    List<Scored<String>> scored = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      boolean yes = row % 3 == 0;
      double sure = .5 + random.nextDouble() / 2;
      scored.add(
          Spoken.yes(yes ? "yes" : "no", (random.nextDouble() < right) == yes ? sure : 1 - sure));
    }
    return scored;
  }
}
