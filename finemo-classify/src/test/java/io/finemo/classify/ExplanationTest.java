package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Attribution.Contribution;
import io.finemo.classify.certify.CertifyingLearner;
import io.finemo.classify.certify.DepthAim;
import io.finemo.core.Decision;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final SparseVector ROW =
      SparseVector.of(new int[] {0, 1, 7}, new double[] {1, 2, 9});

  /** One linear stage, {@code .5 + 2x - 3y}, and one that cannot explain itself. */
  @Test
  void eachStageOfACascadeTellsWhatItMadeOfTheRow() {
    StackedCascade<SparseVector, String> cascade = cascade();

    Explanation<String> explanation = cascade.explain(ROW);

    assertThat(explanation.prediction().toString()).isEqualTo(cascade.predict(ROW).toString());
    assertThat(explanation.stages()).hasSize(2);
    Explanation.Stage<String> linear = explanation.stages().get(0);
    assertThat(linear.name()).isEqualTo("linear");
    assertThat(linear.leaving()).containsExactly("no");
    assertThat(linear.goingOn()).containsExactly("maybe", "yes");
    assertThat(linear.score()).isEqualTo(.5 + 2 - 6);
    assertThat(linear.probability()).isCloseTo(1 / (1 + Math.exp(3.5)), within(1e-12));
    // Feature 7, which the stage does not know, added nothing.
    assertThat(linear.attribution())
        .contains(new Attribution(.5, SparseVector.of(new int[] {0, 1}, new double[] {2, -6})));
    assertThat(linear.attribution().orElseThrow().sum()).isEqualTo(linear.score());
  }

  @Test
  void aStageThatCannotTellSaysSo() {
    Explanation.Stage<String> silent = cascade().explain(ROW).stages().get(1);

    assertThat(silent.goingOn()).containsExactly("yes");
    assertThat(silent.probability()).isEqualTo(.5);
    assertThat(silent.attribution()).isEmpty();
  }

  @Test
  void theTextIsADecisionAndALineForEachStage() {
    assertThat(cascade().explain(ROW).toString().lines())
        .containsExactly(
            cascade().decide(ROW).toString(),
            "  linear: [maybe, yes] 0.029 against [no], score -3.500 = 0.500 -6.000[1] +2.000[0]",
            "  silent: [yes] 0.500 against [maybe], score 0.000, which it cannot explain");
  }

  @Test
  void theTextEndsAfterTheFiveStrongestFeatures() {
    double[] weights = {1, -2, 3, -4, 5, -6, 7};
    SparseVector ones = SparseVector.of(new int[] {0, 1, 2, 3, 4, 5, 6}, weights);
    DecisionModel<SparseVector, String> flat =
        flat(List.of("no", "yes"), new LinearModel(new double[] {1, 1, 1, 1, 1, 1, 1}, 0));

    assertThat(flat.explain(ones).toString())
        .endsWith("= 0.000 +7.000[6] -6.000[5] +5.000[4] -4.000[3] +3.000[2] and 2 more");
    SparseVector five = SparseVector.of(new int[] {2, 3, 4, 5, 6}, new double[] {3, -4, 5, -6, 7});
    assertThat(flat.explain(five).toString())
        .endsWith("= 0.000 +7.000[6] -6.000[5] +5.000[4] -4.000[3] +3.000[2]");
  }

  @Test
  void aFlatModelOfTwoLabelsExplainsItsOneQuestion() {
    Explanation<String> explanation =
        flat(List.of("no", "yes"), new LinearModel(new double[] {2, -3}, .5)).explain(ROW);

    assertThat(explanation.stages()).hasSize(1);
    Explanation.Stage<String> question = explanation.stages().get(0);
    assertThat(question.name()).isEqualTo("label yes");
    assertThat(question.leaving()).containsExactly("no");
    assertThat(question.goingOn()).containsExactly("yes");
    assertThat(question.probability()).isEqualTo(explanation.prediction().probability("yes"));
    assertThat(question.attribution().orElseThrow().constant()).isEqualTo(.5);
  }

  @Test
  void aFlatModelOfMoreLabelsExplainsThatOfEach() {
    Explanation<String> explanation =
        flat(List.of("up", "down", "flat"), new LinearModel(new double[] {2, -3}, .5)).explain(ROW);

    assertThat(explanation.stages())
        .extracting(Explanation.Stage::goingOn)
        .containsExactly(List.of("up"), List.of("down"), List.of("flat"));
    assertThat(explanation.stages().get(1).leaving()).containsExactly("up", "flat");
    // Before scaling to 1, which makes a third of each here.
    assertThat(explanation.stages().get(1).probability())
        .isCloseTo(1 / (1 + Math.exp(3.5)), within(1e-12));
  }

  /** Behind a transformation that keeps feature 1 as its feature 0. */
  @Test
  void contributionsAreThoseOfTheRowsNotOfWhatAStageMadeOfThem() {
    StageLearner<SparseVector> linear = (rows, seed) -> new LinearModel(new double[] {-3}, .5);
    StageLearner<SparseVector> behind =
        linear.behind(
            (rows, seed) -> row -> SparseVector.of(new int[] {0}, new double[] {row.get(1)}),
            (fitted, parts) -> SparseVector.of(new int[] {1}, new double[] {parts.get(0)}));
    Explanation<String> explanation =
        new FlatLearner<>(List.of("no", "yes"), behind, Calibration.none(), 0)
            .fit(List.of(), 1)
            .explain(ROW);

    assertThat(explanation.stages().get(0).attribution())
        .contains(new Attribution(.5, SparseVector.of(new int[] {1}, new double[] {-6})));
  }

  @Test
  void everyWrapperPassesTheExplanationOn() {
    StackedCascade<SparseVector, String> cascade = cascade();
    String stages = cascade.explain(ROW).stages().toString();
    var pipeline =
        learner().over(TransformLearner.<SparseVector, String>identity()).fit(training(), 1);

    assertThat(cascade.over((SparseVector row) -> row).explain(ROW).stages()).hasToString(stages);
    assertThat(pipeline.explain(ROW).stages()).hasToString(stages);
    Explanation<String> shown = cascade.showing("yes", Depth.score(-100)).explain(ROW);
    assertThat(shown.stages()).hasToString(stages);
    assertThat(shown.prediction().decision())
        .isInstanceOfSatisfying(
            Decision.Decided.class, decided -> assertThat(decided.label()).isEqualTo("yes"));
    List<Labeled<SparseVector, String>> nine = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      nine.addAll(training());
    }
    var certified =
        CertifyingLearner.cascade(learner(), DepthAim.targetPrecision("yes", .5)).fit(nine, 1);
    assertThat(certified.explain(ROW).stages()).hasToString(stages);
  }

  @Test
  void theStrongestContributionsComeFirstWhateverTheirSign() {
    Attribution attribution =
        new Attribution(1, SparseVector.of(new int[] {2, 5, 6, 9}, new double[] {.5, -2, 1, -.5}));

    assertThat(attribution.sum()).isEqualTo(0);
    assertThat(attribution.strongest(3))
        .containsExactly(new Contribution(5, -2), new Contribution(6, 1), new Contribution(2, .5));
    assertThat(attribution.strongest(99)).hasSize(4);
    assertThat(attribution.strongest(0)).isEmpty();
    assertThatThrownBy(() -> attribution.strongest(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void theConstantIsANumber() {
    assertThatThrownBy(() -> new Attribution(Double.NaN, SparseVector.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constant must be finite: NaN");
    assertThatThrownBy(() -> new Attribution(Double.POSITIVE_INFINITY, SparseVector.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("constant must be finite: Infinity");
  }

  private static StackedCascade<SparseVector, String> cascade() {
    return learner().fit(training(), 1);
  }

  private static List<Labeled<SparseVector, String>> training() {
    return List.of(
        new Labeled<>(ROW, "no"), new Labeled<>(ROW, "maybe"), new Labeled<>(ROW, "yes"));
  }

  private static CascadeLearner<SparseVector, String> learner() {
    return CascadeLearner.<SparseVector, String>builder()
        .stage("linear", Set.of("no"), (rows, seed) -> new LinearModel(new double[] {2, -3}, .5))
        .stage("silent", Set.of("maybe"), (rows, seed) -> row -> 0)
        .target("yes")
        .calibration(Calibration.none())
        .build();
  }

  private static FlatModel<SparseVector, String> flat(List<String> labels, LinearModel model) {
    return new FlatLearner<SparseVector, String>(
            labels, (rows, seed) -> model, Calibration.none(), 0)
        .fit(List.of(), 1);
  }
}
