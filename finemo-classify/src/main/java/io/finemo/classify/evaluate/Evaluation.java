package io.finemo.classify.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The common measures over all labels. Accuracy, F1 and the measures of each label take the most
 * probable label of each row, whatever the depth; the confusion table takes the decisions at the
 * depth.
 *
 * @param rows how many rows were scored, 1 or more
 * @param accuracy share of rows whose most probable label is right
 * @param macroF1 mean F1 of the labels that occur
 * @param weightedF1 mean F1 of the labels, each as often as it occurs
 * @param auc area under the ROC curve of the second of two labels; of more, the mean over the
 *     labels, each against the rest; empty if only one label occurs
 * @param brier of two labels, the mean squared error of the second one's probability, 0 to 1; of
 *     more, the sum over labels, 0 to 2
 * @param ece expected calibration error in 15 bins of equal width: of two labels, of the second
 *     one's probability; of more, of the most probable label's
 * @param perLabel measures of each label
 * @param confusion gold labels against decisions
 * @param <L> the type of the labels
 */
public record Evaluation<L>(
    int rows,
    double accuracy,
    double macroF1,
    double weightedF1,
    OptionalDouble auc,
    double brier,
    double ece,
    Map<L, LabelMeasures> perLabel,
    ConfusionTable<L> confusion) {

  /**
   * Keeps the map from being changed.
   *
   * @param rows how many rows were scored
   * @param accuracy share of rows whose most probable label is right
   * @param macroF1 mean F1 of the labels that occur
   * @param weightedF1 mean F1 weighted by support
   * @param auc area under the ROC curve
   * @param brier Brier score
   * @param ece expected calibration error
   * @param perLabel measures of each label
   * @param confusion gold labels against decisions
   */
  public Evaluation {
    perLabel = Collections.unmodifiableMap(new LinkedHashMap<>(perLabel));
  }

  /**
   * Measures.
   *
   * @param labels all labels of the model, two or more
   * @param scored rows with what an unseeing model said of them, at least one
   * @param <L> the type of the labels
   * @return the measures
   * @throws IllegalArgumentException if there are no rows, or a gold label is not in {@code labels}
   */
  public static <L> Evaluation<L> of(List<L> labels, List<Scored<L>> scored) {
    if (scored.isEmpty()) {
      throw new IllegalArgumentException("an evaluation needs at least 1 scored row");
    }
    int[] right = new int[labels.size()];
    int[] given = new int[labels.size()];
    int[] support = new int[labels.size()];
    for (Scored<L> row : scored) {
      int gold = labels.indexOf(row.gold());
      if (gold < 0) {
        throw new IllegalArgumentException("label " + row.gold() + " is not one of " + labels);
      }
      int best = labels.indexOf(row.prediction().best());
      support[gold]++;
      given[best]++;
      right[gold] += gold == best ? 1 : 0;
    }
    Map<L, LabelMeasures> perLabel = new LinkedHashMap<>();
    int allRight = 0;
    int occurring = 0;
    double macro = 0;
    double weighted = 0;
    for (int i = 0; i < support.length; i++) {
      LabelMeasures measures = LabelMeasures.of(right[i], given[i], support[i]);
      perLabel.put(labels.get(i), measures);
      allRight += right[i];
      occurring += support[i] > 0 ? 1 : 0;
      macro += measures.f1();
      weighted += measures.f1() * support[i];
    }
    return new Evaluation<>(
        scored.size(),
        (double) allRight / scored.size(),
        macro / occurring,
        weighted / scored.size(),
        auc(labels, scored),
        Reliability.brier(labels, scored),
        Reliability.ece(labels, scored),
        perLabel,
        ConfusionTable.of(labels, scored));
  }

  private static <L> OptionalDouble auc(List<L> labels, List<Scored<L>> scored) {
    List<L> positives = labels.size() == 2 ? labels.subList(1, 2) : labels;
    return positives.stream()
        .map(label -> Ranking.of(label, List.of(), scored).auc())
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }
}
