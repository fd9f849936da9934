package io.finemo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyFoldHasItsShareOfRowsAndOfEveryLabel(long seed) {
    Random random = new Random(seed);
    int count = 2 + random.nextInt(9);
    List<String> labels = labels(random, count + random.nextInt(150));

    Folds folds = Folds.stratified(labels, count, seed);

    assertThat(folds.count()).isEqualTo(count);
    assertEven(labels.size(), IntStream.range(0, count).map(fold -> folds.heldOut(fold).length));
    for (String label : new TreeSet<>(labels)) {
      assertEven(
          (int) labels.stream().filter(label::equals).count(),
          IntStream.range(0, count)
              .map(
                  fold ->
                      (int)
                          Arrays.stream(folds.heldOut(fold))
                              .filter(row -> labels.get(row).equals(label))
                              .count()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyRowIsHeldOutOnceAndTrainedOnInAllOtherFolds(long seed) {
    List<String> labels = labels(new Random(seed), 57);
    List<Integer> rows = IntStream.range(0, 57).boxed().toList();
    Folds folds = Folds.stratified(labels, 5, seed);

    List<Integer> held = new ArrayList<>();
    for (int fold = 0; fold < 5; fold++) {
      List<Integer> heldOut = Arrays.stream(folds.heldOut(fold)).boxed().toList();
      List<Integer> training = folds.training(rows, fold);

      assertThat(heldOut).isSorted();
      assertThat(training).isSorted().doesNotContainAnyElementsOf(heldOut);
      List<Integer> together = new ArrayList<>(training);
      together.addAll(heldOut);
      assertThat(together).containsExactlyInAnyOrderElementsOf(rows);
      held.addAll(heldOut);
    }
    assertThat(held).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void theSeedAloneDecidesWhoIsWhere() {
    List<String> labels = labels(new Random(1), 100);

    assertThat(all(Folds.stratified(labels, 4, 7))).isEqualTo(all(Folds.stratified(labels, 4, 7)));
    assertThat(all(Folds.stratified(labels, 4, 7)))
        .isNotEqualTo(all(Folds.stratified(labels, 4, 8)));
  }

  @Test
  void theFoldsAreNotRunsOfNeighbours() {
    List<String> labels = new ArrayList<>(Collections.nCopies(100, "same"));

    int[] first = Folds.stratified(labels, 2, 3).heldOut(0);

    // Dealt out without shuffling, the first of two folds would hold every other row.
    assertThat(first).hasSize(50);
    assertThat(IntStream.range(1, 50).filter(i -> first[i] - first[i - 1] == 2).count())
        .isLessThan(40);
  }

  @Test
  void errorsNameTheValueAndTheBound() {
    List<String> three = List.of("a", "b", "a");

    assertThatThrownBy(() -> Folds.stratified(three, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folds must be 2 to the number of rows, 3: 1");
    assertThatThrownBy(() -> Folds.stratified(three, 4, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folds must be 2 to the number of rows, 3: 4");
    assertThat(Folds.stratified(three, 3, 0).heldOut(2)).hasSize(1);
  }

  private static void assertEven(int all, IntStream parts) {
    int[] sizes = parts.toArray();
    assertThat(Arrays.stream(sizes).sum()).isEqualTo(all);
    assertThat(Arrays.stream(sizes).max().orElseThrow() - Arrays.stream(sizes).min().orElseThrow())
        .as("sizes %s", Arrays.toString(sizes))
        .isLessThanOrEqualTo(1);
  }

  private static List<String> labels(Random random, int size) {
    return IntStream.range(0, size)
        .mapToObj(row -> random.nextInt(10) < 7 ? "often" : random.nextBoolean() ? "some" : "few")
        .toList();
  }

  private static List<List<Integer>> all(Folds folds) {
    return IntStream.range(0, folds.count())
        .mapToObj(fold -> Arrays.stream(folds.heldOut(fold)).boxed().toList())
        .toList();
  }
}
