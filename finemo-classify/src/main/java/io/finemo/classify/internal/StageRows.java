package io.finemo.classify.internal;

import io.finemo.classify.StageLearner;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.List;

/** What every {@link StageLearner} of sparse rows has to know of them. */
public final class StageRows {
  private StageRows() {}

  /**
   * Checks that there is something to tell apart.
   *
   * @param rows the training rows of a stage
   * @throws IllegalArgumentException unless there are rows on both sides
   */
  public static void checkSides(List<? extends Labeled<?, Boolean>> rows) {
    long goOn = rows.stream().filter(Labeled::label).count();
    if (goOn == 0 || goOn == rows.size()) {
      throw new IllegalArgumentException(
          "a stage needs rows on both sides: "
              + goOn
              + " go on, "
              + (rows.size() - goOn)
              + " leave");
    }
  }

  /**
   * How many features the rows have.
   *
   * @param rows the rows
   * @return one more than the greatest index in them
   */
  public static int dimension(List<? extends Labeled<SparseVector, ?>> rows) {
    int dimension = 0;
    for (Labeled<SparseVector, ?> row : rows) {
      SparseVector vector = row.value();
      if (vector.size() > 0) {
        dimension = Math.max(dimension, vector.indexAt(vector.size() - 1) + 1);
      }
    }
    return dimension;
  }
}
