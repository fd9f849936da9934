package io.finemo.classify;

import io.finemo.core.Labeled;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One two-sided question among labels: of the rows with a label in {@code reaching}, which have one
 * in {@code positive}? Stages of a cascade and one-against-the-rest are both rows of such
 * questions.
 */
record BinaryTask<T, L>(String name, Set<L> reaching, Set<L> positive, StageLearner<T> learner) {

  StageModel<T> fit(List<Labeled<T, L>> rows, long seed) {
    List<Labeled<T, Boolean>> reached = new ArrayList<>();
    for (Labeled<T, L> row : rows) {
      if (reaching.contains(row.label())) {
        reached.add(new Labeled<>(row.value(), positive.contains(row.label())));
      }
    }
    try {
      return learner.fit(reached, seed);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
