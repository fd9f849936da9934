package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.CascadeLearner;
import io.finemo.classify.StackedCascade;
import io.finemo.classify.StageLearner;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Decision;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.features.select.FeatureSelection;
import io.finemo.features.select.NbLogCountRatio;
import io.finemo.features.select.SelectKBest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each stage of a cascade chooses, or weighs, the features for its own question. */
class StageSelectionTest {
  private static final int NEUTRAL_WORD = 40;
  private static final int NEGATIVE_WORD = 70;

  @Test
  void eachStageKeepsTheFeatureThatAnswersItsQuestion() {
    StageLearner<SparseVector> selecting =
        LibLinearStage.logistic(1)
            .behind(new SelectKBest<Boolean>(1)::fit, FeatureSelection::restore);

    StackedCascade<SparseVector, String> cascade = cascade(selecting);

    assertThat(explained(cascade, 0)).containsExactly(NEUTRAL_WORD);
    assertThat(explained(cascade, 1)).containsExactly(NEGATIVE_WORD);
    assertKnowsTheWords(cascade);
  }

  /** As in NB-SVM; indices stay what they are, so that there is no way back to take. */
  @Test
  void eachStageWeighsTheFeaturesForItsQuestion() {
    StageLearner<SparseVector> weighing =
        LibLinearStage.linearSvc(1)
            .behind(
                new NbLogCountRatio<>(Set.of(true), 1, NbLogCountRatio.Values.PRESENCE)::fit,
                (ratios, parts) -> parts);

    StackedCascade<SparseVector, String> cascade = cascade(weighing);

    assertThat(explained(cascade, 0)).contains(NEUTRAL_WORD, NEGATIVE_WORD);
    assertKnowsTheWords(cascade);
  }

  private static void assertKnowsTheWords(StackedCascade<SparseVector, String> cascade) {
    assertThat(label(cascade, NEUTRAL_WORD)).isEqualTo("neutral");
    assertThat(label(cascade, NEGATIVE_WORD)).isEqualTo("negative");
    assertThat(label(cascade, 5)).isEqualTo("opportunity");
  }

  private static String label(StackedCascade<SparseVector, String> cascade, int word) {
    Decision<String> decision = cascade.decide(SparseVector.of(new int[] {word}, new double[] {1}));
    return decision instanceof Decision.Decided<String> decided ? decided.label() : "none";
  }

  /** The features by which a stage explains a row that has all of them. */
  private static List<Integer> explained(StackedCascade<SparseVector, String> cascade, int stage) {
    int[] indices = new int[100];
    double[] ones = new double[100];
    for (int i = 0; i < 100; i++) {
      indices[i] = i;
      ones[i] = 1;
    }
    SparseVector parts =
        cascade
            .explain(SparseVector.of(indices, ones))
            .stages()
            .get(stage)
            .attribution()
            .orElseThrow()
            .contributions();
    List<Integer> features = new ArrayList<>();
    for (int entry = 0; entry < parts.size(); entry++) {
      features.add(parts.indexAt(entry));
    }
    return features;
  }

  /** One word tells neutral rows, another negative ones; 98 features are noise. */
  private static StackedCascade<SparseVector, String> cascade(StageLearner<SparseVector> stage) {
    Random random = new Random(1);
    List<String> labels = List.of("neutral", "negative", "opportunity");
    List<Labeled<SparseVector, String>> rows = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      int[] indices = new int[100];
      double[] values = new double[100];
      for (int i = 0; i < 100; i++) {
        indices[i] = i;
        values[i] = random.nextInt(4) == 0 ? 1 : 0;
      }
      values[NEUTRAL_WORD] = row % 3 == 0 ? 1 : 0;
      values[NEGATIVE_WORD] = row % 3 == 1 ? 1 : 0;
      rows.add(new Labeled<>(SparseVector.of(indices, values), labels.get(row % 3)));
    }
    return CascadeLearner.<SparseVector, String>builder()
        .stage("neutral", Set.of("neutral"), stage)
        .stage("negative", Set.of("negative"), stage)
        .target("opportunity")
        .build()
        .fit(rows, 1);
  }
}
