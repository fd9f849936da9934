package io.finemo.examples.report;

import io.finemo.classify.evaluate.ConfusionTable;
import io.finemo.classify.evaluate.Evaluation;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.classify.evaluate.TargetEvaluation;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures of an evaluation as tables of plain text. What is not defined is a dash. */
public final class EvaluationText {
  private EvaluationText() {}

  /**
   * The measures over all labels.
   *
   * @param evaluation the measures
   * @param <L> the type of the labels
   * @return lines of text
   */
  public static <L> String of(Evaluation<L> evaluation) {
    int width = width(evaluation.perLabel().keySet());
    StringBuilder text = new StringBuilder();
    text.append(
        format(
            "rows %d   accuracy %.3f   macro-F1 %.3f   weighted F1 %.3f   AUC %s   Brier %.3f   ECE"
                + " %.3f%n%n",
            evaluation.rows(),
            evaluation.accuracy(),
            evaluation.macroF1(),
            evaluation.weightedF1(),
            share(evaluation.auc()),
            evaluation.brier(),
            evaluation.ece()));
    text.append(
        format("%-" + width + "s %9s %9s %9s %9s%n", "label", "precision", "recall", "F1", "rows"));
    evaluation
        .perLabel()
        .forEach(
            (label, measures) ->
                text.append(
                    format(
                        "%-" + width + "s %9s %9s %9.3f %9d%n",
                        name(label),
                        share(measures.precision()),
                        share(measures.recall()),
                        measures.f1(),
                        measures.support())));
    return text.append(format("%n")).append(confusion(evaluation.confusion(), width)).toString();
  }

  /**
   * The measures of one label.
   *
   * @param evaluation the measures
   * @return lines of text
   */
  public static String of(TargetEvaluation<?> evaluation) {
    StringBuilder text = new StringBuilder();
    List<String> tolerances = List.copyOf(evaluation.atDepth().tolerances().keySet());
    text.append(
        format(
            "%s: average precision %s%n%n",
            name(evaluation.target()), share(evaluation.averagePrecision())));
    text.append(format("%-16s %9s %9s", "shown", "rows", "precision"));
    tolerances.forEach(name -> text.append(format(" %9s", name)));
    text.append(format(" %9s%n", "recall"));
    text.append(line("at the depth", evaluation.atDepth()));
    evaluation
        .atRecall()
        .forEach(
            (recall, measures) -> text.append(line(format("at recall %.1f", recall), measures)));
    return text.toString();
  }

  private static String line(String name, ShownMeasures measures) {
    StringBuilder line =
        new StringBuilder(
            format("%-16s %9d %9s", name, measures.shown(), share(measures.precision())));
    measures.tolerances().values().forEach(share -> line.append(format(" %9s", share(share))));
    return line.append(format(" %9s%n", share(measures.recall()))).toString();
  }

  private static String confusion(ConfusionTable<?> table, int width) {
    StringBuilder text = new StringBuilder();
    int columns = table.labels().size() + 1;
    text.append(format("%-" + width + "s", "gold \\ decided"));
    for (int column = 0; column < columns; column++) {
      String head = column < columns - 1 ? name(table.labels().get(column)) : "abstained";
      text.append(format(" %" + columnWidth(table, column) + "s", head));
    }
    text.append(format("%n"));
    for (int gold = 0; gold < columns - 1; gold++) {
      text.append(format("%-" + width + "s", name(table.labels().get(gold))));
      for (int column = 0; column < columns; column++) {
        text.append(
            format(" %" + columnWidth(table, column) + "d", table.counts().get(gold).get(column)));
      }
      text.append(format("%n"));
    }
    return text.toString();
  }

  private static int columnWidth(ConfusionTable<?> table, int column) {
    return column < table.labels().size()
        ? Math.max(9, name(table.labels().get(column)).length())
        : 9;
  }

  private static int width(Iterable<?> labels) {
    int width = "gold \\ decided".length();
    for (Object label : labels) {
      width = Math.max(width, name(label).length());
    }
    return width;
  }

  private static String name(Object label) {
    return TerminalText.line(label.toString(), 40);
  }

  /** Three decimals, or a dash. */
  static String share(OptionalDouble value) {
    return value.isPresent() ? format("%.3f", value.getAsDouble()) : "-";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
