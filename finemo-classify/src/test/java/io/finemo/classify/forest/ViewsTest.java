package io.finemo.classify.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever way entries are read, the tree is the same. */
class ViewsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40, 79, 80})
  void allViewsGrowTheSameTree(int drawn) {
    for (long seed = 0; seed < 5; seed++) {
      TrainingRows counts = GeneratedRows.counts(seed, 250, 80).training();
      Tree byRow = grow(counts, drawn, seed, ViewCosts.View.ROWS);
      assertThat(byRow.size()).isGreaterThan(30);
      assertSame(grow(counts, drawn, seed, ViewCosts.View.COLUMNS), byRow);
      assertSame(grow(counts, drawn, seed, ViewCosts.View.LOCAL_COLUMNS), byRow);

      TrainingRows reals = GeneratedRows.reals(seed, 250, 80).training();
      Tree realsByRow = grow(reals, drawn, seed, ViewCosts.View.ROWS);
      assertSame(grow(reals, drawn, seed, ViewCosts.View.COLUMNS), realsByRow);
      assertSame(grow(reals, drawn, seed, ViewCosts.View.LOCAL_COLUMNS), realsByRow);
    }
  }

  private static void assertSame(Tree tree, Tree expected) {
    assertThat(tree.size()).isEqualTo(expected.size());
    for (int node = 0; node < tree.size(); node++) {
      assertThat(tree.isLeaf(node)).isEqualTo(expected.isLeaf(node));
      assertThat(tree.value(node, 0)).isEqualTo(expected.value(node, 0));
      if (!tree.isLeaf(node)) {
        assertThat(tree.feature(node)).isEqualTo(expected.feature(node));
        assertThat(tree.threshold(node)).isEqualTo(expected.threshold(node));
        assertThat(tree.right(node)).isEqualTo(expected.right(node));
      }
    }
  }

  private static Tree grow(TrainingRows training, int drawn, long seed, ViewCosts.View view) {
    ForestSpec spec = ForestSpec.decisionTree().withMaxFeatures(MaxFeatures.count(drawn));
    ViewCosts costs =
        new ViewCosts(training.matrix, training.size(), drawn) {
          @Override
          View cheapest(int nodeRows, int localRows) {
            return view == View.LOCAL_COLUMNS && localRows < 0 ? View.COLUMNS : view;
          }

          @Override
          boolean shouldBuild(int nodeRows) {
            return view == View.LOCAL_COLUMNS && nodeRows < 100;
          }
        };
    return new TreeGrower(
            training,
            spec,
            training.weights,
            true,
            new SplittableRandom(seed),
            Thread.currentThread(),
            costs)
        .grow()
        .tree();
  }
}
