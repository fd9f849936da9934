package io.finemo.features.select;

import static io.finemo.features.select.Data.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.FeatureSpace;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which features stay, and what becomes of a vector. */
class FeatureSelectionTest {
  private static final List<Labeled<SparseVector, String>> ROWS =
      List.of(
          row("up", 1, 3, 1, 0, 2), row("up", 1, 1, 0, 0, 2),
          row("down", 1, 0, 1, 0, 0), row("down", 1, 0, 0, 0, 0));

  @Test
  void numbersTheKeptFeaturesAnewAndNamesThem() {
    FeatureSelection selection = new SelectKBest<String>(2).fit(ROWS, 1);

    assertThat(selection.selected()).containsExactly(1, 4);
    assertThat(selection.apply(vector("0=5 1=7 4=9"))).isEqualTo(vector("0=7 1=9"));
    assertThat(selection.restore(vector("0=7 1=9"))).isEqualTo(vector("1=7 4=9"));
    assertThat(selection.space(FeatureSpace.of(List.of("a", "b", "c", "d", "e"))).names())
        .containsExactly("b", "e");
    assertThat(selection.scores()).containsExactly(0, 4, 0, Double.NaN, 4);
    assertThat(selection.size()).isEqualTo(2);
    assertThat(selection.dimension()).isEqualTo(5);
  }

  /** Scores are 0, 4, 0, undefined, 4: of the two zeros and the two fours the later come first. */
  @Test
  void kBestPrefersHigherIndicesAmongEqualScoresAndTakesUndefinedOnesLast() {
    assertThat(kBest(0)).isEmpty();
    assertThat(kBest(1)).containsExactly(4);
    assertThat(kBest(3)).containsExactly(1, 2, 4);
    assertThat(kBest(4)).containsExactly(0, 1, 2, 4);
    assertThat(kBest(5)).containsExactly(0, 1, 2, 3, 4);
    assertThat(kBest(99)).as("no more than there are").hasSize(5);
  }

  /** Of 5 features 60 % are 3: both fours, and one of the zeros, which the threshold is. */
  @Test
  void percentilePrefersLowerIndicesAmongEqualScores() {
    assertThat(percent(60)).containsExactly(0, 1, 4);
    assertThat(percent(40)).containsExactly(1, 4);
    assertThat(percent(20)).as("fours are the threshold, and one fills 20 %%").containsExactly(1);
    assertThat(percent(0)).isEmpty();
    assertThat(percent(100)).hasSize(5);
  }

  @Test
  void rowsWithoutEntriesHaveNoFeaturesToSelectFrom() {
    List<Labeled<SparseVector, String>> rows = List.of(row("up"), row("down"));

    assertThat(new SelectPercentile<String>(50).fit(rows, 1).size()).isZero();
    assertThat(new SelectKBest<String>(3).fit(rows, 1).size()).isZero();
  }

  @Test
  void thePapersThresholdCanBeReadInTwoWays() {
    List<Labeled<SparseVector, String>> rows = Data.random(5, 300, 100);

    assertThat(SelectPercentile.<String>keepingBest80Percent().fit(rows, 1).size()).isEqualTo(80);
    assertThat(SelectPercentile.<String>above80thPercentile().fit(rows, 1).size()).isEqualTo(20);
  }

  @Test
  void whatTrainingDidNotSeeIsDropped() {
    FeatureSelection all = new SelectPercentile<String>(100).fit(ROWS, 1);

    assertThat(all.apply(vector("2=1 5=1 2147483647=1"))).isEqualTo(vector("2=1"));
    assertThat(all.apply(SparseVector.empty())).isEqualTo(SparseVector.empty());
    assertThat(all.space(names(9)).names()).containsExactly("f0", "f1", "f2", "f3", "f4");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSelectedVectorFitsTheSelectedSpace(long seed) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(80);
    FeatureSelection selection =
        new SelectPercentile<String>(random.nextInt(101))
            .fit(Data.random(seed, 50, dimension), seed);
    FeatureSpace before = names(dimension + 20);
    FeatureSpace after = selection.space(before);

    assertThat(after.size()).isEqualTo(selection.size());
    for (Labeled<SparseVector, String> row : Data.random(seed + 100, 50, dimension + 20)) {
      SparseVector selected = selection.apply(row.value());
      int kept = 0;
      for (int entry = 0; entry < selected.size(); entry++) {
        int index = selected.indexAt(entry);
        assertThat(index).isBetween(0, selection.size() - 1);
        int old = before.names().indexOf(after.name(index));
        assertThat(selected.valueAt(entry)).isEqualTo(row.value().get(old));
      }
      for (int old : selection.selected()) {
        kept += row.value().get(old) == 0 ? 0 : 1;
      }
      assertThat(selected.size()).as("nothing is lost").isEqualTo(kept);
      assertThat(selection.apply(selection.restore(selected))).isEqualTo(selected);
    }
  }

  @Test
  void isTheSameOnOneThreadAndOnEight() throws Exception {
    List<Labeled<SparseVector, String>> rows = Data.random(9, 400, 60);
    SelectKBest<String> learner = new SelectKBest<>(25);
    FeatureSelection one = learner.fit(rows, 1);
    List<SparseVector> expected = rows.stream().map(row -> one.apply(row.value())).toList();

    Callable<FeatureSelection> job =
        () -> {
          FeatureSelection fitted = learner.fit(rows, 1);
          assertThat(rows.stream().map(row -> one.apply(row.value())).toList()).isEqualTo(expected);
          return fitted;
        };
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<FeatureSelection> fitted :
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> job).toList())) {
        assertThat(fitted.get().selected()).isEqualTo(one.selected());
        assertThat(fitted.get().scores()).isEqualTo(one.scores());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void standsBehindAnotherTransformation() {
    TransformLearner<List<Integer>, SparseVector, String> counts =
        (rows, seed) -> FeatureSelectionTest::counts;
    Function<List<Integer>, SparseVector> both =
        counts
            .andThen(new SelectKBest<String>(1))
            .fit(
                List.of(
                    new Labeled<>(List.of(0, 1, 2), "up"), new Labeled<>(List.of(0, 2), "down")),
                1);

    assertThat(both.apply(List.of(0, 1, 1))).isEqualTo(vector("0=2"));
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> new SelectKBest<String>(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    for (double percentile : new double[] {-0.1, 100.1, Double.NaN}) {
      assertThatThrownBy(() -> new SelectPercentile<String>(percentile))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[0, 100]: " + percentile);
    }
    assertThatThrownBy(() -> FeatureSelection.of(new int[] {1, 1}, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 after 1");
    assertThatThrownBy(() -> FeatureSelection.of(new int[] {3}, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0, 3): 3");
    FeatureSelection selection = FeatureSelection.of(new int[] {0, 2}, new double[3]);
    assertThatThrownBy(() -> selection.space(names(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 3 features: 2");
    assertThatThrownBy(() -> selection.restore(vector("2=1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("below 2: 2");
  }

  @Test
  void keepsItsArraysToItself() {
    FeatureSelection selection = FeatureSelection.of(new int[] {0, 2}, new double[] {1, 2, 3});
    selection.selected()[0] = 1;
    selection.scores()[0] = 9;

    assertThat(selection.selected()).containsExactly(0, 2);
    assertThat(selection.scores()).containsExactly(1, 2, 3);
  }

  private static int[] kBest(int k) {
    return new SelectKBest<String>(k).fit(ROWS, 1).selected();
  }

  private static int[] percent(double percentile) {
    return new SelectPercentile<String>(percentile).fit(ROWS, 1).selected();
  }

  private static FeatureSpace names(int size) {
    return FeatureSpace.of(IntStream.range(0, size).mapToObj(i -> "f" + i).toList());
  }

  private static SparseVector counts(List<Integer> numbers) {
    double[] counts = new double[10];
    numbers.forEach(number -> counts[number]++);
    return SparseVector.of(IntStream.range(0, 10).toArray(), counts);
  }

  /** Reads {@code 0=5 3=1}. */
  private static SparseVector vector(String text) {
    List<Integer> indices = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (String entry : text.split(" ", -1)) {
      indices.add(Integer.valueOf(entry.substring(0, entry.indexOf('='))));
      values.add(Double.valueOf(entry.substring(entry.indexOf('=') + 1)));
    }
    return SparseVector.of(
        indices.stream().mapToInt(i -> i).toArray(), values.stream().mapToDouble(v -> v).toArray());
  }
}
