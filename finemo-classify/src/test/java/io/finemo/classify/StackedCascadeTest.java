package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.calibrate.CalibrationMethod;
import io.finemo.classify.calibrate.Sigmoid;
import io.finemo.core.Decision;
import io.finemo.core.Decision.Abstained;
import io.finemo.core.Decision.Abstained.Reason;
import io.finemo.core.Decision.Decided;
import io.finemo.core.Decision.Excluded;
import io.finemo.core.Labeled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a trained cascade decides. Rows are lists of the probabilities of going on, as log-odds. */
class StackedCascadeTest {
  private static final double EXACT = 1e-12;

  @Test
  void aProbabilityIsTheProductAlongTheWay() {
    Prediction<String> prediction = three(Depth.none()).predict(row(.8, .5, .25));

    assertThat(prediction.probability("neutral")).isCloseTo(.2, within(EXACT));
    assertThat(prediction.probability("negative")).isCloseTo(.8 * .5, within(EXACT));
    assertThat(prediction.probability("positive")).isCloseTo(.8 * .5 * .75, within(EXACT));
    assertThat(prediction.probability("opportunity")).isCloseTo(.8 * .5 * .25, within(EXACT));
    assertThat(prediction.best()).isEqualTo("negative");
  }

  @Test
  void aScoreIsTheLogarithmOfTheProduct() {
    Prediction<String> prediction = three(Depth.none()).predict(row(.8, .5, .25));

    // Labels that leave alone have a share of 1.
    assertThat(prediction.score("positive")).isCloseTo(Math.log(.8 * .5 * .75), within(EXACT));
    assertThat(prediction.score("opportunity")).isCloseTo(Math.log(.8 * .5 * .25), within(EXACT));
  }

  @Test
  void labelsStandInTheOrderInWhichTheyLeave() {
    assertThat(three(Depth.none()).labels())
        .containsExactly("neutral", "negative", "positive", "opportunity");
  }

  @Test
  void unknownLabelsAreRefused() {
    Prediction<String> prediction = three(Depth.none()).predict(row(.8, .5, .25));

    assertThatThrownBy(() -> prediction.probability("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other")
        .hasMessageContaining("opportunity");
    assertThatThrownBy(() -> prediction.score("other"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutDepthTheMoreProbableSideOfEachStageWins() {
    StackedCascade<List<Double>, String> cascade = three(Depth.none());

    assertDecided(cascade.decide(row(.49, .9, .9)), "neutral", .51, 0);
    assertDecided(cascade.decide(row(.51, .49, .9)), "negative", .51 * .51, 1);
    assertDecided(cascade.decide(row(.9, .9, .4)), "positive", .81 * .6, 2);
    assertDecided(cascade.decide(row(.9, .9, .6)), "opportunity", .81 * .6, 2);
  }

  @Test
  void aDeadHeatIsNeverDecided() {
    Decision<String> decision = three(Depth.none()).decide(List.of(0.0, 3.0, 3.0));

    Abstained<String> abstained = abstained(decision);
    assertThat(abstained.reason()).isEqualTo(Reason.BELOW_STAGE_DEPTH);
    assertThat(abstained.stage()).isZero();
    assertThat(abstained.best()).isEqualTo("neutral");
    assertThat(abstained.probability()).isCloseTo(.5, within(EXACT));
  }

  @Test
  void theSharedDepthMustBeExceededWhereARowLeavesToo() {
    StackedCascade<List<Double>, String> cascade = three(Depth.shared(.7));

    assertThat(abstained(cascade.decide(row(.35, .9, .9))).stage()).isZero();
    assertDecided(cascade.decide(row(.25, .9, .9)), "neutral", .75, 0);
    assertThat(abstained(cascade.decide(row(.9, .6, .9))).stage()).isEqualTo(1);
    assertThat(abstained(cascade.decide(row(.9, .9, .65))).stage()).isEqualTo(2);
    assertDecided(cascade.decide(row(.9, .8, .2)), "positive", .9 * .8 * .8, 2);
    assertDecided(cascade.decide(row(.71, .71, .71)), "opportunity", .71 * .71 * .71, 2);
  }

  @Test
  void aProbabilityEqualToTheDepthDoesNotExceedIt() {
    double probability = Sigmoid.LOGISTIC.probability(1.5);
    List<Double> goesOn = List.of(1.5, 9.0, 9.0);

    StackedCascade<List<Double>, String> equal = three(Depth.shared(probability));
    assertThat(abstained(equal.decide(goesOn)).stage()).isZero();
    StackedCascade<List<Double>, String> below =
        equal.withDepth(Depth.shared(Math.nextDown(probability)));
    assertThat(below.decide(goesOn)).isInstanceOf(Decided.class);

    double leaves = 1 - Sigmoid.LOGISTIC.probability(-1.5);
    assertThat(equal.withDepth(Depth.shared(leaves)).decide(List.of(-1.5, 9.0, 9.0)))
        .isInstanceOf(Abstained.class);
    assertThat(equal.withDepth(Depth.shared(Math.nextDown(leaves))).decide(List.of(-1.5, 9., 9.)))
        .isInstanceOf(Decided.class);
  }

  @Test
  void eachStageMayHaveItsOwnDepth() {
    StackedCascade<List<Double>, String> cascade = three(Depth.perStage(List.of(.5, .9, .6)));

    assertThat(abstained(cascade.decide(row(.55, .85, .9))).stage()).isEqualTo(1);
    assertThat(abstained(cascade.decide(row(.55, .95, .55))).stage()).isEqualTo(2);
    assertDecided(cascade.decide(row(.55, .95, .65)), "opportunity", .55 * .95 * .65, 2);
    assertDecided(cascade.decide(row(.45, .5, .5)), "neutral", .55, 0);
  }

  @Test
  void aDepthOnThePathAsksTheTargetFirst() {
    StackedCascade<List<Double>, String> cascade = three(Depth.path(.3));

    // neutral .05, negative .095, positive .5130, opportunity .342: less probable, and still it.
    assertDecided(cascade.decide(row(.95, .9, .4)), "opportunity", .95 * .9 * .4, 2);
    assertDecided(cascade.decide(row(.95, .9, .2)), "positive", .95 * .9 * .8, 2);
    assertDecided(cascade.decide(row(.2, .9, .9)), "neutral", .8, 0);
    assertDecided(cascade.decide(row(.9, .2, .5)), "negative", .9 * .8, 1);
  }

  @Test
  void aPathThatDoesNotExceedItsDepthIsNotDecided() {
    StackedCascade<List<Double>, String> cascade = three(Depth.path(.5));
    List<Double> row = row(.75, .6, .5);
    Abstained<String> abstained = abstained(cascade.decide(row));
    assertThat(abstained.reason()).isEqualTo(Reason.BELOW_PATH_DEPTH);
    assertThat(abstained.best()).isEqualTo("negative");
    assertThat(abstained.probability()).isCloseTo(.75 * .4, within(EXACT));

    List<Double> likely = row(.95, .95, .9);
    double target = cascade.predict(likely).probability("opportunity");
    assertThat(target).isGreaterThan(.8);
    assertThat(cascade.withDepth(Depth.path(target)).decide(likely)).isInstanceOf(Abstained.class);
    assertDecided(
        cascade.withDepth(Depth.path(Math.nextDown(target))).decide(likely),
        "opportunity",
        target,
        2);
  }

  @Test
  void aLabelThatLeavesMustExceedTheDepthOfThePathToo() {
    List<Double> row = row(.2, .9, .9);
    double neutral = three(Depth.none()).predict(row).probability("neutral");

    assertThat(three(Depth.path(neutral)).decide(row)).isInstanceOf(Abstained.class);
    assertDecided(three(Depth.path(Math.nextDown(neutral))).decide(row), "neutral", .8, 0);
  }

  @Test
  void thePapersModeCallsUndecidedRowsNeutral() {
    StackedCascade<List<Double>, String> paper =
        builder().depth(Depth.shared(.7)).abstainAs("neutral").build().fit(rows(), 1);

    assertDecided(paper.decide(row(.9, .9, .6)), "neutral", .1, 2);
    assertDecided(paper.decide(row(.9, .9, .8)), "opportunity", .81 * .8, 2);
    assertDecided(paper.withDepth(Depth.path(.9)).decide(row(.6, .6, .6)), "neutral", .4, 0);
  }

  @Test
  void anotherDepthChangesDecisionsAndNothingElse() {
    StackedCascade<List<Double>, String> cascade = three(Depth.none());
    List<Double> row = row(.6, .6, .6);
    StackedCascade<List<Double>, String> deep = cascade.withDepth(Depth.shared(.9));

    assertThat(cascade.decide(row)).isInstanceOf(Decided.class);
    assertThat(deep.decide(row)).isInstanceOf(Abstained.class);
    for (String label : cascade.labels()) {
      assertThat(deep.predict(row).probability(label))
          .isEqualTo(cascade.predict(row).probability(label));
      assertThat(deep.predict(row).score(label)).isEqualTo(cascade.predict(row).score(label));
    }
    assertThatThrownBy(() -> cascade.withDepth(Depth.perStage(List.of(.5, .5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("depths must be 1 or as many as stages, 3: 2");
  }

  /** Of labels that leave together the cascade can say only that it is one of them. */
  @Test
  void severalLabelsThatLeaveOrRemainTogetherAreOnlyNarrowedDown() {
    StackedCascade<List<Double>, String> cascade =
        CascadeLearner.<List<Double>, String>builder()
            .stage("calm", Set.of("neutral", "boring"), Toys.given(0))
            .target(Set.of("up", "down"))
            .calibration(Calibration.none())
            .build()
            .fit(
                List.of(
                    labeled("neutral"),
                    labeled("neutral"),
                    labeled("boring"),
                    labeled("up"),
                    labeled("down")),
                1);

    assertThat(cascade.decide(row(.2))).isInstanceOf(Excluded.class);
    Excluded<String> calm = (Excluded<String>) cascade.decide(row(.2));
    assertThat(calm.possible()).containsExactlyInAnyOrder("neutral", "boring");
    assertThat(calm.probability()).isCloseTo(.8, within(EXACT));
    Excluded<String> moved = (Excluded<String>) cascade.decide(row(.9));
    assertThat(moved.possible()).containsExactlyInAnyOrder("up", "down");
    assertThat(moved.probability()).isCloseTo(.9, within(EXACT));
    assertThat(moved.stage()).isZero();

    // Shares are those of the training rows with one more row of each: 3 of 5 and 2 of 5.
    assertThat(cascade.labels()).containsExactly("boring", "neutral", "down", "up");
    Prediction<String> prediction = cascade.predict(row(.2));
    assertThat(prediction.probability("neutral")).isCloseTo(.8 * .6, within(EXACT));
    assertThat(prediction.probability("boring")).isCloseTo(.8 * .4, within(EXACT));
    assertThat(prediction.probability("up")).isCloseTo(.2 * .5, within(EXACT));
    assertThat(prediction.score("boring")).isCloseTo(Math.log(.8 * .4), within(EXACT));
    assertThat(prediction.score("up")).isCloseTo(Math.log(.2 * .5), within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "SIGMOID", "ISOTONIC"})
  void probabilitiesOfAllLabelsSumToOne(String method) {
    Random random = new Random(3);
    List<Labeled<List<Double>, String>> rows = new ArrayList<>();
    String[] labels = {"neutral", "negative", "positive", "opportunity"};
    for (int i = 0; i < 120; i++) {
      List<Double> row =
          List.of(random.nextGaussian(), random.nextGaussian(), 2 * random.nextGaussian());
      rows.add(new Labeled<>(row, labels[random.nextInt(4)]));
    }
    StackedCascade<List<Double>, String> cascade =
        builder()
            .calibration(new Calibration(CalibrationMethod.valueOf(method), 3))
            .build()
            .fit(rows, 1);

    double[] scales = {.1, 1, 10, 100, 1e6, 1e300};
    for (int i = 0; i < 3000; i++) {
      double scale = scales[i % scales.length];
      List<Double> row =
          List.of(
              scale * random.nextGaussian(),
              scale * random.nextGaussian(),
              scale * random.nextGaussian());
      for (Depth depth : List.of(Depth.none(), Depth.path(0))) {
        Prediction<String> prediction = cascade.withDepth(depth).predict(row);
        double sum = 0;
        for (String label : labels) {
          assertThat(prediction.probability(label)).isBetween(0.0, 1.0);
          assertThat(prediction.score(label)).isNotNaN();
          sum += prediction.probability(label);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void theTextShowsTheWayThroughTheCascade() {
    assertThat(three(Depth.path(.5)))
        .hasToString(
            "StackedCascade[first: [neutral] leaves; second: [negative] leaves; "
                + "third: [positive] leaves; [opportunity] stays; Path[depth=0.5]]");
    assertThat(three(Depth.none()).stages()).isEqualTo(3);
    assertThat(three(Depth.none()).stageName(1)).isEqualTo("second");
    assertThat(three(Depth.none()).predict(List.of(0.0, 0.0, 0.0)).toString())
        .contains("BELOW_STAGE_DEPTH")
        .contains("neutral=0.5");
  }

  @Test
  void aCascadeReadsAnyViewOfItsRows() {
    DecisionModel<String, String> model =
        three(Depth.none()).over(text -> row(Double.parseDouble(text), .9, .9));

    assertDecided(model.decide(".1"), "neutral", .9, 0);
    assertThat(model.labels()).hasSize(4);
  }

  @Test
  void depthsOutsideZeroToOneAreRefused() {
    assertThatThrownBy(() -> Depth.shared(1.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("depth must be in [0, 1]: 1.01");
    assertThatThrownBy(() -> Depth.path(-.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-0.1");
    assertThatThrownBy(() -> Depth.path(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Depth.perStage(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The stages let the row through for certain, the path is right in 3 of 5 cases. */
  @Test
  void whereNoLabelCouldLeaveTheyShareWhatTheTargetLeaves() {
    CascadeCalibration calibration =
        new CascadeCalibration(
            List.of(TaskCalibration.NONE, TaskCalibration.NONE, TaskCalibration.NONE),
            new Sigmoid(0, Math.log(1.5)));
    StackedCascade<List<Double>, String> given = three(Depth.none());
    Prediction<String> prediction =
        new StackedCascade<>(
                List.of("first", "second", "third"),
                given.groups(),
                given.models(),
                calibration,
                Depth.none(),
                Optional.empty())
            .predict(row(1, 1, 1));

    assertThat(prediction.probability("opportunity")).isCloseTo(.6, within(EXACT));
    for (String label : List.of("neutral", "negative", "positive")) {
      assertThat(prediction.probability(label)).isCloseTo(.4 / 3, within(EXACT));
    }
  }

  private static StackedCascade<List<Double>, String> three(Depth depth) {
    return builder().depth(depth).build().fit(rows(), 1);
  }

  private static CascadeLearner.Builder<List<Double>, String> builder() {
    return CascadeLearner.<List<Double>, String>builder()
        .stage("first", Set.of("neutral"), Toys.given(0))
        .stage("second", Set.of("negative"), Toys.given(1))
        .stage("third", Set.of("positive"), Toys.given(2))
        .target("opportunity")
        .calibration(Calibration.none());
  }

  private static List<Labeled<List<Double>, String>> rows() {
    return List.of(
        labeled("neutral"), labeled("negative"), labeled("positive"), labeled("opportunity"));
  }

  private static Labeled<List<Double>, String> labeled(String label) {
    return new Labeled<>(List.of(0.0, 0.0, 0.0), label);
  }

  private static List<Double> row(double... probabilities) {
    List<Double> row = new ArrayList<>();
    for (double probability : probabilities) {
      row.add(Toys.logOdds(probability));
    }
    return row;
  }

  private static Abstained<String> abstained(Decision<String> decision) {
    assertThat(decision).isInstanceOf(Abstained.class);
    return (Abstained<String>) decision;
  }

  private static void assertDecided(
      Decision<String> decision, String label, double probability, int stage) {
    assertThat(decision).isInstanceOf(Decided.class);
    Decided<String> decided = (Decided<String>) decision;
    assertThat(decided.label()).isEqualTo(label);
    assertThat(decided.probability()).isCloseTo(probability, within(1e-9));
    assertThat(decided.stage()).isEqualTo(stage);
  }
}
