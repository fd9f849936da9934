package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What a cascade learns from, and what it refuses. */
class CascadeLearnerTest {

  @Test
  void aStageLearnsFromTheRowsWhoseGoldLabelReachesIt() {
    Map<String, List<Labeled<Integer, Boolean>>> seen = new ConcurrentHashMap<>();
    CascadeLearner.<Integer, String>builder()
        .stage("first", Set.of("neutral"), recording("first", seen))
        .stage("second", Set.of("negative"), recording("second", seen))
        .stage("third", Set.of("positive"), recording("third", seen))
        .target("opportunity")
        .calibration(Calibration.none())
        .build()
        .fit(
            List.of(
                new Labeled<>(1, "opportunity"),
                new Labeled<>(2, "neutral"),
                new Labeled<>(3, "positive"),
                new Labeled<>(4, "negative"),
                new Labeled<>(5, "opportunity")),
            1);

    assertThat(seen.get("first"))
        .containsExactly(goesOn(1), leaves(2), goesOn(3), goesOn(4), goesOn(5));
    assertThat(seen.get("second")).containsExactly(goesOn(1), goesOn(3), leaves(4), goesOn(5));
    assertThat(seen.get("third")).containsExactly(goesOn(1), leaves(3), goesOn(5));
  }

  /** 20 rows in 4 folds: all rows once for the model, and 4 times 15 rows for the calibration. */
  @Test
  void calibrationFitsEverythingOnceMoreInEachFold() {
    Collection<Integer> transformFits = new ConcurrentLinkedQueue<>();
    Collection<Integer> stageFits = new ConcurrentLinkedQueue<>();
    TransformLearner<Integer, Integer, String> transform =
        (rows, seed) -> {
          transformFits.add(rows.size());
          return value -> value;
        };
    CascadeLearner.<Integer, String>builder()
        .stage(
            "only",
            Set.of("no"),
            (rows, seed) -> {
              stageFits.add(rows.size());
              return row -> row;
            })
        .target("yes")
        .calibration(new Calibration(Calibration.sigmoid().method(), 4))
        .build()
        .over(transform)
        .fit(alternating(20), 1);

    assertThat(transformFits).containsExactlyInAnyOrder(20, 15, 15, 15, 15);
    assertThat(stageFits).containsExactlyInAnyOrder(20, 15, 15, 15, 15);
  }

  /** Scores 10 times too sure: calibration finds that of 100 rows said to be certain 80 are. */
  @Test
  void calibrationCorrectsAStageThatIsTooSure() {
    Random random = new Random(2);
    List<Labeled<Double, String>> rows = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double logOdds = 2 * random.nextGaussian();
      boolean yes = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      rows.add(new Labeled<>(logOdds, yes ? "yes" : "no"));
    }
    CascadeLearner.Builder<Double, String> builder =
        CascadeLearner.<Double, String>builder()
            .stage("only", Set.of("no"), (training, seed) -> logOdds -> 10 * logOdds)
            .target("yes");

    StackedCascade<Double, String> raw =
        builder.calibration(Calibration.none()).build().fit(rows, 1);
    StackedCascade<Double, String> sigmoid =
        builder.calibration(Calibration.sigmoid()).build().fit(rows, 1);
    StackedCascade<Double, String> isotonic =
        builder.calibration(Calibration.isotonic()).build().fit(rows, 1);

    for (double probability : new double[] {.1, .3, .5, .8}) {
      double logOdds = Toys.logOdds(probability);
      assertThat(sigmoid.predict(logOdds).probability("yes")).isCloseTo(probability, within(.04));
      // Scores are on one scale too, whatever the stage and the calibrator.
      assertThat(isotonic.predict(logOdds).score("yes"))
          .isCloseTo(Math.log(probability), within(.15))
          .isEqualTo(sigmoid.predict(logOdds).score("yes"));
      assertThat(isotonic.predict(logOdds).probability("yes")).isCloseTo(probability, within(.1));
    }
    assertThat(raw.predict(Toys.logOdds(.8)).probability("yes")).isGreaterThan(.999);
  }

  /** Stages that tell nothing: each goes on as often as the labels that reach it do. */
  @Test
  void eachStageIsCalibratedOnTheRowsThatReachIt() {
    List<Labeled<Integer, String>> rows = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      rows.add(new Labeled<>(i, i % 10 < 6 ? "neutral" : i % 10 < 9 ? "negative" : "yes"));
    }
    Prediction<String> prediction =
        CascadeLearner.<Integer, String>builder()
            .stage("first", Set.of("neutral"), (training, seed) -> row -> 3)
            .stage("second", Set.of("negative"), (training, seed) -> row -> -2)
            .target("yes")
            .build()
            .fit(rows, 1)
            .predict(0);

    assertThat(prediction.probability("neutral")).isCloseTo(.6, within(.005));
    assertThat(prediction.probability("negative")).isCloseTo(.3, within(.005));
    assertThat(prediction.probability("yes")).isCloseTo(.1, within(.005));
  }

  /**
   * The first stage is blind, and the second knows the target among all rows: the product would be
   * 2/3, since it takes the stages for independent.
   */
  @Test
  void theProbabilityOfThePathIsCalibratedAsAWhole() {
    List<Labeled<Integer, String>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(new Labeled<>(i % 3, List.of("neutral", "negative", "yes").get(i % 3)));
    }
    StackedCascade<Integer, String> cascade =
        CascadeLearner.<Integer, String>builder()
            .stage("blind", Set.of("neutral"), (training, seed) -> row -> 0)
            .stage("sharp", Set.of("negative"), (training, seed) -> row -> row == 2 ? 1 : -1)
            .target("yes")
            .build()
            .fit(rows, 1);

    assertThat(cascade.predict(2).probability("yes")).isGreaterThan(.95);
    assertThat(cascade.predict(0).probability("yes")).isLessThan(.05);
  }

  @Test
  void equalRowsAndSeedGiveEqualCascades() {
    List<SparseVector> noise = Toys.noise(new Random(1), 80, 30, .2);
    List<Labeled<SparseVector, String>> rows =
        Toys.label(noise, i -> noise.get(i).get(3) + i % 2 > 0 ? "yes" : "no");
    CascadeLearner<SparseVector, String> learner =
        CascadeLearner.<SparseVector, String>builder()
            .stage("only", Set.of("no"), Toys.centroids())
            .target("yes")
            .build();
    StackedCascade<SparseVector, String> one = learner.fit(rows, 4);
    StackedCascade<SparseVector, String> same = learner.fit(rows, 4);
    StackedCascade<SparseVector, String> other = learner.fit(rows, 5);

    Set<String> differing = new HashSet<>();
    for (SparseVector row : noise) {
      String expected = Toys.everything(one, one.predict(row));
      assertThat(Toys.everything(same, same.predict(row))).isEqualTo(expected);
      differing.add(expected);
      differing.add(Toys.everything(other, other.predict(row)));
    }
    assertThat(differing).as("the seed divides rows otherwise").hasSizeGreaterThan(noise.size());
  }

  @Test
  void aLabelHasOneWayOut() {
    assertRefused(
        builder().stage("a", Set.of("no"), any()).stage("b", Set.of("no"), any()).target("yes"),
        "label no has two ways out of the cascade");
    assertRefused(
        builder().stage("a", Set.of("no"), any()).target("no"),
        "label no has two ways out of the cascade");
  }

  @Test
  void aCascadeHasAStageAndATargetAndEveryStageALabel() {
    assertRefused(builder().target("yes"), "at least 1 stage");
    assertRefused(builder().stage("a", Set.of("no"), any()), "1 target label");
    assertRefused(builder().stage("a", Set.of("no"), any()).target(Set.of()), "1 target label");
    assertThatThrownBy(() -> builder().stage("a", Set.of(), any()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stage a");
  }

  @Test
  void depthsAndLabelsMustFitTheStages() {
    CascadeLearner.Builder<Double, String> one =
        builder().stage("a", Set.of("no"), any()).target("yes");
    assertRefused(one.depth(Depth.perStage(List.of(.5, .6))), "as many as stages, 1: 2");
    assertRefused(one.depth(Depth.none()).abstainAs("maybe"), "label maybe is not in the cascade");
    assertThat(one.abstainAs("yes").depth(Depth.perStage(List.of(.5))).build().toString())
        .startsWith("CascadeLearner[a: [no] leaves, by ")
        .endsWith(
            "; [yes] stays; Calibration[method=SIGMOID, folds=5]; PerStage[depths=[0.5]]; "
                + "unsure is yes]");
  }

  @Test
  void aRowWithALabelOutsideTheCascadeIsRefused() {
    CascadeLearner<Double, String> learner =
        builder().stage("a", Set.of("no"), any()).target("yes").build();

    assertThatThrownBy(() -> learner.fit(List.of(row("no"), row("perhaps"), row("yes")), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label perhaps is not one of")
        .hasMessageContaining("yes");
  }

  @Test
  void tooFewRowsToCalibrateAreRefused() {
    CascadeLearner<Double, String> learner =
        builder().stage("a", Set.of("no"), any()).target("yes").build();

    assertThatThrownBy(
            () ->
                learner.fit(
                    List.of(row("no"), row("no"), row("no"), row("no"), row("yes"), row("no")), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label yes has 1 training row")
        .hasMessageContaining("at least 2");
    assertThatThrownBy(() -> learner.fit(List.of(row("no"), row("yes")), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label no has 1 training row");
    assertThatThrownBy(() -> learner.fit(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
    assertThatThrownBy(() -> learner.fit(List.of(row("no"), row("yes"), row("no"), row("yes")), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number of rows, 4: 5");
  }

  @Test
  void twoRowsOfEachLabelAreEnough() {
    CascadeLearner<Double, String> learner =
        builder()
            .stage("a", Set.of("no"), any())
            .target("yes")
            .calibration(new Calibration(Calibration.sigmoid().method(), 2))
            .build();

    StackedCascade<Double, String> cascade =
        learner.fit(List.of(row("no"), row("yes"), row("no"), row("yes")), 1);

    assertThat(cascade.predict(0.0).probability("yes")).isCloseTo(.5, within(1e-9));
  }

  /** The message of a learner that refuses its rows says which stage it was. */
  @Test
  void aStageWithRowsOnOneSideOnlyIsNamed() {
    CascadeLearner<SparseVector, String> learner =
        CascadeLearner.<SparseVector, String>builder()
            .stage("calm", Set.of("neutral"), Toys.centroids())
            .stage("doubt", Set.of("negative"), Toys.centroids())
            .target("yes")
            .build();
    List<SparseVector> noise = Toys.noise(new Random(1), 20, 10, .3);

    assertThatThrownBy(
            () -> learner.fit(Toys.label(noise, i -> i % 2 == 0 ? "neutral" : "negative"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stage doubt: one side only");
    assertThatThrownBy(() -> learner.fit(Toys.label(noise, i -> "yes"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stage calm: one side only");
  }

  @Test
  void aLabelThatLeavesWithAnotherMayBeAbsent() {
    CascadeLearner<Double, String> learner =
        builder().stage("a", Set.of("no", "never"), any()).target("yes").build();

    StackedCascade<Double, String> cascade = learner.fit(doubles(alternating(20)), 1);

    // 10 rows of "no" and none of "never", one more each: 1/12 of what leaves.
    Prediction<String> prediction = cascade.predict(0.0);
    double leaves = prediction.probability("never") + prediction.probability("no");
    assertThat(prediction.probability("never")).isCloseTo(leaves / 12, within(1e-12)).isPositive();
  }

  private static List<Labeled<Double, String>> doubles(List<Labeled<Integer, String>> rows) {
    return rows.stream().map(row -> row.map(Integer::doubleValue)).toList();
  }

  private static List<Labeled<Integer, String>> alternating(int size) {
    List<Labeled<Integer, String>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(new Labeled<>(i, i % 2 == 0 ? "yes" : "no"));
    }
    return rows;
  }

  private static StageLearner<Integer> recording(
      String name, Map<String, List<Labeled<Integer, Boolean>>> seen) {
    return (rows, seed) -> {
      seen.put(name, List.copyOf(rows));
      return row -> 0;
    };
  }

  private static void assertRefused(CascadeLearner.Builder<?, ?> builder, String why) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static CascadeLearner.Builder<Double, String> builder() {
    return CascadeLearner.builder();
  }

  private static StageLearner<Double> any() {
    return (rows, seed) -> row -> row;
  }

  private static Labeled<Double, String> row(String label) {
    return new Labeled<>(0.0, label);
  }

  private static Labeled<Integer, Boolean> goesOn(int value) {
    return new Labeled<>(value, true);
  }

  private static Labeled<Integer, Boolean> leaves(int value) {
    return new Labeled<>(value, false);
  }
}
