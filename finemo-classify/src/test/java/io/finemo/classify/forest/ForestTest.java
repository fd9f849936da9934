package io.finemo.classify.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finemo.core.SparseVector;
import io.finemo.core.archive.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static final GeneratedRows ROWS = GeneratedRows.counts(1, 120, 50);

  private static final Forest FOREST =
      new ForestLearner(ForestSpec.randomForest().withTrees(4).withMaxDepth(6))
          .fit(ROWS.training());

  @Test
  void featuresNotSeenInTrainingDoNotCount() {
    SparseVector row = SparseVector.of(new int[] {3, 50, 9999}, new double[] {2, 1, 1});

    assertThat(FOREST.probabilities(row))
        .isEqualTo(FOREST.probabilities(SparseVector.of(new int[] {3}, new double[] {2})));
  }

  /** The threads' rows are spread into arrays that the next row must find empty. */
  @Test
  void oneRowLeavesNothingBehindForTheNext() {
    double[] empty = FOREST.probabilities(SparseVector.empty());
    for (int row = 0; row < 20; row++) {
      FOREST.probabilities(Dense.vector(ROWS.row(row)));
      FOREST.attribution(Dense.vector(ROWS.row(row)), 1);
    }

    assertThat(FOREST.probabilities(SparseVector.empty())).isEqualTo(empty);
  }

  @Test
  void manyThreadsGetTheAnswersOfOne() {
    List<double[]> expected = IntStream.range(0, 120).mapToObj(ForestTest::answer).toList();
    List<double[]> parallel =
        IntStream.range(0, 120).parallel().mapToObj(ForestTest::answer).toList();

    for (int row = 0; row < 120; row++) {
      assertThat(parallel.get(row)).isEqualTo(expected.get(row));
    }
  }

  private static double[] answer(int row) {
    return FOREST.probabilities(Dense.vector(ROWS.row(row)));
  }

  @Test
  void valuesBeyondBoundsAreRefused() {
    SparseMatrix.Builder builder = new SparseMatrix.Builder(3);
    builder.entry(1, 2);
    assertThatThrownBy(() -> builder.entry(1, 2)).hasMessage("column must be in [2, 3): 1");
    assertThatThrownBy(() -> builder.entry(3, 2)).hasMessage("column must be in [2, 3): 3");
    assertThatThrownBy(() -> builder.entry(2, Double.NaN))
        .hasMessage("value NaN in row 0, column 2 is not finite");
    assertThatThrownBy(() -> builder.entry(2, 1e39)).hasMessageContaining("1.0E39");
    builder.entry(2, 1e-60);
    builder.endRow();
    assertThat(builder.build()).hasToString("SparseMatrix[1 x 3, 1 entries]");
  }

  @Test
  void aForestIsReadAsItWasWritten() throws IOException {
    byte[] bytes = ForestLearnerTest.bytes(FOREST);
    Forest read = read(bytes);

    assertThat(ForestLearnerTest.bytes(read)).isEqualTo(bytes);
    assertThat(read.probabilities(Dense.vector(ROWS.row(0)))).isEqualTo(answer(0));
    assertThat(read.importances()).isEqualTo(FOREST.importances());
  }

  @Test
  void cutForestsAreRefused() throws IOException {
    byte[] bytes = ForestLearnerTest.bytes(FOREST);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(ModelFormatException.class);
    }
  }

  /** Whatever byte is wrong, the forest is refused, or every way through it still ends. */
  @Test
  void damagedForestsAreRefusedOrHarmless() throws IOException {
    byte[] bytes = ForestLearnerTest.bytes(FOREST);
    int refused = 0;
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit += 3) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) (1 << bit);
        try {
          read(damaged).probabilities(Dense.vector(ROWS.row(0)));
        } catch (ModelFormatException e) {
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(bytes.length / 2);
  }

  private static Forest read(byte[] bytes) throws IOException {
    return ForestFormat.read(new DataInputStream(new ByteArrayInputStream(bytes)), 1000);
  }
}
