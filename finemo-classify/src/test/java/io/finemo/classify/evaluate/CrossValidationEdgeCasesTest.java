package io.finemo.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.classify.Calibration;
import io.finemo.classify.CascadeLearner;
import io.finemo.classify.FlatLearner;
import io.finemo.classify.FoldPlan;
import io.finemo.classify.Toys;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Labels that are too rare for the folds, or absent from some. */
class CrossValidationEdgeCasesTest {
  private static final List<String> LABELS = List.of("no", "maybe", "yes");

  @Test
  void threeRowsOfALabelAreTooFewForTenFolds() {
    assertThatThrownBy(() -> CrossValidation.run(flat(), rows(40, 3), 10, 1, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "label maybe has 3 rows; cross-validation in 10 folds needs at least 10 of each label");
  }

  @Test
  void threeRowsOfALabelAreEnoughForThreeFolds() {
    List<Scored<String>> scored = CrossValidation.run(flat(), rows(40, 3), 3, 1, done -> {});

    assertThat(scored).hasSize(40);
    assertThat(Evaluation.of(LABELS, scored).perLabel().get("maybe").support()).isEqualTo(3);
  }

  /** All rows of the label are the latest, so that no model has learnt it before. */
  @Test
  void aLabelToTestButNotToTrainOnIsNamedWithTheFold() {
    List<Labeled<SparseVector, String>> rows = new ArrayList<>(rows(40, 0));
    rows.addAll(rows(40, 4).stream().filter(row -> row.label().equals("maybe")).toList());

    assertThatThrownBy(
            () ->
                CrossValidation.run(
                    flat(), rows, FoldPlan.timeOrdered(2, inOrder(rows)), 1, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("fold 1 of 2: label maybe: one side only");
  }

  /** It has a way out of the cascade together with another, and is expected to be rare. */
  @Test
  void aLabelThatLeavesWithAnotherMayBeAbsentFromTraining() {
    List<Labeled<SparseVector, String>> rows = new ArrayList<>(rows(40, 0));
    rows.addAll(rows(40, 4).stream().filter(row -> row.label().equals("maybe")).toList());
    CascadeLearner<SparseVector, String> cascade =
        CascadeLearner.<SparseVector, String>builder()
            .stage("first", Set.of("no", "maybe"), Toys.centroids())
            .target("yes")
            .calibration(Calibration.none())
            .build();

    List<Scored<String>> scored =
        CrossValidation.run(cascade, rows, FoldPlan.timeOrdered(2, inOrder(rows)), 1, done -> {});

    assertThat(scored).filteredOn(row -> row.gold().equals("maybe")).hasSize(4);
    assertThat(scored)
        .allSatisfy(row -> assertThat(row.prediction().probability("maybe")).isPositive());
  }

  @Test
  void aGroupThatHoldsAllRowsOfALabelIsNamedByItsFold() {
    List<Labeled<SparseVector, String>> rows = rows(40, 3);

    assertThatThrownBy(
            () ->
                CrossValidation.run(
                    flat(),
                    rows,
                    FoldPlan.grouped(3, row -> row.size() == 7 ? "one" : row),
                    1,
                    done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("fold [123] of 3: label maybe: one side only.*");
  }

  private static FlatLearner<SparseVector, String> flat() {
    return new FlatLearner<>(LABELS, Toys.centroids(), Calibration.none(), 0);
  }

  private static Function<SparseVector, Instant> inOrder(List<Labeled<SparseVector, String>> rows) {
    List<SparseVector> values = rows.stream().map(Labeled::value).toList();
    return row -> Instant.ofEpochSecond(values.indexOf(row));
  }

  /** Rows that all differ; the first {@code rare} are "maybe", and have 7 features. */
  private static List<Labeled<SparseVector, String>> rows(int size, int rare) {
    List<Labeled<SparseVector, String>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int first = i < rare ? 100 + i : i;
      int[] indices =
          i < rare
              ? new int[] {first, 201, 202, 203, 204, 205, 206}
              : new int[] {first, 300 + i % 2};
      double[] ones = new double[indices.length];
      Arrays.fill(ones, 1);
      String label = i < rare ? "maybe" : i % 2 == 0 ? "no" : "yes";
      rows.add(new Labeled<>(SparseVector.of(indices, ones), label));
    }
    return rows;
  }
}
