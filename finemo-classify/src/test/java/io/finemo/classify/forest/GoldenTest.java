package io.finemo.classify.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with scikit-learn, by files that {@code src/test/python/forest_golden.py} made. */
class GoldenTest {
  private static final Pattern SPACE = Pattern.compile(" ");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDecisionTreeIsThatOfScikitLearnNodeByNode(boolean weighted) throws IOException {
    GeneratedRows rows = GeneratedRows.reals(7, 300, 10);
    ForestSpec spec = ForestSpec.decisionTree().withMaxDepth(5).withMinSamplesLeaf(12);

    Forest forest = new ForestLearner(spec).fit(weighted ? rows.weighted() : rows.training());

    Tree tree = forest.tree(0);
    List<String[]> golden = read(weighted ? "weighted-decision-tree.txt" : "decision-tree.txt");
    assertThat(tree.size()).isEqualTo(golden.size() - 1).isGreaterThan(20);
    for (int node = 0; node < tree.size(); node++) {
      String[] expected = golden.get(node);
      int feature = tree.isLeaf(node) ? -1 : tree.feature(node);
      assertThat(feature).as("feature of node " + node).isEqualTo(Integer.parseInt(expected[0]));
      if (feature >= 0) {
        assertThat(tree.threshold(node)).isEqualTo(floor(Double.parseDouble(expected[1])));
      }
      for (int label = 0; label < 3; label++) {
        assertThat((double) tree.value(node, label))
            .isCloseTo(Double.parseDouble(expected[2 + label]), within(1e-6));
      }
    }
    double[] importances =
        Arrays.stream(golden.get(golden.size() - 1))
            .skip(1)
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThat(forest.importances()).containsExactly(importances, within(1e-9));
  }

  /** Forests draw by lot, so that only their distributions can be the same. */
  @Test
  void forestsAreAsGoodAndAsLargeAsThoseOfScikitLearn() throws IOException {
    TrainingRows training = GeneratedRows.counts(1, 400, 300).training();
    GeneratedRows test = GeneratedRows.counts(2, 1000, 300);
    int[] labels = IntStream.range(0, test.size()).map(test::label).toArray();
    double auc = 0;
    double nodes = 0;
    double informative = 0;
    int seeds = 40;
    for (int seed = 0; seed < seeds; seed++) {
      Forest forest =
          new ForestLearner(ForestSpec.randomForest().withTrees(20).withSeed(seed)).fit(training);
      double[] scores =
          IntStream.range(0, test.size())
              .mapToDouble(row -> forest.probabilities(Dense.vector(test.row(row)))[1])
              .toArray();
      auc += Dense.auc(scores, labels) / seeds;
      nodes += forest.nodes() / 20.0 / seeds;
      informative += Arrays.stream(forest.importances()).limit(40).sum() / seeds;
    }

    Properties golden = new Properties();
    try (InputStream in = open("forests.properties")) {
      golden.load(in);
    }
    assertSameMean(golden, "auc", auc, seeds);
    assertSameMean(golden, "nodes", nodes, seeds);
    assertSameMean(golden, "informative", informative, seeds);
  }

  /** Four standard errors of the difference of two means of as many forests. */
  private static void assertSameMean(Properties golden, String name, double mean, int seeds) {
    double deviation = Double.parseDouble(golden.getProperty(name + ".deviation"));
    assertThat(mean)
        .as(name)
        .isCloseTo(
            Double.parseDouble(golden.getProperty(name + ".mean")),
            within(4 * deviation * Math.sqrt(2.0 / seeds)));
  }

  private static float floor(double value) {
    float rounded = (float) value;
    return rounded > value ? Math.nextDown(rounded) : rounded;
  }

  private static List<String[]> read(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(SPACE::split)
          .toList();
    }
  }

  private static InputStream open(String name) {
    InputStream in = GoldenTest.class.getResourceAsStream(name);
    assertThat(in).as(name).isNotNull();
    return in;
  }
}
