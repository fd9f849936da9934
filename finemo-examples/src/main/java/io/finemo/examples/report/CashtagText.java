package io.finemo.examples.report;

import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.table.Cell;
import io.finemo.cashtag.table.ReportTables;
import io.finemo.cashtag.table.Table;
import io.finemo.cashtag.table.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A cashtag study as text: the first rows of its tables. */
public final class CashtagText {
  private static final int WIDEST = 32;

  /** Tables whose first rows say little. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "distribution.days",
          "distribution.months",
          "industries",
          "volume",
          "hourlySpikes",
          "hourlySpikesClean",
          "robustHourlySpikes",
          "robustHourlySpikesClean",
          "graph.symbols",
          "graph.edges",
          "market.correlations",
          "market.sessions",
          "noise.spamOfSymbols");

  private CashtagText() {}

  /**
   * Writes the study.
   *
   * @param findings the study
   * @param options what is written of it, and in place of authors' names
   * @param top how many rows of each table, 1 or more
   * @return lines of text
   */
  public static String of(CashtagFindings findings, TableOptions options, int top) {
    TableOptions first =
        new TableOptions(
            Math.min(top, options.maxRows()), options.samplingRate(), options.pseudonyms());
    StringBuilder text = new StringBuilder();
    for (Table table : ReportTables.of(findings, first)) {
      if (!LEFT_OUT.contains(table.name()) && !table.rows().isEmpty()) {
        append(text, table);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    table.rows().forEach(row -> lines.add(row.stream().map(CashtagText::cell).toList()));
    if (text.length() > 0) {
      text.append(System.lineSeparator());
    }
    text.append(table.name()).append(System.lineSeparator());
    for (List<String> line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        int width = width(lines, column);
        String format = isText(table, column) ? "  %-" + width + "s" : "  %" + width + "s";
        padded.append(String.format(Locale.ROOT, format, line.get(column)));
      }
      text.append(padded.toString().stripTrailing()).append(System.lineSeparator());
    }
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1);
  }

  private static boolean isText(Table table, int column) {
    return !table.rows().isEmpty() && table.rows().get(0).get(column) instanceof Cell.Text;
  }

  private static String cell(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return TerminalText.line(text.value(), WIDEST);
    }
    if (cell instanceof Cell.Count count) {
      return Long.toString(count.value());
    }
    return cell instanceof Cell.Real real ? String.format(Locale.ROOT, "%.3f", real.value()) : "-";
  }
}
