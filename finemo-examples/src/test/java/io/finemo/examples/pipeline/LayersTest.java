package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.classify.Calibration;
import io.finemo.classify.Depth;
import io.finemo.core.Decision;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.features.FeatureSpec;
import io.finemo.preprocess.step.Language;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The systems of one, two and three layers, and what can stand in them. */
class LayersTest {
  private static final Preparation PREPARATION =
      new Preparation(Set.of(Language.ENGLISH), true, Preparation.Steps.NONE);
  private static List<Labeled<AnalyzedPost, FinancialEmotion>> rows;

  @BeforeAll
  static void readTheSample() throws IOException {
    rows = GoldenModel.rows(PREPARATION);
  }

  @Test
  void eachLayerLetsLabelsLeaveAndTheLastLetsOpportunitiesThrough() {
    assertThat(train(ModelPreset.LOGISTIC, Layers.of(1), .5).cascade())
        .hasToString(
            "StackedCascade[opportunity: [NEGATIVE_AWARENESS, NEUTRAL, POSITIVE_STATEMENT] leaves; "
                + "[OPPORTUNITY] stays; Path[depth=0.5]]");
    assertThat(train(ModelPreset.LOGISTIC, Layers.of(2), .5).cascade())
        .hasToString(
            "StackedCascade[neutral: [NEUTRAL] leaves; "
                + "opportunity: [NEGATIVE_AWARENESS, POSITIVE_STATEMENT] leaves; "
                + "[OPPORTUNITY] stays; Path[depth=0.5]]");
    assertThat(train(ModelPreset.LOGISTIC, Layers.of(3), .5).cascade())
        .hasToString(
            "StackedCascade[neutral: [NEUTRAL] leaves; negative: [NEGATIVE_AWARENESS] leaves; "
                + "positive: [POSITIVE_STATEMENT] leaves; [OPPORTUNITY] stays; Path[depth=0.5]]");
  }

  @Test
  void aModelSaysWhatItIs() {
    assertThat(train(ModelPreset.LOGISTIC, Layers.of(1), .5).toString())
        .startsWith("OpportunityModel[extractor=FeatureExtractor[")
        .contains("cascade=StackedCascade[opportunity: ")
        .doesNotContain("Lambda")
        .doesNotContainPattern("@[0-9a-f]{5,}");
  }

  @Test
  void oneLayerSaysOfTheRestOnlyWhatTheyAreNot() {
    OpportunityModel model = train(ModelPreset.LOGISTIC, Layers.of(1), .5);

    List<Decision<FinancialEmotion>> others =
        rows.stream()
            .map(row -> model.decide(row.value()))
            .filter(decision -> !(decision instanceof Decision.Decided))
            .toList();
    assertThat(others).isNotEmpty().hasOnlyElementsOfType(Decision.Excluded.class);
    assertThat(others).hasSizeLessThan(rows.size());
  }

  @Test
  void whatIsNotSureIsAbstainedFromOrNeutral() {
    OpportunityModel abstaining = train(ModelPreset.LOGISTIC, Layers.of(3), 1);
    OpportunityModel asInThePaper =
        train(ModelPreset.LOGISTIC, Layers.of(3).withUnsureAsNeutral(), 1);

    for (Labeled<AnalyzedPost, FinancialEmotion> row : rows) {
      assertThat(abstaining.decide(row.value())).isInstanceOf(Decision.Abstained.class);
      assertThat(asInThePaper.decide(row.value()))
          .isInstanceOfSatisfying(
              Decision.Decided.class,
              decided -> assertThat(decided.label()).isEqualTo(FinancialEmotion.NEUTRAL));
    }
  }

  @ParameterizedTest
  @EnumSource(ModelPreset.class)
  void everyPresetLearnsFromTheStandardFeatures(ModelPreset preset) {
    OpportunityModel model = train(preset, Layers.of(2), .5);

    assertThat(meanProbability(model, true)).isGreaterThan(meanProbability(model, false) + .1);
  }

  private static double meanProbability(OpportunityModel model, boolean ofOpportunities) {
    return rows.stream()
        .filter(row -> (row.label() == FinancialEmotion.OPPORTUNITY) == ofOpportunities)
        .mapToDouble(row -> model.predict(row.value()).probability(FinancialEmotion.OPPORTUNITY))
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelPreset.class,
      names = {"GRADIENT_DESCENT", "NB_SVM"})
  void linearPresetsAreSavedAndExplained(ModelPreset preset) throws ModelFormatException {
    Task<FinancialEmotion> task = new Task.Opportunity();
    SavedModel<FinancialEmotion> saved =
        new SavedModel<>(
            task, train(preset, Layers.of(3), .5), PREPARATION, Training.of(task, rows, 1));

    PostModel<FinancialEmotion> read = SavedModel.of(saved.toArchive(), task).model();

    AnalyzedPost post = rows.get(0).value();
    assertThat(read.predict(post).toString()).isEqualTo(saved.model().predict(post).toString());
    assertThat(read.explain(post).stages())
        .hasSize(3)
        .allSatisfy(stage -> assertThat(stage.attribution()).isPresent());
  }

  @Test
  void thereAreOneToThreeLayers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.of(4))
        .withMessage("layers must be 1 to 3: 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layers.of(0))
        .withMessage("layers must be 1 to 3: 0");
  }

  private static OpportunityModel train(ModelPreset preset, Layers layers, double depth) {
    return new ModelSpec(
            preset, FeatureSpec.standard(), Calibration.none(), Depth.path(depth), layers)
        .opportunityCascade()
        .fit(rows, 1);
  }
}
