package io.finemo.cashtag.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.finemo.core.internal.WholeFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes tables as CSV (RFC 4180, lines ended by a line feed). */
public final class CsvTables {
  private final boolean neutralised;

  private CsvTables(boolean neutralised) {
    this.neutralised = neutralised;
  }

  /**
   * For programs: text is written as it is.
   *
   * @return the writer
   */
  public static CsvTables exact() {
    return new CsvTables(false);
  }

  /**
   * For spreadsheets: text that begins as a formula does gets an apostrophe in front. Numbers are
   * left as they are.
   *
   * @return the writer
   */
  public static CsvTables neutralised() {
    return new CsvTables(true);
  }

  /**
   * Writes a table, its columns in the first line.
   *
   * @param table the table
   * @param out where to; it is left open
   * @throws IOException if it cannot be written
   */
  public void write(Table table, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(table.columns());
    for (List<Cell> row : table.rows()) {
      csv.writeRecord(row.stream().map(this::text).toList());
    }
    csv.flush();
  }

  /**
   * Writes each table into a file of its own, whole or not at all, in UTF-8, named after it: {@code
   * distribution.days.csv}.
   *
   * @param tables the tables
   * @param folder where to, an existing folder; files of these names are overwritten
   * @return the files, in the order of the tables
   * @throws IOException if one cannot be written
   */
  public List<Path> writeAll(List<Table> tables, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Table table : tables) {
      Path file = folder.resolve(table.name() + ".csv");
      WholeFile.writeText(file, out -> write(table, out));
      files.add(file);
    }
    return files;
  }

  private String text(Cell cell) {
    if (cell instanceof Cell.Text text) {
      String value = CellText.wellFormed(text.value());
      return neutralised ? CellText.noFormula(value) : value;
    }
    if (cell instanceof Cell.Count count) {
      return Long.toString(count.value());
    }
    return cell instanceof Cell.Real real ? Double.toString(real.value()) : "";
  }
}
