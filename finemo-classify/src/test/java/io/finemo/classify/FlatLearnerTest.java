package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.core.Decision.Abstained;
import io.finemo.core.Decision.Decided;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlatLearnerTest {
  private static final double EXACT = 1e-12;

  @Test
  void ofTwoLabelsTheSecondIsToldFromTheFirst() {
    List<List<Labeled<Double, Boolean>>> fits = new ArrayList<>();
    FlatLearner<Double, String> learner =
        new FlatLearner<>(
            List.of("no", "yes"),
            (rows, seed) -> {
              fits.add(List.copyOf(rows));
              return row -> row;
            },
            Calibration.none(),
            0);

    FlatModel<Double, String> model =
        learner.fit(List.of(new Labeled<>(1.0, "yes"), new Labeled<>(2.0, "no")), 1);

    assertThat(fits).containsExactly(List.of(new Labeled<>(1.0, true), new Labeled<>(2.0, false)));
    Prediction<String> prediction = model.predict(Toys.logOdds(.8));
    assertThat(prediction.probability("yes")).isCloseTo(.8, within(EXACT));
    assertThat(prediction.probability("no")).isCloseTo(.2, within(EXACT));
    assertThat(prediction.score("yes")).isCloseTo(Math.log(4), within(EXACT));
    assertThat(prediction.score("no")).isCloseTo(-Math.log(4), within(EXACT));
    assertThat(prediction.best()).isEqualTo("yes");
    assertThat(model.labels()).containsExactly("no", "yes");
  }

  @Test
  void ofThreeLabelsEachIsToldFromTheRest() {
    List<List<Boolean>> fits = new ArrayList<>();
    new FlatLearner<Double, String>(
            List.of("a", "b", "c"),
            (rows, seed) -> {
              fits.add(rows.stream().map(Labeled::label).toList());
              return row -> 0;
            },
            Calibration.none(),
            0)
        .fit(List.of(new Labeled<>(1.0, "b"), new Labeled<>(2.0, "a"), new Labeled<>(3.0, "c")), 1);

    assertThat(fits)
        .containsExactly(
            List.of(false, true, false), List.of(true, false, false), List.of(false, false, true));
  }

  @Test
  void probabilitiesOfThreeLabelsAreScaledToSumToOne() {
    Prediction<String> prediction =
        Toys.spoken(List.of("a", "b", "c"), 0).predict(List.of(.6, .4, .2));

    assertThat(prediction.probability("a")).isCloseTo(.5, within(EXACT));
    assertThat(prediction.probability("b")).isCloseTo(1 / 3.0, within(EXACT));
    assertThat(prediction.probability("c")).isCloseTo(1 / 6.0, within(EXACT));
    assertThat(prediction.score("a")).isCloseTo(Math.log(.5), within(1e-9));
    assertThat(prediction.decision()).isEqualTo(new Decided<>("a", prediction.probability("a"), 0));
  }

  @Test
  void theBestLabelMustExceedTheDepth() {
    FlatModel<List<Double>, String> half = Toys.spoken(List.of("no", "yes"), .5);
    assertThat(half.decide(List.of(.5)))
        .isEqualTo(new Abstained<>(Abstained.Reason.BELOW_STAGE_DEPTH, "no", .5, 0));
    assertThat(half.decide(List.of(.51))).isInstanceOf(Decided.class);
    assertThat(half.decide(List.of(.49))).isInstanceOf(Decided.class);

    FlatModel<List<Double>, String> deep = Toys.spoken(List.of("a", "b", "c"), .6);
    assertThat(deep.decide(List.of(.58, .22, .2))).isInstanceOf(Abstained.class);
    assertThat(deep.decide(List.of(.2, .18, .62))).isInstanceOf(Decided.class);
  }

  /** One against the rest with scores that say nothing: every label at its base rate. */
  @Test
  void calibrationTurnsIdleScoresIntoBaseRates() {
    List<Labeled<Double, String>> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add(new Labeled<>(1.0, i % 10 < 5 ? "a" : i % 10 < 8 ? "b" : "c"));
    }
    Prediction<String> prediction =
        new FlatLearner<Double, String>(
                List.of("a", "b", "c"), (t, seed) -> row -> 9, Calibration.sigmoid(), 0)
            .fit(rows, 1)
            .predict(1.0);

    assertThat(prediction.probability("a")).isCloseTo(.5, within(.005));
    assertThat(prediction.probability("b")).isCloseTo(.3, within(.005));
    assertThat(prediction.probability("c")).isCloseTo(.2, within(.005));
  }

  /** All isotonic calibrators say 0 below every row of their label. */
  @Test
  void whereEveryLabelIsImpossibleAllAreAlike() {
    List<Labeled<Double, String>> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(new Labeled<>((double) (i % 3), List.of("a", "b", "c").get(i % 3)));
    }
    // The score of a label is 1 on its own rows and 0 elsewhere.
    StageLearner<Double> learner =
        (training, seed) -> {
          double mine = training.stream().filter(Labeled::label).findFirst().orElseThrow().value();
          return row -> row == mine ? 1 : 0;
        };
    FlatModel<Double, String> model =
        new FlatLearner<>(
                List.of("a", "b", "c"), learner, new Calibration(CalibrationMethod.ISOTONIC, 3), 0)
            .fit(rows, 1);

    assertThat(model.predict(1.0).probability("b")).isEqualTo(1);
    assertThat(model.predict(77.0).probability("b")).isCloseTo(1 / 3.0, within(EXACT));
    assertThat(model.predict(77.0).probability("c")).isCloseTo(1 / 3.0, within(EXACT));
  }

  @Test
  void probabilitiesStaySoundForExtremeScores() {
    FlatModel<List<Double>, String> model = extreme();
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      List<Double> row = new ArrayList<>();
      for (int place = 0; place < 3; place++) {
        row.add(random.nextGaussian() * Math.pow(10, random.nextInt(6) * 60));
      }
      Prediction<String> prediction = model.predict(row);
      double sum = 0;
      for (String label : model.labels()) {
        assertThat(prediction.probability(label)).isBetween(0.0, 1.0);
        assertThat(prediction.score(label)).isNotNaN();
        sum += prediction.probability(label);
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  private static FlatModel<List<Double>, String> extreme() {
    List<Labeled<List<Double>, String>> rows =
        List.of(
            new Labeled<>(List.of(1.0, 0.0, 0.0), "a"),
            new Labeled<>(List.of(0.0, 1.0, 0.0), "b"),
            new Labeled<>(List.of(0.0, 0.0, 1.0), "c"));
    StageLearner<List<Double>> learner =
        (training, seed) -> {
          int place =
              training.stream()
                  .filter(Labeled::label)
                  .findFirst()
                  .orElseThrow()
                  .value()
                  .indexOf(1.0);
          return row -> row.get(place);
        };
    return new FlatLearner<>(List.of("a", "b", "c"), learner, Calibration.none(), 0).fit(rows, 1);
  }

  @Test
  void errorsNameTheValue() {
    StageLearner<Double> learner = (rows, seed) -> row -> row;
    assertThatThrownBy(() -> new FlatLearner<>(List.of("a"), learner, Calibration.none(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labels must be 2 or more, each once: [a]");
    assertThatThrownBy(
            () -> new FlatLearner<>(List.of("a", "b", "a"), learner, Calibration.none(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, b, a]");
    assertThatThrownBy(() -> new FlatLearner<>(List.of("a", "b"), learner, Calibration.none(), -.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-0.5");
    assertThat(new FlatLearner<>(List.of("a", "b"), learner, Calibration.none(), 1).depth())
        .isEqualTo(1);
    assertThatThrownBy(() -> new FlatLearner<>(List.of("a", "b"), learner, Calibration.none(), 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.5");
    assertThatThrownBy(
            () ->
                new FlatLearner<>(List.of("a", "b"), learner, Calibration.none(), 0)
                    .fit(List.of(new Labeled<>(1.0, "z")), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label z is not one of [a, b]");
    assertThatThrownBy(() -> new Calibration(CalibrationMethod.SIGMOID, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1");
  }

  @Test
  void anAbsentLabelIsNamed() {
    List<SparseVector> noise = Toys.noise(new Random(1), 20, 10, .3);
    FlatLearner<SparseVector, String> learner =
        new FlatLearner<>(List.of("a", "b", "c"), Toys.centroids(), Calibration.sigmoid(), 0);

    assertThatThrownBy(() -> learner.fit(Toys.label(noise, i -> i % 2 == 0 ? "a" : "c"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label b: one side only");
  }
}
