package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.finemo.core.Labeled;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Several cascades learnt together are those learnt one by one, for less work. */
class CascadesLearnerTest {
  private static final Calibration FOLDS = new Calibration(Calibration.sigmoid().method(), 4);

  private final Collection<Integer> transformFits = new ConcurrentLinkedQueue<>();
  private final Collection<Integer> stageFits = new ConcurrentLinkedQueue<>();

  private final TransformLearner<Double, Double, String> transform =
      (rows, seed) -> {
        transformFits.add(rows.size());
        double mean = rows.stream().mapToDouble(Labeled::value).average().orElseThrow();
        return value -> value - mean;
      };

  private final StageLearner<Double> stage =
      (rows, seed) -> {
        stageFits.add(rows.size());
        double mean = rows.stream().mapToDouble(Labeled::value).average().orElseThrow();
        return row -> row - mean;
      };

  private final CascadeLearner<Double, String> two =
      CascadeLearner.<Double, String>builder()
          .stage("low", Set.of("low"), stage)
          .stage("middle", Set.of("middle"), stage)
          .target("high")
          .calibration(FOLDS)
          .build();

  private final CascadeLearner<Double, String> coarse =
      CascadeLearner.<Double, String>builder()
          .stage("low", Set.of("low"), stage)
          .target(Set.of("middle", "high"))
          .calibration(FOLDS)
          .build();

  @Test
  void eachIsWhatItWouldBeAlone() {
    List<Labeled<Double, String>> rows = rows();
    List<Pipeline<Double, Double, String, StackedCascade<Double, String>>> together =
        new CascadesLearner<>(transform, List.of(two, coarse)).fit(rows, 7);

    assertThat(together).hasSize(2);
    for (double value = -3; value < 6; value += .25) {
      assertThat(together.get(0).predict(value))
          .hasToString(two.over(transform).fit(rows, 7).predict(value).toString());
      assertThat(together.get(1).predict(value))
          .hasToString(coarse.over(transform).fit(rows, 7).predict(value).toString());
    }
  }

  /** 60 rows, of which 40 reach the second stage; 4 folds hold a quarter out. */
  @Test
  void theTransformationAndCommonStagesAreLearntOncePerFold() {
    new CascadesLearner<>(transform, List.of(two, coarse)).fit(rows(), 7);

    assertThat(transformFits).containsExactlyInAnyOrder(60, 45, 45, 45, 45);
    assertThat(stageFits).containsExactlyInAnyOrder(60, 45, 45, 45, 45, 40, 30, 30, 30, 30);
  }

  @Test
  void cascadesOfOtherFoldsCannotBeLearntTogether() {
    CascadeLearner<Double, String> uncalibrated =
        CascadeLearner.<Double, String>builder()
            .stage("low", Set.of("low"), stage)
            .target("high")
            .calibration(Calibration.none())
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CascadesLearner<>(transform, List.of(two, uncalibrated)))
        .withMessageEndingWith("[4, 0]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CascadesLearner<>(transform, List.<CascadeLearner<Double, String>>of()))
        .withMessageEndingWith("[]");
  }

  @Test
  void aLabelThatOneOfThemDoesNotKnowIsRefused() {
    List<Labeled<Double, String>> rows = new ArrayList<>(rows());
    // Two rows, so that they are not refused for being too few.
    rows.add(new Labeled<>(1.0, "other"));
    rows.add(new Labeled<>(2.0, "other"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CascadesLearner<>(transform, List.of(two)).fit(rows, 7))
        .withMessageStartingWith("label other is not one of ");
    assertThat(transformFits).as("fits before the refusal").isEmpty();
  }

  private static List<Labeled<Double, String>> rows() {
    Random random = new Random(3);
    List<String> labels = List.of("low", "middle", "high");
    List<Labeled<Double, String>> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(new Labeled<>(i % 3 + random.nextGaussian(), labels.get(i % 3)));
    }
    return rows;
  }
}
