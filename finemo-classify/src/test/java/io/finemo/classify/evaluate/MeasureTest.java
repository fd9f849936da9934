package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static final List<Scored<String>> THREE =
      List.of(Spoken.yes("yes", .9), Spoken.yes("no", .6), Spoken.yes("yes", .4));

  @Test
  void threeRowsByHand() {
    assertThat(Measure.<String>accuracy().applyAsDouble(THREE)).isEqualTo(1 / 3., within(1e-12));
    // Precision is 1 at the first "yes" and 2/3 at the second.
    assertThat(Measure.averagePrecision("yes").applyAsDouble(THREE))
        .isEqualTo((1 + 2 / 3.) / 2, within(1e-12));
    assertThat(Measure.auc("yes").applyAsDouble(THREE)).isEqualTo(.5, within(1e-12));
    assertThat(Measure.auc("no").applyAsDouble(THREE)).isEqualTo(.5, within(1e-12));
    assertThat(Measure.precisionAtRecall("yes", 1).applyAsDouble(THREE))
        .isEqualTo(2 / 3., within(1e-12));
    assertThat(Measure.<String>negativeLogLoss().applyAsDouble(THREE))
        .isEqualTo((Math.log(.9) + Math.log(.4) + Math.log(.4)) / 3, within(1e-12));
  }

  @Test
  void theMeasuresAreThoseOfTheEvaluation() {
    Random random = new Random(1);
    List<Scored<String>> scored = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      scored.add(Spoken.yes(random.nextInt(3) == 0 ? "yes" : "no", random.nextDouble()));
    }
    Evaluation<String> evaluation = Evaluation.of(List.of("no", "yes"), scored);
    TargetEvaluation<String> target = TargetEvaluation.of("yes", List.of(), scored);

    assertThat(Measure.<String>accuracy().applyAsDouble(scored))
        .isCloseTo(evaluation.accuracy(), within(1e-12));
    assertThat(Measure.<String>macroF1().applyAsDouble(scored))
        .isCloseTo(evaluation.macroF1(), within(1e-12));
    assertThat(Measure.auc("yes").applyAsDouble(scored)).isEqualTo(evaluation.auc().orElseThrow());
    assertThat(Measure.averagePrecision("yes").applyAsDouble(scored))
        .isEqualTo(target.averagePrecision().orElseThrow());
    assertThat(Measure.precisionAtRecall("yes", .5).applyAsDouble(scored))
        .isEqualTo(target.atRecall().get(.5).precision().orElseThrow());
  }

  /** "a" is right once of 2 given and 1 gold, "b" never; "c" is given, but no row has it. */
  @Test
  void theMeanF1IsOfLabelsThatOccur() {
    List<Scored<String>> scored =
        List.of(
            Spoken.abc("a", 0, .8, .1, .1),
            Spoken.abc("b", 0, .8, .1, .1),
            Spoken.abc("b", 0, .1, .1, .8));

    assertThat(Measure.<String>macroF1().applyAsDouble(scored))
        .isCloseTo((2 / 3. + 0) / 2, within(1e-12));
  }

  @Test
  void whatIsNotDefinedIsNoNumber() {
    List<Scored<String>> onlyNo = List.of(Spoken.yes("no", .5));

    assertThat(Measure.averagePrecision("yes").applyAsDouble(onlyNo)).isNaN();
    assertThat(Measure.precisionAtRecall("yes", .5).applyAsDouble(onlyNo)).isNaN();
    assertThat(Measure.auc("yes").applyAsDouble(onlyNo)).isNaN();
  }

  @Test
  void theLogLossOfTheImpossibleIsFinite() {
    assertThat(Measure.<String>negativeLogLoss().applyAsDouble(List.of(Spoken.yes("yes", 0))))
        .isEqualTo(Math.log(1e-15), within(1e-9));
  }

  @Test
  void aMeasureIsCalledByItsName() {
    assertThat(Measure.averagePrecision("yes")).hasToString("average precision of yes");
    assertThat(Measure.precisionAtRecall("yes", .5)).hasToString("precision of yes at recall 0.5");
  }

  @Test
  void spreadIsMeanAndStandardDeviationOfASample() {
    Spread spread = Spread.of(1, 2, 6);

    assertThat(spread.mean()).isEqualTo(3);
    // (4 + 1 + 9) / 2 = 7
    assertThat(spread.deviation()).isEqualTo(Math.sqrt(7), within(1e-12));
    assertThat(spread.standardError()).isEqualTo(Math.sqrt(7 / 3.), within(1e-12));
    assertThat(Spread.of(4).standardError()).isNaN();
    assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
  }
}
