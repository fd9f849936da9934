package io.finemo.classify.evaluate;

import io.finemo.core.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well one label is found and shown to an operator.
 *
 * <p>"Shown" is decided for the target. "At recall r" ranks all rows by the target's score and
 * takes the shortest prefix that holds at least r of all rows of the target; ties count against us.
 *
 * @param target the label
 * @param atDepth what is shown at the depth of the model
 * @param averagePrecision the mean of precision over recall; empty if the target does not occur
 * @param atRecall measures by recall asked for
 * @param curve precision, tolerances and recall of prefixes of the ranking, from the shortest to
 *     all rows
 * @param <L> the type of the labels
 */
public record TargetEvaluation<L>(
    L target,
    ShownMeasures atDepth,
    OptionalDouble averagePrecision,
    Map<Double, ShownMeasures> atRecall,
    List<ShownMeasures> curve) {

  private static final List<Double> RECALLS = List.of(0.1, 0.2, 0.5, 0.7);
  private static final int CURVE_POINTS = 20;

  /**
   * Keeps the collections from being changed.
   *
   * @param target the label
   * @param atDepth what is shown at the depth of the model
   * @param averagePrecision the mean of precision over recall
   * @param atRecall measures by recall asked for
   * @param curve measures of prefixes of the ranking
   */
  public TargetEvaluation {
    atRecall = Collections.unmodifiableMap(new LinkedHashMap<>(atRecall));
    curve = List.copyOf(curve);
  }

  /**
   * Measures at recalls 0.1, 0.2, 0.5 and 0.7, and a curve in steps of 0.05 of recall.
   *
   * @param target the label
   * @param tolerances what else may be shown without harm, least tolerant first
   * @param scored rows with what an unseeing model said of them, at least one
   * @param <L> the type of the labels
   * @return the measures
   */
  public static <L> TargetEvaluation<L> of(
      L target, List<Tolerance<L>> tolerances, List<Scored<L>> scored) {
    Ranking ranking = Ranking.of(target, tolerances, scored);
    Map<Double, ShownMeasures> atRecall = new LinkedHashMap<>();
    for (double recall : RECALLS) {
      atRecall.put(recall, ranking.measures(ranking.prefixWithRecall(recall)));
    }
    List<ShownMeasures> curve = new ArrayList<>();
    for (int point = 1; point <= CURVE_POINTS; point++) {
      double recall = (double) point / CURVE_POINTS;
      curve.add(ranking.measures(ranking.prefixWithRecall(recall)));
    }
    return new TargetEvaluation<>(
        target, atDepth(target, tolerances, scored), ranking.averagePrecision(), atRecall, curve);
  }

  private static <L> ShownMeasures atDepth(
      L target, List<Tolerance<L>> tolerances, List<Scored<L>> scored) {
    List<L> shown =
        scored.stream()
            .filter(
                row ->
                    row.prediction().decision() instanceof Decision.Decided<L> decided
                        && decided.label().equals(target))
            .map(Scored::gold)
            .toList();
    int all = count(scored.stream().map(Scored::gold).toList(), List.of(target));
    int found = count(shown, List.of(target));
    Map<String, OptionalDouble> tolerated = new LinkedHashMap<>();
    for (Tolerance<L> tolerance : tolerances) {
      tolerated.put(tolerance.name(), Ratio.of(count(shown, tolerance.allowed()), shown.size()));
    }
    return new ShownMeasures(
        shown.size(), Ratio.of(found, shown.size()), tolerated, Ratio.of(found, all));
  }

  private static <L> int count(List<L> labels, Collection<L> counted) {
    return (int) labels.stream().filter(counted::contains).count();
  }
}
