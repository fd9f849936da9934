package io.finemo.classify;

import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Learners small enough to follow by hand. */
public final class Toys {
  private Toys() {}

  /**
   * A stage that has nothing to learn: the row itself says, at the given place, the log-odds of
   * going on.
   */
  public static StageLearner<List<Double>> given(int place) {
    return (rows, seed) -> row -> row.get(place);
  }

  /** The log-odds of a probability; those of 0 and 1 are finite, but lead back to 0 and 1. */
  public static double logOdds(double probability) {
    return Math.max(-1e3, Math.min(1e3, Math.log(probability / (1 - probability))));
  }

  /**
   * A flat model whose rows are lists of the probabilities of all labels, or, where there are two,
   * of the probability of the second.
   */
  public static <L> FlatModel<List<Double>, L> spoken(List<L> labels, double depth) {
    // The rows of label i have a 1 at place i, so that the learner knows which label it learns.
    StageLearner<List<Double>> learner =
        (rows, seed) -> {
          int place =
              rows.stream().filter(Labeled::label).findFirst().orElseThrow().value().indexOf(1.0);
          return row -> logOdds(row.get(labels.size() == 2 ? 0 : place));
        };
    List<Labeled<List<Double>, L>> rows =
        IntStream.range(0, labels.size())
            .mapToObj(
                i ->
                    new Labeled<>(
                        IntStream.range(0, labels.size())
                            .mapToObj(place -> place == i ? 1.0 : 0.0)
                            .toList(),
                        labels.get(i)))
            .toList();
    return new FlatLearner<>(labels, learner, Calibration.none(), depth).fit(rows, 1);
  }

  /** Learns the difference of the means of both sides: the simplest linear model. */
  public static StageLearner<SparseVector> centroids() {
    return (rows, seed) -> {
      int dimension = 1;
      for (Labeled<SparseVector, Boolean> row : rows) {
        int size = row.value().size();
        dimension = size == 0 ? dimension : Math.max(dimension, row.value().indexAt(size - 1) + 1);
      }
      long goOn = rows.stream().filter(Labeled::label).count();
      if (goOn == 0 || goOn == rows.size()) {
        throw new IllegalArgumentException("one side only, of " + rows.size() + " rows");
      }
      double[] weights = new double[dimension];
      for (Labeled<SparseVector, Boolean> row : rows) {
        double share = row.label() ? 1.0 / goOn : -1.0 / (rows.size() - goOn);
        for (int entry = 0; entry < row.value().size(); entry++) {
          weights[row.value().indexAt(entry)] += share * row.value().valueAt(entry);
        }
      }
      double middle =
          rows.stream().mapToDouble(row -> row.value().dot(weights)).average().orElse(0);
      return new LinearModel(weights, -middle);
    };
  }

  /** Rows of random ones, each with the chance {@code density}, which tell nothing of any label. */
  public static List<SparseVector> noise(Random random, int rows, int dimension, double density) {
    List<SparseVector> noise = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int[] indices =
          IntStream.range(0, dimension).filter(i -> random.nextDouble() < density).toArray();
      double[] ones = IntStream.of(indices).mapToDouble(i -> 1).toArray();
      noise.add(SparseVector.of(indices, ones));
    }
    return noise;
  }

  /** Pairs each value with the label that the function gives to its place. */
  public static <T, L> List<Labeled<T, L>> label(List<T> values, Function<Integer, L> labelOf) {
    return IntStream.range(0, values.size())
        .mapToObj(row -> new Labeled<>(values.get(row), labelOf.apply(row)))
        .toList();
  }

  /** All that a prediction says, bit for bit. */
  public static <L> String everything(DecisionModel<?, L> model, Prediction<L> prediction) {
    StringBuilder text = new StringBuilder(prediction.toString());
    model.labels().forEach(label -> text.append(' ').append(prediction.score(label)));
    return text.toString();
  }
}
