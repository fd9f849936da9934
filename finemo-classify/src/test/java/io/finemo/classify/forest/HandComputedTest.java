package io.finemo.classify.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.finemo.classify.Attribution;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees small enough to grow by hand. */
class HandComputedTest {
  private static final Pattern SPACE = Pattern.compile(" ");

  @Test
  void aThresholdLiesHalfWayBetweenTheValuesItParts() {
    Tree tree = tree(Dense.column(new double[] {1, 2, 4, 5}, 0, 0, 1, 1));

    assertThat(tree.size()).isEqualTo(3);
    assertThat(tree.threshold(0)).isEqualTo(3);
    assertThat(tree.value(0, 1)).isEqualTo(0.5f);
    assertThat(tree.value(1, 0)).isEqualTo(1);
    assertThat(tree.value(2, 1)).isEqualTo(1);
  }

  /** Zeros are not stored: they are one block between the negative and the positive values. */
  @ParameterizedTest
  @CsvSource({
    "-2 -1 0 0 3, 0 0 1 1 1, -0.5",
    "-2 -1 0 0 3, 0 0 0 0 1, 1.5",
    "-2 -1 0 0 3, 0 1 1 1 1, -1.5",
    "0 0 0 1 1, 1 1 1 0 0, 0.5",
    "-3 -3 0 0 0, 1 1 0 0 0, -1.5",
    "-3 -1 1 3 5, 0 0 1 1 1, 0",
  })
  void zerosLieBetweenNegativeAndPositiveValues(String values, String labels, float threshold) {
    Tree tree = tree(column(values, labels));

    assertThat(tree.size()).isEqualTo(3);
    assertThat(tree.threshold(0)).isEqualTo(threshold);
  }

  /**
   * Left of 0.5 lie 3 of class 0 and 1 of class 1, right of it 1 and 3: the impurity goes from 8 *
   * 1/2 to twice 4 * 3/8. Of features of the same gain the first one is taken.
   */
  @Test
  void theDecreaseIsThatOfTheGiniImpurity() {
    double[][] rows = {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {1, 1}, {1, 1}, {1, 1}, {1, 1}};
    TrainingRows training = Dense.training(rows, new int[] {0, 0, 0, 1, 0, 1, 1, 1}, 2);

    NodeRows nodeRows = new NodeRows(training.matrix, training.weights);
    SplitScan scan = new SplitScan(training.labels, 2, training.weights, 1);
    scan.begin(new Node(0, 8, 0, -1, new double[] {4, 4}));
    NodeEntries entries = new NodeEntries(nodeRows.positions());
    SparseMatrix matrix = training.matrix;
    entries.filter(
        new Node(0, 8, 0, -1, new double[] {4, 4}), matrix.columnRow, matrix.columnValue, 4, 8);
    assertThat(scan.scan(1, 1, entries)).isTrue();
    assertThat(scan.decrease()).isCloseTo(1, within(1e-12));

    assertThat(tree(training).feature(0)).isZero();
  }

  /** 0.1f and its successor have no float between them: the lower one parts them. */
  @Test
  void neighbouringFloatsArePartedByTheLower() {
    float low = 0.1f;
    assertThat(SplitScan.between(low, Math.nextUp(low))).isEqualTo(low);
    assertThat(SplitScan.between(-Math.nextUp(low), -low)).isEqualTo(-Math.nextUp(low));
    assertThat(SplitScan.between(-Float.MAX_VALUE, Float.MAX_VALUE)).isZero();
    assertThat(SplitScan.between(0, 3)).isEqualTo(1.5f);
  }

  @Test
  void aLeafHoldsAtLeastAsManyRowsAsAskedFor() {
    TrainingRows training = Dense.column(new double[] {1, 2, 3, 4, 5, 6}, 1, 0, 0, 0, 0, 0);
    Forest forest =
        new ForestLearner(ForestSpec.decisionTree().withMinSamplesLeaf(2)).fit(training);

    assertThat(forest.tree(0).threshold(0)).isEqualTo(2.5f);
    assertThat(forest.probabilities(Dense.vector(1))).containsExactly(0.5, 0.5);
    assertThat(forest.nodes()).isEqualTo(3);
  }

  @Test
  void depthAndSizeOfANodeAreLimits() {
    TrainingRows training = Dense.column(new double[] {1, 2, 3, 4}, 0, 1, 0, 1);
    ForestSpec spec = ForestSpec.decisionTree();

    assertThat(new ForestLearner(spec).fit(training).nodes()).isEqualTo(7);
    assertThat(new ForestLearner(spec.withMaxDepth(1)).fit(training).nodes()).isEqualTo(3);
    assertThat(new ForestLearner(spec.withMinSamplesSplit(5)).fit(training).nodes()).isEqualTo(1);
  }

  /** No single split of the exclusive or gains anything, and yet the first one is needed. */
  @Test
  void aSplitThatGainsNothingMayLeadToOneThatDoes() {
    double[][] rows = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    Forest forest =
        new ForestLearner(ForestSpec.decisionTree())
            .fit(Dense.training(rows, new int[] {0, 1, 1, 0}, 2));

    for (double[] row : rows) {
      double expected = row[0] == row[1] ? 0 : 1;
      assertThat(forest.probabilities(Dense.vector(row))[1]).isEqualTo(expected);
    }
  }

  /** Root .5; feature 0 takes it to .25 or .75; feature 1 from .75 to 1 or 0. */
  @Test
  void attributionFollowsTheWayThroughTheTree() {
    double[][] rows = {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {1, 1}, {1, 1}, {1, 1}, {1, 0}};
    Forest forest =
        new ForestLearner(ForestSpec.decisionTree())
            .fit(Dense.training(rows, new int[] {0, 0, 0, 1, 1, 1, 1, 0}, 2));

    Attribution attribution = forest.attribution(Dense.vector(1, 1), 1);
    assertThat(attribution.constant()).isEqualTo(0.5);
    assertThat(forest.probabilities(Dense.vector(1, 1))[1]).isEqualTo(1);
    // Feature 1 parts better (3 of 3 against 1 of 5) and is the first and only split on the way.
    assertThat(attribution.contributions()).isEqualTo(Dense.vector(0, 0.5));
    Attribution other = forest.attribution(Dense.vector(0, 0), 1);
    assertThat(other.contributions().get(1)).isCloseTo(-0.3, within(1e-7));
    assertThat(other.contributions().get(0)).isCloseTo(0.05, within(1e-7));
  }

  private static Tree tree(TrainingRows training) {
    return new ForestLearner(ForestSpec.decisionTree()).fit(training).tree(0);
  }

  private static TrainingRows column(String values, String labels) {
    return Dense.column(
        SPACE.splitAsStream(values).mapToDouble(Double::parseDouble).toArray(),
        SPACE.splitAsStream(labels).mapToInt(Integer::parseInt).toArray());
  }
}
