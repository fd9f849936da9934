package io.finemo.examples.reproduce;

import java.util.ArrayList;
import java.util.List;

/** Lays figures out as the paper does. */
public final class Tables {
  private Tables() {}

  /**
   * All tables, in their order.
   *
   * @param systems the figures of all systems
   * @param paper the paper's own figures
   * @return a row for each classifier and set of features, table after table
   */
  public static List<TableRow> of(List<SystemFigures> systems, PaperFigures paper) {
    List<TableRow> rows = new ArrayList<>();
    for (PaperTable table : PaperTable.values()) {
      if (table == PaperTable.X) {
        List<TableRow> first = rows(rows, PaperTable.VI);
        List<TableRow> last = rows(rows, PaperTable.IX);
        for (int i = 0; i < first.size(); i++) {
          rows.add(last.get(i).minus(first.get(i)));
        }
      } else {
        systems.stream()
            .filter(system -> system.layers() == table.layers())
            .forEach(
                system ->
                    rows.add(
                        TableRow.of(
                            table,
                            system,
                            paper.of(table, system.classifier(), system.features()))));
      }
    }
    return List.copyOf(rows);
  }

  /**
   * The rows of one table.
   *
   * @param rows the rows of all tables
   * @param table which one
   * @return its rows, in their order
   */
  public static List<TableRow> rows(List<TableRow> rows, PaperTable table) {
    return rows.stream().filter(row -> row.table() == table).toList();
  }
}
