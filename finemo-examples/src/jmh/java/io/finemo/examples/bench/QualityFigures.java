package io.finemo.examples.bench;

import io.finemo.classify.evaluate.Measure;
import io.finemo.classify.evaluate.ReliabilityTable;
import io.finemo.classify.evaluate.Scored;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.classify.evaluate.TargetEvaluation;
import io.finemo.examples.pipeline.FillPoint;
import io.finemo.examples.pipeline.FillRule;
import io.finemo.examples.pipeline.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Figures that are taken of the same rows together.
 *
 * @param heads what they are called and how they are tested
 * @param measures takes them, in the same order
 */
record QualityFigures<L>(List<Head> heads, Function<List<Scored<L>>, double[]> measures) {
  private static final List<Double> RECALLS = List.of(.1, .2, .5, .7);
  private static final double HALF = .5;

  /** How a difference is tested. */
  enum Kind {
    /** By the paired bootstrap. */
    MORE_IS_BETTER,
    /** The same. */
    LESS_IS_BETTER,
    /** By McNemar's test. */
    ACCURACY,
    /** Not at all. */
    LESS_IS_BETTER_UNTESTED;

    /** How much better finemo is, by its figure less the peer's. */
    double gain(double difference) {
      return switch (this) {
        case MORE_IS_BETTER, ACCURACY -> difference;
        case LESS_IS_BETTER, LESS_IS_BETTER_UNTESTED -> -difference;
      };
    }
  }

  /**
   * A figure.
   *
   * @param name what it is called
   * @param kind how it is tested
   */
  record Head(String name, Kind kind) {}

  /** Everything about one label that is wanted. */
  static <L> QualityFigures<L> target(L target, Task<L> task) {
    List<Head> heads = new ArrayList<>();
    heads.add(new Head("average precision", Kind.MORE_IS_BETTER));
    for (double recall : RECALLS) {
      for (String name : List.of("precision", "tau1", "tau2")) {
        heads.add(new Head(name + at(recall), Kind.MORE_IS_BETTER));
      }
    }
    heads.add(new Head("macro-F1 of the four classes", Kind.MORE_IS_BETTER));
    heads.add(new Head("accuracy of the four classes", Kind.ACCURACY));
    return new QualityFigures<>(
        List.copyOf(heads),
        scored -> {
          TargetEvaluation<L> measured =
              TargetEvaluation.of(target, task.tolerances(target), scored);
          double[] figures = new double[heads.size()];
          int next = 0;
          figures[next++] = measured.averagePrecision().orElse(Double.NaN);
          for (double recall : RECALLS) {
            ShownMeasures shown = measured.atRecall().get(recall);
            figures[next++] = shown.precision().orElse(Double.NaN);
            figures[next++] = shown.tolerances().get("tau1").orElse(Double.NaN);
            figures[next++] = shown.tolerances().get("tau2").orElse(Double.NaN);
          }
          figures[next++] = Measure.<L>macroF1().applyAsDouble(scored);
          figures[next] = Measure.<L>accuracy().applyAsDouble(scored);
          return figures;
        });
  }

  /** A few of them. */
  static <L> QualityFigures<L> targetInShort(L target, Task<L> task) {
    QualityFigures<L> all = target(target, task);
    List<Integer> kept = List.of(0, 1, 2, 3, 7);
    return new QualityFigures<>(
        kept.stream().map(all.heads::get).toList(),
        scored -> {
          double[] figures = all.measures.apply(scored);
          return kept.stream().mapToDouble(figure -> figures[figure]).toArray();
        });
  }

  /** Of all labels at once. */
  static <L> QualityFigures<L> labels(List<L> labels) {
    return new QualityFigures<>(
        List.of(
            new Head("accuracy", Kind.ACCURACY),
            new Head("macro-F1", Kind.MORE_IS_BETTER),
            new Head("AUC", Kind.MORE_IS_BETTER)),
        scored ->
            new double[] {
              Measure.<L>accuracy().applyAsDouble(scored),
              Measure.<L>macroF1().applyAsDouble(scored),
              auc(labels, scored)
            });
  }

  /** Of tags filled in: every one, and the surer half of them. */
  static <L> QualityFigures<L> filledIn(List<L> labels) {
    QualityFigures<L> all = labels(labels);
    List<Head> heads = new ArrayList<>(all.heads);
    heads.add(new Head("accuracy of the surest half", Kind.MORE_IS_BETTER));
    return new QualityFigures<>(
        List.copyOf(heads),
        scored -> {
          double[] figures = all.measures.apply(scored);
          return new double[] {figures[0], figures[1], figures[2], surestHalf(scored)};
        });
  }

  /** Of the probability of one label. */
  static <L> QualityFigures<L> calibration(L label) {
    return new QualityFigures<>(
        List.of(
            new Head("Brier", Kind.LESS_IS_BETTER), new Head("ECE", Kind.LESS_IS_BETTER_UNTESTED)),
        scored -> {
          ReliabilityTable table = ReliabilityTable.of(label, scored, ReliabilityTable.USUAL_BINS);
          return new double[] {table.brier(), table.ece()};
        });
  }

  /** Of two labels that of the second; of more, the mean of each against the rest. */
  private static <L> double auc(List<L> labels, List<Scored<L>> scored) {
    return (labels.size() == 2 ? labels.subList(1, 2) : labels)
        .stream()
            .mapToDouble(label -> Measure.auc(label).applyAsDouble(scored))
            .average()
            .orElseThrow();
  }

  private static <L> double surestHalf(List<Scored<L>> scored) {
    double[] probabilities =
        scored.stream()
            .mapToDouble(one -> one.prediction().probability(one.prediction().best()))
            .toArray();
    FillRule.MoreProbableThan<L> rule = FillRule.MoreProbableThan.surest(HALF, probabilities);
    return FillPoint.of(scored, rule::fills, scored.get(0).gold()).accuracy().orElse(Double.NaN);
  }

  private static String at(double recall) {
    return " at " + Markdown.decimals(100 * recall, 0) + " % recall";
  }
}
