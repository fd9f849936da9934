package io.finemo.classify.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * One number by which systems are compared and candidates chosen; greater is better.
 *
 * @param name what to call it in tables
 * @param function measures scored rows, at least one; {@code NaN} where undefined; called by
 *     several threads
 * @param <L> the type of the labels
 */
public record Measure<L>(String name, ToDoubleFunction<List<Scored<L>>> function)
    implements ToDoubleFunction<List<Scored<L>>> {
  /** A probability of 0 for what happened would make all other rows count for nothing. */
  private static final double LEAST_PROBABILITY = 1e-15;

  private static final int RIGHT = 0;
  private static final int GIVEN = 1;
  private static final int SUPPORT = 2;

  /**
   * Checks that both parts are there.
   *
   * @param name what to call it in tables
   * @param function measures scored rows
   */
  public Measure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
  }

  /**
   * The share of rows whose most probable label is right.
   *
   * @param <L> the type of the labels
   * @return the measure, 0 to 1
   */
  public static <L> Measure<L> accuracy() {
    return new Measure<>(
        "accuracy",
        scored -> mean(scored, row -> row.prediction().best().equals(row.gold()) ? 1 : 0));
  }

  /**
   * The mean F1 of the labels that occur; the most probable label counts, whatever the depth.
   *
   * @param <L> the type of the labels
   * @return the measure, 0 to 1
   */
  public static <L> Measure<L> macroF1() {
    return new Measure<>("macro-F1", Measure::macroF1);
  }

  /**
   * The average precision of a label: the mean of precision over recall.
   *
   * @param target the label
   * @param <L> the type of the labels
   * @return the measure, 0 to 1, undefined where no row has the label
   */
  public static <L> Measure<L> averagePrecision(L target) {
    return new Measure<>(
        "average precision of " + target,
        scored -> orNaN(Ranking.of(target, List.of(), scored).averagePrecision()));
  }

  /**
   * The area under the ROC curve of a label against the rest.
   *
   * @param target the label
   * @param <L> the type of the labels
   * @return the measure, 0 to 1, undefined where no row has the label, or every row
   */
  public static <L> Measure<L> auc(L target) {
    return new Measure<>(
        "AUC of " + target, scored -> orNaN(Ranking.of(target, List.of(), scored).auc()));
  }

  /**
   * The precision of the shortest ranking with a recall.
   *
   * @param target the label
   * @param recall above 0, up to 1
   * @param <L> the type of the labels
   * @return the measure, 0 to 1, undefined where no row has the label
   */
  public static <L> Measure<L> precisionAtRecall(L target, double recall) {
    return new Measure<>(
        "precision of " + target + " at recall " + recall,
        scored -> {
          Ranking ranking = Ranking.of(target, List.of(), scored);
          return orNaN(ranking.measures(ranking.prefixWithRecall(recall)).precision());
        });
  }

  /**
   * The mean natural logarithm of the probability of the gold label, which is the log loss with its
   * sign turned. Trap: it judges probabilities, so that models without calibration, and margins
   * most of all, look worse than they rank.
   *
   * @param <L> the type of the labels
   * @return the measure, at most 0; a probability below 1e-15 counts as that
   */
  public static <L> Measure<L> negativeLogLoss() {
    return new Measure<>(
        "negative log loss",
        scored ->
            mean(
                scored,
                row ->
                    StrictMath.log(
                        Math.max(LEAST_PROBABILITY, row.prediction().probability(row.gold())))));
  }

  @Override
  public double applyAsDouble(List<Scored<L>> scored) {
    return function.applyAsDouble(scored);
  }

  @Override
  public String toString() {
    return name;
  }

  private static <L> double macroF1(List<Scored<L>> scored) {
    Map<L, int[]> counts = new LinkedHashMap<>();
    for (Scored<L> row : scored) {
      L best = row.prediction().best();
      int[] gold = counts.computeIfAbsent(row.gold(), label -> new int[3]);
      gold[SUPPORT]++;
      gold[RIGHT] += best.equals(row.gold()) ? 1 : 0;
      counts.computeIfAbsent(best, label -> new int[3])[GIVEN]++;
    }
    return counts.values().stream()
        .filter(label -> label[SUPPORT] > 0)
        .mapToDouble(label -> LabelMeasures.of(label[RIGHT], label[GIVEN], label[SUPPORT]).f1())
        .average()
        .orElse(Double.NaN);
  }

  private static <L> double mean(List<Scored<L>> scored, ToDoubleFunction<Scored<L>> figure) {
    double sum = 0;
    for (Scored<L> row : scored) {
      sum += figure.applyAsDouble(row);
    }
    return sum / scored.size();
  }

  private static double orNaN(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }
}
