package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.StackedCascade;
import io.finemo.classify.Toys;
import io.finemo.core.Labeled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here can be checked by hand. */
class EvaluationTest {
  private static final double EXACT = 1e-9;
  private static final List<String> TWO = List.of("no", "yes");
  private static final List<String> THREE = List.of("a", "b", "c");

  /** Gold a a a b b c against best a a b b c c. */
  private static List<Scored<String>> sixRows() {
    return List.of(
        Spoken.abc("a", .5, .6, .3, .1),
        Spoken.abc("a", .5, .4, .3, .3),
        Spoken.abc("a", .5, .2, .7, .1),
        Spoken.abc("b", .5, .1, .8, .1),
        Spoken.abc("b", .5, .1, .3, .6),
        Spoken.abc("c", .5, .3, .3, .4));
  }

  @Test
  void accuracyAndF1TakeTheMostProbableLabelWhateverTheDepth() {
    Evaluation<String> evaluation = Evaluation.of(THREE, sixRows());

    assertThat(evaluation.rows()).isEqualTo(6);
    assertThat(evaluation.accuracy()).isCloseTo(4 / 6.0, within(EXACT));
    // F1 = 2 right / (given + support): a 4/5, b 2/4, c 2/3.
    assertThat(evaluation.macroF1()).isCloseTo((.8 + .5 + 2 / 3.0) / 3, within(EXACT));
    assertThat(evaluation.weightedF1()).isCloseTo((3 * .8 + 2 * .5 + 2 / 3.0) / 6, within(EXACT));
    LabelMeasures a = evaluation.perLabel().get("a");
    assertThat(a.precision()).hasValue(1);
    assertThat(a.recall().orElseThrow()).isCloseTo(2 / 3.0, within(EXACT));
    assertThat(a.f1()).isCloseTo(.8, within(EXACT));
    assertThat(a.support()).isEqualTo(3);
    assertThat(evaluation.perLabel().keySet()).containsExactly("a", "b", "c");
  }

  @Test
  void theConfusionTableHasAColumnForRowsNotDecided() {
    Evaluation<String> evaluation = Evaluation.of(THREE, sixRows());

    // Best probabilities of .4 do not exceed the depth of .5.
    assertThat(evaluation.confusion().labels()).containsExactly("a", "b", "c");
    assertThat(evaluation.confusion().counts())
        .containsExactly(List.of(1, 1, 0, 1), List.of(0, 1, 1, 0), List.of(0, 0, 0, 1));
  }

  @Test
  void rowsThatWereOnlyNarrowedDownAreNotDecidedEither() {
    StackedCascade<List<Double>, String> cascade =
        CascadeLearner.<List<Double>, String>builder()
            .stage("only", Set.of("a"), Toys.given(0))
            .target(Set.of("b", "c"))
            .calibration(Calibration.none())
            .build()
            .fit(List.of(new Labeled<>(List.of(0.0), "a")), 1);

    Evaluation<String> evaluation =
        Evaluation.of(
            THREE,
            CrossValidation.score(
                cascade,
                List.of(new Labeled<>(List.of(-1.0), "a"), new Labeled<>(List.of(1.0), "b"))));

    assertThat(evaluation.confusion().counts())
        .containsExactly(List.of(1, 0, 0, 0), List.of(0, 0, 0, 1), List.of(0, 0, 0, 0));
  }

  /** Positives .9 .5 .5, negatives .5 .1: of 6 pairs 4 are right and 2 tie. */
  @Test
  void tiesCountHalfInTheAreaUnderTheCurve() {
    Evaluation<String> evaluation =
        Evaluation.of(
            TWO,
            List.of(
                Spoken.yes("yes", .5),
                Spoken.yes("no", .1),
                Spoken.yes("yes", .9),
                Spoken.yes("no", .5),
                Spoken.yes("yes", .5)));

    assertThat(evaluation.auc().orElseThrow()).isCloseTo(5 / 6.0, within(EXACT));
  }

  @Test
  void theAreaUnderTheCurveOfThreeLabelsIsTheMeanOverThem() {
    Evaluation<String> evaluation = Evaluation.of(THREE, sixRows());

    // a: .6 .4 .2 above .1 .1 .3, 8 of 9 pairs. b: .8 .3 against .3 .3 .7 .3, with 3 ties: 5.5
    // of 8. c: .4 against .1 .3 .1 .1 .6: 4 of 5.
    assertThat(evaluation.auc().orElseThrow())
        .isCloseTo((8 / 9.0 + 5.5 / 8 + 4 / 5.0) / 3, within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theAreaIsTheShareOfRightPairs(long seed) {
    Random random = new Random(seed);
    List<Scored<String>> scored = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      scored.add(Spoken.yes(random.nextInt(3) == 0 ? "yes" : "no", (1 + random.nextInt(8)) / 10.0));
    }
    double right = 0;
    double pairs = 0;
    for (Scored<String> one : scored) {
      for (Scored<String> other : scored) {
        if (one.gold().equals("yes") && other.gold().equals("no")) {
          double difference = one.prediction().score("yes") - other.prediction().score("yes");
          right += difference > 0 ? 1 : difference == 0 ? .5 : 0;
          pairs++;
        }
      }
    }

    assertThat(Evaluation.of(TWO, scored).auc().orElseThrow())
        .isCloseTo(right / pairs, within(EXACT));
  }

  @Test
  void theBrierScoreOfTwoLabelsIsThatOfTheSecond() {
    Evaluation<String> evaluation =
        Evaluation.of(TWO, List.of(Spoken.yes("yes", .8), Spoken.yes("no", .4)));

    assertThat(evaluation.brier()).isCloseTo((.04 + .16) / 2, within(EXACT));
  }

  @Test
  void theBrierScoreOfThreeLabelsIsTheSumOverThem() {
    Evaluation<String> evaluation = Evaluation.of(THREE, List.of(Spoken.abc("a", 0, .6, .3, .1)));

    assertThat(evaluation.brier()).isCloseTo(.16 + .09 + .01, within(EXACT));
  }

  /** Bins are 1/15 wide: .90 and .92 share one, .94 and .3 are alone. */
  @Test
  void theCalibrationErrorIsTheMeanGapOfBinsWeightedByTheirRows() {
    Evaluation<String> evaluation =
        Evaluation.of(
            TWO,
            List.of(
                Spoken.yes("yes", .90),
                Spoken.yes("no", .92),
                Spoken.yes("yes", .94),
                Spoken.yes("yes", .3)));

    // 2 rows: mean .91, half right, gap .41; 1 row gap .06; 1 row gap .7.
    assertThat(evaluation.ece()).isCloseTo((2 * .41 + .06 + .7) / 4, within(EXACT));
  }

  @Test
  void theCalibrationErrorOfThreeLabelsIsThatOfTheBest() {
    Evaluation<String> evaluation =
        Evaluation.of(
            THREE, List.of(Spoken.abc("a", 0, .6, .3, .1), Spoken.abc("a", 0, .1, .1, .8)));

    assertThat(evaluation.ece()).isCloseTo((.4 + .8) / 2, within(EXACT));
  }

  @Test
  void certainProbabilitiesAreInTheLastBin() {
    Evaluation<String> evaluation =
        Evaluation.of(TWO, List.of(Spoken.yes("yes", 1), Spoken.yes("no", 0)));

    assertThat(evaluation.ece()).isZero();
    assertThat(evaluation.brier()).isZero();
    assertThat(evaluation.accuracy()).isEqualTo(1);
  }

  @Test
  void whatIsNotDefinedIsEmpty() {
    Evaluation<String> evaluation =
        Evaluation.of(TWO, List.of(Spoken.yes("no", .2), Spoken.yes("no", .3)));

    assertThat(evaluation.auc()).isEmpty();
    LabelMeasures yes = evaluation.perLabel().get("yes");
    assertThat(yes.precision()).isEmpty();
    assertThat(yes.recall()).isEmpty();
    assertThat(yes.f1()).isZero();
    assertThat(evaluation.macroF1()).as("over the labels that occur").isEqualTo(1);
  }

  @Test
  void rowsAreNeededAndTheirLabelsMustBeKnown() {
    assertThatThrownBy(() -> Evaluation.of(TWO, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> Evaluation.of(TWO, List.of(Spoken.yes("perhaps", .5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("perhaps")
        .hasMessageContaining("[no, yes]");
  }

  @Test
  void aConfusionTableIsAsWideAsItsLabelsAndOne() {
    assertThatThrownBy(() -> new ConfusionTable<>(TWO, List.of(List.of(1, 2), List.of(3, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 rows of 3 columns");
  }
}
