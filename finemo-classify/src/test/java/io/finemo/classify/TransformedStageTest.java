package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A stage with a transformation of its own. */
class TransformedStageTest {

  /** Keeps one feature, which becomes feature 0. */
  private record Keep(int feature) implements Function<SparseVector, SparseVector> {
    @Override
    public SparseVector apply(SparseVector row) {
      return SparseVector.of(new int[] {0}, new double[] {row.get(feature)});
    }

    SparseVector restore(SparseVector kept) {
      return SparseVector.of(new int[] {feature}, new double[] {kept.get(0)});
    }
  }

  @Test
  void theModelReadsTransformedRowsAndExplainsTheOriginalOnes() {
    List<SparseVector> noise = Toys.noise(new Random(1), 60, 10, .5);
    StageModel<SparseVector> stage =
        Toys.centroids()
            .behind((rows, seed) -> new Keep(7), Keep::restore)
            .fit(Toys.label(noise, i -> noise.get(i).get(7) > 0), 1);

    SparseVector with = SparseVector.of(new int[] {3, 7}, new double[] {1, 1});
    SparseVector without = SparseVector.of(new int[] {3}, new double[] {1});
    assertThat(stage.score(with)).isPositive();
    assertThat(stage.score(without)).isNegative();
    Attribution attribution = stage.attribution(with).orElseThrow();
    assertThat(attribution.contributions().size()).isEqualTo(1);
    assertThat(attribution.contributions().get(7))
        .isCloseTo(stage.score(with) - stage.score(without), within(1e-12));
    assertThat(attribution.constant()).isEqualTo(stage.score(SparseVector.empty()));
  }

  @Test
  void aModelThatCannotExplainStaysSilent() {
    StageLearner<SparseVector> silent = (rows, seed) -> row -> row.get(0);

    assertThat(
            silent
                .behind((rows, seed) -> new Keep(2), Keep::restore)
                .fit(List.of(), 1)
                .attribution(SparseVector.empty()))
        .isEmpty();
  }

  /** 30 rows in 3 folds; of each fold two thirds reach the second stage. */
  @Test
  void eachStageOfACascadeFitsItsOwnOnTheRowsThatReachItAndAgainInEveryFold() {
    Map<String, Collection<Integer>> fits = new ConcurrentHashMap<>();
    List<SparseVector> noise = Toys.noise(new Random(2), 30, 5, .5);
    CascadeLearner.<SparseVector, String>builder()
        .stage("first", Set.of("neutral"), counting("first", fits))
        .stage("second", Set.of("negative"), counting("second", fits))
        .target("yes")
        .calibration(new Calibration(Calibration.sigmoid().method(), 3))
        .build()
        .fit(Toys.label(noise, i -> List.of("neutral", "negative", "yes").get(i % 3)), 1);

    assertThat(fits.get("first")).containsExactlyInAnyOrder(30, 20, 20, 20);
    assertThat(fits.get("second")).containsExactlyInAnyOrder(20, 13, 13, 14);
  }

  @Test
  void whatTheTransformationRefusesTheStageRefuses() {
    StageLearner<SparseVector> refusing =
        Toys.centroids()
            .behind(
                (List<Labeled<SparseVector, Boolean>> rows, long seed) -> {
                  if (rows.size() < 2) {
                    throw new IllegalArgumentException("too few rows: " + rows.size());
                  }
                  return new Keep(1);
                },
                Keep::restore);

    assertThatThrownBy(() -> refusing.fit(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too few rows: 0");
  }

  private static StageLearner<SparseVector> counting(
      String name, Map<String, Collection<Integer>> fits) {
    return Toys.centroids()
        .behind(
            (rows, seed) -> {
              fits.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>()).add(rows.size());
              return new Keep(0);
            },
            Keep::restore);
  }
}
