package io.finemo.examples.report;

import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.Tolerance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operator would be shown at other depths: the posts whose calibrated probability of the
 * target exceeds the depth.
 *
 * @param points from depth 0 upwards; the last is the highest at which anything is shown
 */
public record DepthCurve(List<Point> points) {
  private static final int STEPS = 20;

  /**
   * What is shown at one depth.
   *
   * @param depth the depth, 0 to 1
   * @param shown how many posts, 1 or more
   * @param precision share of the target among them
   * @param tolerances by the name of each tolerance, the share of labels it allows among them
   * @param recall share of all posts of the target that are shown; 0 if there is none
   */
  public record Point(
      double depth, int shown, double precision, Map<String, Double> tolerances, double recall) {}

  /**
   * Copies the list.
   *
   * @param points from depth 0 upwards
   */
  public DepthCurve {
    points = List.copyOf(points);
  }

  /**
   * Measures at depths 0, 0.05, 0.1, ... .
   *
   * @param target the label
   * @param tolerances what else may be shown without harm
   * @param scored rows with what an unseeing model said of them
   * @param <L> the type of the labels
   * @return the curve
   */
  public static <L> DepthCurve of(L target, List<Tolerance<L>> tolerances, List<Scored<L>> scored) {
    return of(
        target,
        tolerances,
        scored.stream().map(Scored::gold).toList(),
        scored.stream().mapToDouble(row -> row.prediction().probability(target)).toArray());
  }

  /** The same of the probabilities of the target alone. */
  static <L> DepthCurve of(
      L target, List<Tolerance<L>> tolerances, List<L> gold, double[] probabilities) {
    List<Point> points = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      double depth = (double) step / STEPS;
      List<L> shown = new ArrayList<>();
      for (int row = 0; row < probabilities.length; row++) {
        if (probabilities[row] > depth) {
          shown.add(gold.get(row));
        }
      }
      if (shown.isEmpty()) {
        break;
      }
      Map<String, Double> tolerated = new LinkedHashMap<>();
      for (Tolerance<L> tolerance : tolerances) {
        tolerated.put(tolerance.name(), share(count(shown, tolerance.allowed()), shown.size()));
      }
      int right = count(shown, Set.of(target));
      points.add(
          new Point(
              depth,
              shown.size(),
              share(right, shown.size()),
              tolerated,
              share(right, count(gold, Set.of(target)))));
    }
    return new DepthCurve(points);
  }

  private static <L> int count(List<L> labels, Set<L> counted) {
    return (int) labels.stream().filter(counted::contains).count();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
