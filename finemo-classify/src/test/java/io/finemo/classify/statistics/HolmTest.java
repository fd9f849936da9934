package io.finemo.classify.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HolmTest {

  /** The smallest times 4, the next times 3; the third, .03 times 2, stays at what came before. */
  @Test
  void fourTestsByHand() {
    assertThat(Holm.adjusted(.03, .01, .04, .02))
        .containsExactly(new double[] {.06, .04, .06, .06}, within(1e-12));
  }

  @Test
  void aSingleTestIsAsItIsAndNoneAnswersNone() {
    assertThat(Holm.adjusted(.03)).containsExactly(.03);
    assertThat(Holm.adjusted()).isEmpty();
  }

  @Test
  void noPValueBecomesGreaterThanOne() {
    assertThat(Holm.adjusted(.9, .4, .8)).containsExactly(1, 1, 1);
  }

  /** Of twenty tests of nothing, each at 5 %, two in three runs have a find; of raised ones few. */
  @Test
  void severalTestsTogetherSeldomFindWhatIsNot() {
    Random random = new Random(1);
    int raw = 0;
    int raised = 0;
    for (int run = 0; run < 2000; run++) {
      double[] pValues = random.doubles(20).toArray();
      raw += hasFind(pValues) ? 1 : 0;
      raised += hasFind(Holm.adjusted(pValues)) ? 1 : 0;
    }
    assertThat(raw).isBetween(1200, 1370);
    assertThat(raised).isBetween(60, 140);
  }

  @Test
  void errorsNameTheValue() {
    assertThatThrownBy(() -> Holm.adjusted(.5, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0, 1]: 1.5");
    assertThatThrownBy(() -> Holm.adjusted(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean hasFind(double... pValues) {
    for (double pValue : pValues) {
      if (pValue < .05) {
        return true;
      }
    }
    return false;
  }
}
