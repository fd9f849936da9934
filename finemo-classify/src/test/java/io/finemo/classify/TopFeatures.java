package io.finemo.classify;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.TransformLearner;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps the features whose mean differs most between the rows of a label and the others: selection
 * that looks at labels, the step that most often leaks.
 *
 * @param label the label
 * @param dimension how many features there are
 * @param kept how many to keep
 */
record TopFeatures<L>(L label, int dimension, int kept)
    implements TransformLearner<SparseVector, SparseVector, L> {

  @Override
  public Function<SparseVector, SparseVector> fit(List<Labeled<SparseVector, L>> rows, long seed) {
    double[] difference = new double[dimension];
    long positives = rows.stream().filter(row -> row.label().equals(label)).count();
    for (Labeled<SparseVector, L> row : rows) {
      double share = row.label().equals(label) ? 1.0 / positives : -1.0 / (rows.size() - positives);
      for (int entry = 0; entry < row.value().size(); entry++) {
        difference[row.value().indexAt(entry)] += share * row.value().valueAt(entry);
      }
    }
    Set<Integer> chosen =
        IntStream.range(0, dimension)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(difference[i])))
            .limit(kept)
            .collect(Collectors.toSet());
    return row -> {
      int[] entries =
          IntStream.range(0, row.size()).filter(e -> chosen.contains(row.indexAt(e))).toArray();
      return SparseVector.of(
          IntStream.of(entries).map(row::indexAt).toArray(),
          IntStream.of(entries).mapToDouble(row::valueAt).toArray());
    };
  }
}
