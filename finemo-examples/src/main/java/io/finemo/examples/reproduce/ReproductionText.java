package io.finemo.examples.reproduce;

import io.finemo.examples.pipeline.WrittenNames;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The tables as plain text. What is not defined or not known is a dash. */
public final class ReproductionText {
  private ReproductionText() {}

  /**
   * All tables: first at the depth, beside the paper, then at equal recall.
   *
   * @param rows the rows of all tables
   * @return lines of text
   */
  public static String of(List<TableRow> rows) {
    StringBuilder text = new StringBuilder();
    for (PaperTable table : PaperTable.values()) {
      text.append(
          format(
              "Table %s: %s%n%-17s %-8s %5s %9s %7s %7s %7s   %s%n",
              table.title(),
              table.content(),
              "classifier",
              "features",
              "depth",
              "precision",
              "tau1",
              "tau2",
              "recall",
              "the paper's own"));
      for (TableRow row : Tables.rows(rows, table)) {
        Figures paper = row.paper();
        text.append(
            format(
                "%s %5s %9s %7s %7s %7s   %6s %6s %6s %6s%n",
                system(row),
                row.depth().isPresent() ? format("%.2f", row.depth().getAsDouble()) : "-",
                figure(table, row.measured().precision()),
                figure(table, row.measured().tau1()),
                figure(table, row.measured().tau2()),
                figure(table, row.measured().recall()),
                figure(table, paper.precision()),
                figure(table, paper.tau1()),
                figure(table, paper.tau2()),
                figure(table, paper.recall())));
      }
      text.append(format("%n"));
    }
    text.append(
        format(
            "At equal recall: precision / tau1 / tau2 of the shortest ranked list. Depth changes"
                + " nothing here.%n%n"));
    for (PaperTable table : PaperTable.ranked()) {
      text.append(
          format(
              "%s%n%-17s %-8s %-24s %-24s %-24s %s%n",
              table.ranking(),
              "classifier",
              "features",
              "recall 10 %",
              "recall 20 %",
              "recall 50 %",
              "average precision"));
      for (TableRow row : Tables.rows(rows, table)) {
        text.append(system(row));
        row.atRecall().values().forEach(at -> text.append(format(" %-24s", three(table, at))));
        text.append(format(" %s%n", figure(table, row.averagePrecision())));
      }
      text.append(format("%n"));
    }
    return text.toString().stripTrailing() + System.lineSeparator();
  }

  private static String system(TableRow row) {
    return format("%-17s %-8s", WrittenNames.of(row.classifier()), WrittenNames.of(row.features()));
  }

  /**
   * Precision and tolerances of a row, with three decimals.
   *
   * @param table the table of the row; differences are written with their sign
   * @param figures the figures
   * @return {@code precision / tau1 / tau2}
   */
  public static String three(PaperTable table, Figures figures) {
    return figure(table, figures.precision())
        + " / "
        + figure(table, figures.tau1())
        + " / "
        + figure(table, figures.tau2());
  }

  /**
   * One figure with three decimals.
   *
   * @param table its table; differences are written with their sign
   * @param value the figure
   * @return the number, or a dash
   */
  public static String figure(PaperTable table, OptionalDouble value) {
    if (value.isEmpty()) {
      return "-";
    }
    return format(table == PaperTable.X ? "%+.3f" : "%.3f", value.getAsDouble());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
