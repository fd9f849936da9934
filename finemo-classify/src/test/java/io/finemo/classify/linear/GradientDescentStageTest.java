package io.finemo.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.LinearModel;
import io.finemo.classify.linear.GradientDescentStage.Loss;
import io.finemo.classify.weka.LibLinearStage;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientDescentStageTest {
  private static final int DIMENSION = 60;

  /**
   * Two rows of one feature 1, one of each side, order by lot. Both have squared length 2 with the
   * bias, so the first rate is 1/2. The first row pulls weight and bias by 1/2 to its side; lambda
   * is 1 / (1 * 2), and the weight shrinks by 1 / (1 + 1/4). The second has a margin of -(2/5 +
   * 1/2).
   */
  @Test
  void twoStepsByHand() {
    List<Labeled<SparseVector, Boolean>> rows =
        List.of(new Labeled<>(vector(1), true), new Labeled<>(vector(1), false));

    LinearModel model = new GradientDescentStage(Loss.HINGE, 1, 1).fit(rows, 1);

    double side = Math.signum(model.bias());
    double rate = .5 / Math.pow(1.25, .75);
    double first = .5 / 1.25;
    double second = (first - rate) / (1 + rate / 2);
    assertThat(model.weight(0)).isEqualTo(side * (first + second) / 2, within(1e-12));
    assertThat(model.bias()).isEqualTo(side * (.5 + .5 - rate) / 2, within(1e-12));
  }

  /** The rows above once more, again by lot: two steps make the mean, the two before do not. */
  @Test
  void theFirstEpochIsNoPartOfTheMean() {
    List<Labeled<SparseVector, Boolean>> rows =
        List.of(new Labeled<>(vector(1), true), new Labeled<>(vector(1), false));

    LinearModel model = new GradientDescentStage(Loss.HINGE, 1, 2).fit(rows, 1);

    assertThat(
            Stream.of(
                meanOfLastTwo(1, -1, 1, -1),
                meanOfLastTwo(1, -1, -1, 1),
                meanOfLastTwo(-1, 1, 1, -1),
                meanOfLastTwo(-1, 1, -1, 1)))
        .anySatisfy(mean -> assertThat(model.weight(0)).isCloseTo(mean, within(1e-12)));
  }

  private static double meanOfLastTwo(int... sides) {
    double weight = 0;
    double bias = 0;
    double sum = 0;
    for (int step = 0; step < 4; step++) {
      double rate = .5 / Math.pow(1 + .25 * step, .75);
      double pull = sides[step] * (weight + bias) < 1 ? sides[step] * rate : 0;
      weight = (weight + pull) / (1 + rate / 2);
      bias += pull;
      sum += step < 2 ? 0 : weight;
    }
    return sum / 2;
  }

  /** The mean, kept sparse, is the mean of weights that are all written out. */
  @ParameterizedTest
  @ValueSource(doubles = {.999, .5, 1e-9})
  void theMeanIsThatOfAllSteps(double shrink) {
    Random random = new Random(3);
    AveragedWeights weights = new AveragedWeights(5);
    double[] plain = new double[5];
    double[] sums = new double[5];
    double bias = 0;
    double biasSum = 0;
    int steps = 0;
    for (int step = 0; step < 40; step++) {
      if (step == 10) {
        weights.restartMean();
        Arrays.fill(sums, 0);
        biasSum = 0;
        steps = 0;
      }
      int index = random.nextInt(5);
      double amount = random.nextInt(4) == 0 ? 0 : random.nextGaussian();
      weights.step(SparseVector.of(new int[] {index}, new double[] {2}), amount, shrink);
      plain[index] += 2 * amount;
      bias += amount;
      biasSum += bias;
      steps++;
      for (int i = 0; i < 5; i++) {
        plain[i] *= shrink;
        sums[i] += plain[i];
      }
    }

    SparseVector probe = SparseVector.of(new int[] {1, 3}, new double[] {1, -2});
    assertThat(weights.score(probe)).isCloseTo(plain[1] - 2 * plain[3] + bias, within(1e-9));
    LinearModel mean = weights.mean();
    for (int i = 0; i < 5; i++) {
      assertThat(mean.weight(i)).isCloseTo(sums[i] / steps, within(1e-9));
    }
    assertThat(mean.bias()).isCloseTo(biasSum / steps, within(1e-9));
  }

  /** The minimum is the same but for the bias, which LIBLINEAR shrinks too. */
  @ParameterizedTest
  @CsvSource({"0.1", "1", "10"})
  void comesNearTheExactMinimum(double cost) {
    List<Labeled<SparseVector, Boolean>> rows = rows(1, 400);

    LinearModel exact = LibLinearStage.logistic(cost).fit(rows, 1);
    LinearModel near = new GradientDescentStage(Loss.LOGISTIC, cost, 100).fit(rows, 1);

    double[] differences =
        rows.stream()
            .mapToDouble(row -> near.score(row.value()) - exact.score(row.value()))
            .toArray();
    double[] scores = rows.stream().mapToDouble(row -> exact.score(row.value())).toArray();
    assertThat(size(differences)).isLessThan(.1 * size(scores));
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void tellsUnseenRowsApart(Loss loss) {
    LinearModel model = new GradientDescentStage(loss, 1, 20).fit(rows(1, 400), 1);

    long right =
        rows(2, 400).stream().filter(row -> model.score(row.value()) > 0 == row.label()).count();
    assertThat(right).isGreaterThan(300);
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    GradientDescentStage stage = GradientDescentStage.hinge(1);
    List<Labeled<SparseVector, Boolean>> rows = rows(1, 100);

    assertThat(weights(stage.fit(rows, 1))).isEqualTo(weights(stage.fit(rows, 1)));
    assertThat(weights(stage.fit(rows, 1))).isNotEqualTo(weights(stage.fit(rows, 2)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-9, 1e9, 1e300})
  void weightsStayFiniteWhateverTheCost(double cost) {
    for (Loss loss : Loss.values()) {
      LinearModel model = new GradientDescentStage(loss, cost, 5).fit(rows(1, 50), 1);
      assertThat(weights(model)).allSatisfy(weight -> assertThat(weight).isBetween(-1e3, 1e3));
    }
  }

  @Test
  void emptyRowsLeaveTheBias() {
    List<Labeled<SparseVector, Boolean>> rows =
        IntStream.range(0, 40)
            .mapToObj(row -> new Labeled<>(SparseVector.empty(), row % 4 == 0))
            .toList();

    LinearModel model = GradientDescentStage.logistic(1).fit(rows, 1);

    assertThat(model.size()).isZero();
    // The log-odds of a quarter.
    assertThat(model.bias()).isCloseTo(Math.log(1 / 3.), within(.15));
  }

  @Test
  void whatCannotBeLearntIsRefused() {
    assertThatThrownBy(
            () ->
                GradientDescentStage.logistic(1)
                    .fit(Collections.nCopies(3, new Labeled<>(vector(1), true)), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a stage needs rows on both sides: 3 go on, 0 leave");
    assertThatThrownBy(
            () ->
                GradientDescentStage.logistic(1)
                    .fit(
                        List.of(
                            new Labeled<>(vector(1e200), true), new Labeled<>(vector(1), false)),
                        1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be finite: Infinity");
    assertThatThrownBy(() -> GradientDescentStage.logistic(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be more than 0 and finite: 0.0");
    assertThatThrownBy(() -> GradientDescentStage.logistic(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be more than 0 and finite: NaN");
    assertThatThrownBy(() -> GradientDescentStage.hinge(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be more than 0 and finite: Infinity");
    assertThatThrownBy(() -> new GradientDescentStage(Loss.HINGE, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("epochs must be at least 1: 0");
  }

  private static SparseVector vector(double value) {
    return SparseVector.of(new int[] {0}, new double[] {value});
  }

  private static double size(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).average().orElseThrow());
  }

  private static List<Double> weights(LinearModel model) {
    List<Double> weights = new ArrayList<>(List.of(model.bias()));
    IntStream.range(0, model.size()).forEach(i -> weights.add(model.weight(i)));
    return weights;
  }

  /** Six features of 60 in each row; the first 20 speak for going on, the next 20 against. */
  private static List<Labeled<SparseVector, Boolean>> rows(long seed, int size) {
    Random random = new Random(seed);
    List<Labeled<SparseVector, Boolean>> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      int[] indices = random.ints(0, DIMENSION).distinct().limit(6).sorted().toArray();
      double[] values = IntStream.of(indices).mapToDouble(i -> .4).toArray();
      double evidence = .5 * random.nextGaussian();
      for (int index : indices) {
        evidence += index < 20 ? 1 : index < 40 ? -1 : 0;
      }
      rows.add(new Labeled<>(SparseVector.of(indices, values), evidence > 0));
    }
    return rows;
  }
}
