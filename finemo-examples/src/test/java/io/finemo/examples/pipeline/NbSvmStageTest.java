package io.finemo.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.LinearModel;
import io.finemo.classify.StageModel;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.features.select.NbLogCountRatio;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NbSvmStageTest {
  private static final LibLinearStage LINEAR = LibLinearStage.logistic(1);

  /** Ratios in front of the same linear model say the same, row by row. */
  @Test
  void onePlainModelSaysWhatTheTwoSay() {
    StageModel<SparseVector> two =
        LINEAR
            .behind(
                new NbLogCountRatio<>(Set.of(true), 1, NbLogCountRatio.Values.PRESENCE_IN_RATIO)
                    ::fit,
                (fitted, parts) -> parts)
            .fit(rows(1), 1);
    LinearModel one = new NbSvmStage(LINEAR, 1, 1).fit(rows(1), 1);

    for (Labeled<SparseVector, Boolean> row : rows(2)) {
      assertThat(one.score(row.value())).isCloseTo(two.score(row.value()), within(1e-9));
    }
  }

  /**
   * Feature 0 is in 2 rows of 2 that go on and 1 of 2 that leave, feature 1 the other way round:
   * ratios of ln((3/5) / (2/5)) and its opposite. Without any of its own weights, the model has
   * their mean size times these.
   */
  @Test
  void interpolatedToTheEndItIsNaiveBayes() {
    List<Labeled<SparseVector, Boolean>> rows =
        List.of(
            new Labeled<>(row(0), true),
            new Labeled<>(row(0, 1), true),
            new Labeled<>(row(1), false),
            new Labeled<>(row(0, 1), false));
    LinearModel whole = new NbSvmStage(LINEAR, 1, 1).fit(rows, 1);
    LinearModel bayes = new NbSvmStage(LINEAR, 1, 0).fit(rows, 1);
    double ratio = Math.log(1.5);
    double mean = (whole.weight(0) / ratio + whole.weight(1) / -ratio) / 2;

    assertThat(mean).isPositive();
    assertThat(bayes.weight(0)).isEqualTo(ratio * mean, within(1e-9));
    assertThat(bayes.weight(1)).isEqualTo(-ratio * mean, within(1e-9));
    assertThat(bayes.bias()).isEqualTo(whole.bias());
    assertThat(new NbSvmStage(LINEAR, 1, .25).fit(rows, 1).weight(0))
        .isEqualTo(.75 * bayes.weight(0) + .25 * whole.weight(0), within(1e-9));
  }

  @Test
  void boundsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NbSvmStage(LINEAR, 0, 1))
        .withMessage("alpha must be more than 0 and finite: 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NbSvmStage(LINEAR, 1, 1.5))
        .withMessage("beta must be in [0, 1]: 1.5");
  }

  private static SparseVector row(int... indices) {
    return SparseVector.of(indices, IntStream.of(indices).mapToDouble(i -> 1).toArray());
  }

  private static List<Labeled<SparseVector, Boolean>> rows(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, 100)
        .mapToObj(
            i -> {
              boolean goesOn = random.nextBoolean();
              double[] values =
                  IntStream.range(0, 20)
                      .mapToDouble(f -> random.nextInt(goesOn == f < 10 ? 2 : 4) == 0 ? .5 : 0)
                      .toArray();
              return new Labeled<>(
                  SparseVector.of(IntStream.range(0, 20).toArray(), values), goesOn);
            })
        .toList();
  }
}
