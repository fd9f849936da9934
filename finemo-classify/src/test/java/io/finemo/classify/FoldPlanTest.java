package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.evaluate.CrossValidation;
import io.finemo.classify.evaluate.Scored;
import io.finemo.core.Labeled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldPlanTest {
  /** A post with the number of its author, and the second it was made in. */
  private record Row(int author, long second) {
    Instant time() {
      return Instant.ofEpochSecond(second);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aGroupIsNeverOnBothSides(long seed) {
    List<Labeled<Row, String>> rows = rows(new Random(seed), 300, 40);
    Folds folds = FoldPlan.<Row, String>grouped(5, Row::author).divide(rows, seed);

    Collection<Integer> held = new ArrayList<>();
    for (int fold = 0; fold < 5; fold++) {
      int[] places = folds.heldOut(fold);
      Set<Integer> authors = new HashSet<>();
      for (int place : places) {
        authors.add(rows.get(place).value().author());
        held.add(place);
      }
      assertThat(folds.training(rows, fold))
          .hasSize(300 - places.length)
          .noneMatch(row -> authors.contains(row.value().author()));
    }
    assertThat(held).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 300).boxed().toList());
  }

  /** Small groups leave room for even folds and labels. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void groupedFoldsHaveAboutTheirShareOfRowsAndLabels(long seed) {
    List<Labeled<Row, String>> rows = rows(new Random(seed), 600, 200);
    Folds folds = FoldPlan.<Row, String>grouped(4, Row::author).divide(rows, seed);
    long rare = rows.stream().filter(row -> row.label().equals("rare")).count();

    for (int fold = 0; fold < 4; fold++) {
      int[] places = folds.heldOut(fold);
      assertThat(places.length).isBetween(135, 165);
      assertThat(Arrays.stream(places).filter(p -> rows.get(p).label().equals("rare")).count())
          .isBetween(rare / 4 - 2, rare / 4 + 3);
    }
  }

  @Test
  void asManyGroupsAsFoldsGetOneEach() {
    List<Labeled<Row, String>> rows = new ArrayList<>();
    for (int author : new int[] {7, 7, 7, 7, 7, 8, 9}) {
      rows.add(new Labeled<>(new Row(author, 0), "a"));
    }
    Folds folds = FoldPlan.<Row, String>grouped(3, Row::author).divide(rows, 1);

    List<Integer> sizes =
        IntStream.range(0, 3).mapToObj(fold -> folds.heldOut(fold).length).sorted().toList();
    assertThat(sizes).containsExactly(1, 1, 5);
    assertThatThrownBy(() -> FoldPlan.<Row, String>grouped(4, Row::author).divide(rows, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folds must be at most the number of groups, 3: 4");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void allThatIsLearntFromIsEarlierThanWhatIsHeldOut(long seed) {
    List<Labeled<Row, String>> rows = rows(new Random(seed), 200, 10);
    Folds folds = FoldPlan.<Row, String>timeOrdered(4, Row::time).divide(rows, seed);

    assertThat(folds.count()).isEqualTo(4);
    int held = 0;
    for (int fold = 0; fold < 4; fold++) {
      int[] places = folds.heldOut(fold);
      held += places.length;
      long earliest =
          Arrays.stream(places).mapToLong(p -> rows.get(p).value().second()).min().orElseThrow();
      assertThat(folds.training(rows, fold))
          .isNotEmpty()
          .allMatch(row -> row.value().second() < earliest);
    }
    // All but the first of five blocks.
    assertThat(held).isBetween(150, 160);
  }

  @Test
  void blocksAreEvenWhereTimesDiffer() {
    List<Labeled<Row, String>> rows = new ArrayList<>();
    for (int second : new int[] {5, 3, 1, 0, 2, 4, 9, 7, 8, 6}) {
      rows.add(new Labeled<>(new Row(0, second), "a"));
    }
    Folds folds = FoldPlan.<Row, String>timeOrdered(4, Row::time).divide(rows, 1);

    assertThat(seconds(rows, folds, 0)).containsExactlyInAnyOrder(2, 3);
    assertThat(seconds(rows, folds, 3)).containsExactlyInAnyOrder(8, 9);
    assertThat(folds.training(rows, 0)).extracting(r -> r.value().second()).containsExactly(1L, 0L);
    assertThat(folds.training(rows, 3)).hasSize(8);
  }

  @Test
  void rowsOfOneTimeStayTogether() {
    List<Labeled<Row, String>> rows = new ArrayList<>();
    for (int second : new int[] {0, 1, 1, 1, 1, 1, 1, 2, 3}) {
      rows.add(new Labeled<>(new Row(0, second), "a"));
    }
    Folds folds = FoldPlan.<Row, String>timeOrdered(2, Row::time).divide(rows, 1);

    assertThat(seconds(rows, folds, 0)).containsOnly(2);
    assertThat(seconds(rows, folds, 1)).containsOnly(3);
    assertThatThrownBy(
            () -> FoldPlan.<Row, String>timeOrdered(2, row -> Instant.EPOCH).divide(rows, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 different ones, cannot be cut into blocks: 3");
    assertThatThrownBy(() -> FoldPlan.<Row, String>timeOrdered(2, Row::time).divide(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void crossValidationTakesAnyPlan() {
    List<Labeled<Row, String>> rows = rows(new Random(3), 120, 12);
    Collection<Set<Row>> trainings = new ConcurrentLinkedQueue<>();
    FlatLearner<Row, String> learner =
        new FlatLearner<>(
            List.of("often", "rare"),
            (training, seed) -> {
              trainings.add(Set.copyOf(training.stream().map(Labeled::value).toList()));
              return row -> row.second();
            },
            Calibration.none(),
            0);

    List<Scored<String>> scored =
        CrossValidation.run(learner, rows, FoldPlan.timeOrdered(3, Row::time), 5, done -> {});

    // The earliest quarter is not scored, and the order of rows is kept.
    List<Long> seconds = rows.stream().map(row -> row.value().second()).sorted().toList();
    long firstScored =
        (long) scored.stream().mapToDouble(r -> r.prediction().score("rare")).min().orElseThrow();
    assertThat(firstScored).isGreaterThanOrEqualTo(seconds.get(30));
    assertThat(scored.stream().map(r -> (long) r.prediction().score("rare")).toList())
        .isEqualTo(
            rows.stream()
                .map(row -> row.value().second())
                .filter(second -> second >= firstScored)
                .toList());
    assertThat(trainings).hasSize(3);

    assertThat(CrossValidation.run(learner, rows, FoldPlan.grouped(3, Row::author), 5, done -> {}))
        .hasSize(120);
    assertThat(CrossValidation.run(learner, rows, FoldPlan.stratified(3), 5, done -> {}).toString())
        .isEqualTo(CrossValidation.run(learner, rows, 3, 5, done -> {}).toString());
    assertThatThrownBy(
            () ->
                CrossValidation.run(
                    learner,
                    rows.stream().filter(row -> row.label().equals("rare")).toList(),
                    FoldPlan.grouped(2, Row::author),
                    5,
                    done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 labels: [rare]");
  }

  @Test
  void errorsNameTheValueAndTheBound() {
    assertThatThrownBy(() -> FoldPlan.stratified(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folds must be at least 2: 1");
    assertThatThrownBy(() -> FoldPlan.<Row, String>grouped(1, Row::author))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folds must be at least 2: 1");
    assertThatThrownBy(() -> FoldPlan.<Row, String>timeOrdered(0, Row::time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folds must be at least 1: 0");
  }

  /**
   * Groups of 4, 3, 2 and 1 rows, of one label each: no fold has any of the next label yet, so that
   * each goes to the smaller fold, the last of two of 4 and 5 to the first.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void groupsOfLabelsNotYetThereGoToTheSmallestFold(long seed) {
    assertThat(halves(seed, "aaaa", "bbb", "cc", "d"))
        .containsExactly(List.of(0, 3), List.of(1, 2));
  }

  /** The second group of b goes where there is none yet, though that fold is the larger one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void evenLabelsComeBeforeEvenSizes(long seed) {
    assertThat(halves(seed, "aaaa", "bbb", "bb")).containsExactly(List.of(0, 2), List.of(1));
  }

  /**
   * The last group makes the first fold grow by 4 * 1 / 5 / 5 = .16 and the second by 3 * 1 / 4 / 4
   * = .1875: less of a label that is rarer is as uneven.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rowsOfRareLabelsWeighMore(long seed) {
    assertThat(halves(seed, "aaaa", "bbb", "ab")).containsExactly(List.of(0, 2), List.of(1));
  }

  /** Placed before the large group, a small one on either side would make folds of 2 and 4 rows. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theLargestGroupsArePlacedFirst(long seed) {
    assertThat(halves(seed, "a", "a", "a", "aaa")).containsExactly(List.of(3), List.of(0, 1, 2));
  }

  @Test
  void theSeedDecidesWhichOfEqualGroupsGoTogether() {
    Set<List<Integer>> first = new HashSet<>();
    for (long seed : new Random(1).longs(60).toArray()) {
      first.add(halves(seed, "a", "a", "a", "a").get(0));
    }

    // Every way to choose two of four.
    assertThat(first).hasSize(6);
  }

  @Test
  void fewerRowsThanBlocksCannotBeCut() {
    List<Labeled<Row, String>> rows = groups("a", "a");

    assertThatThrownBy(() -> FoldPlan.<Row, String>timeOrdered(2, Row::time).divide(rows, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be cut into blocks: 3");
  }

  /** Rows by group: author 0 has a row for each letter of the first text, and so on. */
  private static List<Labeled<Row, String>> groups(String... labels) {
    List<Labeled<Row, String>> rows = new ArrayList<>();
    for (int author = 0; author < labels.length; author++) {
      for (char label : labels[author].toCharArray()) {
        rows.add(new Labeled<>(new Row(author, rows.size()), String.valueOf(label)));
      }
    }
    return rows;
  }

  /** The authors in each of two folds of such groups. */
  private static List<List<Integer>> halves(long seed, String... labels) {
    List<Labeled<Row, String>> rows = groups(labels);
    Folds folds = FoldPlan.<Row, String>grouped(2, Row::author).divide(rows, seed);
    return List.of(authors(rows, folds, 0), authors(rows, folds, 1));
  }

  private static List<Integer> authors(List<Labeled<Row, String>> rows, Folds folds, int fold) {
    return Arrays.stream(folds.heldOut(fold))
        .mapToObj(place -> rows.get(place).value().author())
        .distinct()
        .toList();
  }

  private static List<Integer> seconds(List<Labeled<Row, String>> rows, Folds folds, int fold) {
    return Arrays.stream(folds.heldOut(fold))
        .mapToObj(place -> (int) rows.get(place).value().second())
        .toList();
  }

  private static List<Labeled<Row, String>> rows(Random random, int size, int authors) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new Labeled<>(
                    new Row(random.nextInt(authors), random.nextInt(100_000)),
                    random.nextInt(10) == 0 ? "rare" : "often"))
        .toList();
  }
}
