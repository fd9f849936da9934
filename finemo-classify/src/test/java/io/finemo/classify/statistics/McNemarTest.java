package io.finemo.classify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

  /** By SciPy's binom.cdf and binom.pmf; 0 against 5 by hand: 2 / 32, and half of that. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, .0625, .03125",
    "1, 9, 0.021484375, 0.01171875",
    "12, 3, 0.03515625, 0.02127075195312501",
    "40, 25, 0.08168153394154003, 0.06401750413722561",
    "0, 1, 1, .5"
  })
  void pValues(int onlyFirst, int onlySecond, double exact, double mid) {
    McNemar test = new McNemar(onlyFirst, onlySecond);

    assertThat(test.exactP()).isCloseTo(exact, within(1e-12));
    assertThat(test.midP()).isCloseTo(mid, within(1e-12));
    assertThat(new McNemar(onlySecond, onlyFirst).exactP()).isEqualTo(test.exactP());
    assertThat(new McNemar(onlySecond, onlyFirst).midP()).isEqualTo(test.midP());
  }

  @Test
  void evenCountsSpeakForNoDifference() {
    assertThat(new McNemar(0, 0).exactP()).isEqualTo(1);
    assertThat(new McNemar(0, 0).midP()).isEqualTo(1);
    assertThat(new McNemar(5, 5).exactP()).isEqualTo(1);
    // 252 of 1,024 ways are even.
    assertThat(new McNemar(5, 5).midP()).isCloseTo(1 - 252 / 2048., within(1e-12));
  }

  @Test
  void rowsOnWhichBothAreRightOrWrongDoNotTell() {
    boolean[] first = {true, true, false, false, true};
    boolean[] second = {true, false, true, false, false};

    assertThat(McNemar.of(first, second)).isEqualTo(new McNemar(2, 1));
  }

  /** Of equally good systems, 5 % at most are called different. */
  @Test
  void equalSystemsAreSeldomCalledDifferent() {
    Random random = new Random(1);
    int exact = 0;
    int mid = 0;
    for (int run = 0; run < 4000; run++) {
      boolean[] first = new boolean[100];
      boolean[] second = new boolean[100];
      for (int row = 0; row < 100; row++) {
        first[row] = random.nextDouble() < .7;
        second[row] = random.nextDouble() < .7;
      }
      McNemar test = McNemar.of(first, second);
      exact += test.exactP() < .05 ? 1 : 0;
      mid += test.midP() < .05 ? 1 : 0;
    }
    assertThat(exact).isLessThanOrEqualTo(mid).isLessThan(200);
    assertThat(mid).isBetween(140, 245);
  }

  @Test
  void errorsNameTheValues() {
    assertThatThrownBy(() -> McNemar.of(new boolean[2], new boolean[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the same rows: 2, 3");
    assertThatThrownBy(() -> new McNemar(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1, 0");
  }
}
