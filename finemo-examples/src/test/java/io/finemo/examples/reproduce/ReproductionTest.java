package io.finemo.examples.reproduce;

import static io.finemo.examples.reproduce.TablesTest.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.finemo.classify.Calibration;
import io.finemo.classify.Depth;
import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.Layers;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.Preparation;
import io.finemo.examples.pipeline.Task;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The systems are those of {@code finemo evaluate}, and the depth is chosen as in the paper. */
class ReproductionTest {
  private static final Calibration CALIBRATION = new Calibration(Calibration.sigmoid().method(), 3);

  private static List<Labeled<AnalyzedPost, FinancialEmotion>> posts;
  private static List<SystemFigures> systems;

  @BeforeAll
  static void measureTheSample() throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    posts = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    try (PostReader reader = EmbeddedSample.open(options)) {
      for (PostRow row : reader) {
        if (row.label().isPresent() && counts.merge(row.label().get(), 1, Integer::sum) <= 40) {
          posts.add(
              new Labeled<>(
                  preprocessor.analyze(row.post()), FinancialEmotion.valueOf(row.label().get())));
        }
      }
    }
    Reproduction reproduction = reproduction(posts, CALIBRATION, 2, 42);
    systems = reproduction.run(RunState.inMemory(reproduction.key()), RunListener.none());
  }

  @Test
  void everySystemIsMeasuredOnce() {
    assertThat(systems).hasSize(4 * 2 * 3);
    assertThat(systems.stream().map(one -> List.of(one.classifier(), one.features(), one.layers())))
        .doesNotHaveDuplicates();
  }

  @Test
  void figuresAreThoseOfTheSameModelLearntAlone() {
    for (int layers = 1; layers <= Layers.MOST; layers++) {
      SystemFigures system = system(ModelPreset.LINEAR_SVC, layers);
      TargetEvaluation<FinancialEmotion> plain = alone(layers, Depth.none());

      assertThat(system.plain()).isEqualTo(plain.atDepth());
      assertThat(system.averagePrecision()).isEqualTo(plain.averagePrecision());
      assertThat(system.atRecall())
          .containsOnlyKeys(.1, .2, .5)
          .allSatisfy((recall, shown) -> assertThat(shown).isEqualTo(plain.atRecall().get(recall)));
      assertThat(system.deep()).isEqualTo(alone(layers, Depth.shared(system.depth())).atDepth());
    }
  }

  @Test
  void theDepthKeepsATenthOfTheOpportunitiesWhereItCan() {
    assertThat(systems)
        .allSatisfy(
            system -> {
              if (system.depth() < 1) {
                assertThat(system.deep().recall().orElseThrow()).isGreaterThanOrEqualTo(.1);
              } else {
                assertThat(system.deep().shown()).isZero();
              }
            });
    assertThat(systems).anySatisfy(system -> assertThat(system.depth()).isLessThan(1));
  }

  @Test
  void theDepthOfHighestPrecisionIsTakenAndOfEqualOnesTheLower() {
    assertThat(
            Reproduction.best(
                List.of(
                    shown(50, .5, .5, .5, .4),
                    shown(30, .7, .7, .7, .3),
                    shown(20, .7, .7, .7, .2),
                    shown(5, .9, .9, .9, .05),
                    shown(0, 0, 0, 0, 0))))
        .as("the fourth is more precise, but shows too few")
        .isEqualTo(1);
    assertThat(Reproduction.best(List.of(shown(9, .5, .5, .5, .09), shown(0, 0, 0, 0, 0))))
        .as("no depth will do")
        .isEqualTo(1);
  }

  @Test
  void figuresDependOnPostsLabelsSettingsAndSeed() {
    RunKey key = reproduction(posts, CALIBRATION, 2, 42).key();

    assertThat(reproduction(posts, CALIBRATION, 2, 42).key()).isEqualTo(key);
    assertThat(reproduction(posts, CALIBRATION, 2, 43).key()).isNotEqualTo(key);
    assertThat(reproduction(posts, CALIBRATION, 3, 42).key()).isNotEqualTo(key);
    assertThat(reproduction(posts, Calibration.isotonic(), 2, 42).key().settings())
        .isNotEqualTo(key.settings());
    assertThat(reproduction(posts.subList(1, posts.size()), CALIBRATION, 2, 42).key().data())
        .isNotEqualTo(key.data());
  }

  private static Reproduction reproduction(
      List<Labeled<AnalyzedPost, FinancialEmotion>> rows,
      Calibration calibration,
      int folds,
      long seed) {
    return new Reproduction(rows, Preparation.standard(), calibration, folds, seed);
  }

  private static TargetEvaluation<FinancialEmotion> alone(int layers, Depth depth) {
    ModelSpec spec =
        new ModelSpec(
            ModelPreset.LINEAR_SVC, FeatureSet.PAPER.spec(), CALIBRATION, depth, Layers.of(layers));
    return TargetEvaluation.of(
        FinancialEmotion.OPPORTUNITY,
        new Task.Opportunity().tolerances(FinancialEmotion.OPPORTUNITY),
        CrossValidation.run(spec.opportunityCascade(), posts, 2, 42, done -> {}));
  }

  private static SystemFigures system(ModelPreset classifier, int layers) {
    return systems.stream()
        .filter(one -> one.classifier() == classifier && one.features() == FeatureSet.PAPER)
        .filter(one -> one.layers() == layers)
        .findFirst()
        .orElseThrow();
  }
}
