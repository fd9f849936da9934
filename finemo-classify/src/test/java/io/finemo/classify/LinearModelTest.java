package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.SparseVector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {

  @Test
  void theScoreIsTheBiasAndTheWeightedSum() {
    LinearModel model = new LinearModel(new double[] {2, 0, -3}, .5);

    assertThat(model.score(SparseVector.empty())).isEqualTo(.5);
    assertThat(model.score(SparseVector.of(new int[] {0, 2}, new double[] {4, 1})))
        .isEqualTo(.5 + 8 - 3);
    assertThat(model.bias()).isEqualTo(.5);
    assertThat(model.weight(2)).isEqualTo(-3);
    assertThat(model).hasToString("LinearModel[3 weights, bias 0.5]");
  }

  @Test
  void featuresBeyondTheWeightsDoNotCount() {
    LinearModel model = new LinearModel(new double[] {2}, 1);
    SparseVector row = SparseVector.of(new int[] {0, 1, 99}, new double[] {1, 5, 5});

    assertThat(model.score(row)).isEqualTo(3);
    assertThat(model.weight(99)).isZero();
    assertThat(model.attribution(row)).contains(new Attribution(1, entry(0, 2)));
    assertThat(new LinearModel(new double[0], 1).score(row)).isEqualTo(1);
    assertThat(new LinearModel(new double[0], 1).attribution(row))
        .contains(new Attribution(1, SparseVector.empty()));
  }

  @Test
  void contributionsLeaveOutWhatAddedNothing() {
    LinearModel model = new LinearModel(new double[] {0, 2}, 1);

    assertThat(model.attribution(SparseVector.of(new int[] {0, 1}, new double[] {7, 3})))
        .contains(new Attribution(1, entry(1, 6)));
  }

  @Test
  void weightsAreCopied() {
    double[] weights = {1};
    LinearModel model = new LinearModel(weights, 0);

    weights[0] = 9;

    assertThat(model.weight(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersAreFinite(double number) {
    assertThatThrownBy(() -> new LinearModel(new double[] {1, number}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weight of feature 1 is " + number);
    assertThatThrownBy(() -> new LinearModel(new double[] {1}, number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bias is " + number);
  }

  private static SparseVector entry(int index, double value) {
    return SparseVector.of(new int[] {index}, new double[] {value});
  }

  @Test
  void theMeanOfModelsScoresTheMeanOfTheirScores() {
    LinearModel one = new LinearModel(new double[] {1, 2}, 3);
    LinearModel other = new LinearModel(new double[] {5, -2, 7}, 1);
    SparseVector row = SparseVector.of(new int[] {0, 1, 2}, new double[] {1, 10, 100});

    LinearModel mean = LinearModel.mean(List.of(one, other));

    // (3 + 1 + 20) and (1 + 5 - 20 + 700)
    assertThat(mean.score(row)).isEqualTo((24 + 686) / 2.0);
    assertThat(mean.size()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearModel.mean(List.of()))
        .withMessage("a mean needs at least 1 model: 0");
  }
}
