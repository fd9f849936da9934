package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
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
    assertThat(model.weight(1)).isZero();
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

  @Test
  void aFileHoldsAllWeightsOrThoseThatAreNotZeroWhicheverIsShorter() throws ModelFormatException {
    // Bias, flag, count and three weights: 8 + 1 + 4 + 24.
    assertThat(written(5, 0, -7)).hasSize(37);
    // Bias, flag, size, one index and one weight with their counts: 8 + 1 + 4 + 8 + 12.
    assertThat(written(0, 0, -7)).hasSize(33);

    for (byte[] file : List.of(written(5, 0, -7), written(0, 0, -7))) {
      LinearModel read = read(file, 3);
      assertThat(read.size()).isEqualTo(3);
      assertThat(read.weight(2)).isEqualTo(-7);
      assertThat(read.bias()).isEqualTo(.5);
    }
  }

  @Test
  void weightsInAFileThatCouldOverflowAreRefused() throws ModelFormatException {
    assertThat(read(dense(-1e100, 1e100), 1).weight(0)).isEqualTo(1e100);
    assertUnreadable(dense(0, -1.5e100), "a weight must be at most 1.0E100 in size: -1.5E100");
    assertUnreadable(dense(1.5e100, 0), "a weight must be at most 1.0E100 in size: 1.5E100");
  }

  @Test
  void featuresInAFileAscendWithinTheirNumber() throws ModelFormatException {
    assertThat(read(sparse(new int[] {0, 2}, 4, 5), 3).weight(2)).isEqualTo(5);

    String ascend = "the features of weights must ascend below 3: ";
    assertUnreadable(sparse(new int[] {-1}, 4), ascend + "-1 is wrong");
    assertUnreadable(sparse(new int[] {1, 1}, 4, 5), ascend + "1 is wrong");
    assertUnreadable(sparse(new int[] {2, 1}, 4, 5), ascend + "1 is wrong");
    assertUnreadable(sparse(new int[] {3}, 4), ascend + "3 is wrong");
    assertUnreadable(sparse(new int[] {0, 1}, 4), "1 weights of 2 features");
    assertUnreadable(sparse(new int[] {0}, 4, 5), "2 weights of 1 features");
  }

  private static byte[] written(double... weights) {
    PartWriter out = new PartWriter();
    new LinearFormat().write(new LinearModel(weights, .5), out);
    return out.toBytes();
  }

  private static byte[] dense(double bias, double... weights) {
    return new PartWriter().real(bias).flag(false).reals(weights).toBytes();
  }

  private static byte[] sparse(int[] features, double... weights) {
    return new PartWriter()
        .real(0)
        .flag(true)
        .integer(3)
        .integers(features, features.length)
        .reals(weights)
        .toBytes();
  }

  private static LinearModel read(byte[] file, int features) throws ModelFormatException {
    return new LinearFormat().read(new PartReader("test", file), features);
  }

  private static void assertUnreadable(byte[] file, String why) {
    assertThatThrownBy(() -> read(file, 3))
        .isInstanceOf(ModelFormatException.class)
        .hasMessage("part test: " + why);
  }
}
