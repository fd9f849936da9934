package io.finemo.classify.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Attribution;
import io.finemo.classify.StageModel;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForestStageTest {

  static Stream<ForestStage> stages() {
    return Stream.of(ForestStage.randomForest(), ForestStage.decisionTree());
  }

  @ParameterizedTest
  @MethodSource("stages")
  void rowsThatGoOnScoreHigher(ForestStage stage) {
    StageModel<SparseVector> model = stage.fit(rows(1), 1);

    double[] scores = rows(2).stream().mapToDouble(row -> model.score(row.value())).toArray();
    int[] labels = rows(2).stream().mapToInt(row -> row.label() ? 1 : 0).toArray();
    assertThat(Dense.auc(scores, labels)).isGreaterThan(.65);
  }

  /**
   * Five rows with feature 0 go on and five without leave: the root says a half, the leaves 0 and
   * 1.
   */
  @Test
  void pathAttributionIsStretchedToTheScaleOfLogOdds() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rows.add(new Labeled<>(Dense.vector(1, 1), true));
      rows.add(new Labeled<>(Dense.vector(0, 1), false));
    }
    StageModel<SparseVector> model = ForestStage.decisionTree().fit(rows, 1);

    Attribution with = model.attribution(Dense.vector(1, 1)).orElseThrow();
    assertThat(with.constant()).isZero();
    // With the half vote, 1.5 against 0.5.
    assertThat(with.contributions().get(0)).isCloseTo(Math.log(3), within(1e-12));
    assertThat(with.contributions().size()).isEqualTo(1);
    // What a row does not have moves a tree too.
    Attribution without = model.attribution(SparseVector.empty()).orElseThrow();
    assertThat(without.constant()).isZero();
    assertThat(without.contributions().get(0)).isCloseTo(-Math.log(3), within(1e-12));
  }

  /** All 100 trees agree: half a vote stands against 100.5. */
  @Test
  void certainForestsHaveFiniteScores() {
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(new Labeled<>(Dense.vector(1, 0), true));
      rows.add(new Labeled<>(Dense.vector(0, 1), false));
    }
    StageModel<SparseVector> model = ForestStage.randomForest().fit(rows, 1);

    assertThat(model.score(Dense.vector(1, 0))).isCloseTo(Math.log(100.5 / .5), within(1e-9));
    assertThat(model.score(Dense.vector(0, 1))).isCloseTo(-Math.log(100.5 / .5), within(1e-9));
  }

  private static List<Labeled<SparseVector, Boolean>> rows(long seed) {
    GeneratedRows generated = GeneratedRows.counts(seed, 400, 60);
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      rows.add(new Labeled<>(Dense.vector(generated.row(row)), generated.label(row) == 1));
    }
    return rows;
  }
}
