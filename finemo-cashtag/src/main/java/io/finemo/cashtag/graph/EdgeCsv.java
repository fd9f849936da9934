package io.finemo.cashtag.graph;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.finemo.cashtag.table.CellText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * Writes the edges of a graph as CSV (RFC 4180, lines end with a line feed): {@code
 * first,second,posts,postsClean,weight}. A lone surrogate in a symbol is U+FFFD there.
 */
public final class EdgeCsv {
  private EdgeCsv() {}

  /** What is done with symbols that a spreadsheet would take for formulas. */
  public enum Formulas {
    /** They are written as they are: for programs. */
    KEPT,
    /** An apostrophe is put before {@code =}, {@code +}, {@code -}, {@code @} and line ends. */
    NEUTRALIZED
  }

  /**
   * Writes the edges, in the order of {@link CashtagGraph#edges()}.
   *
   * @param graph the graph
   * @param formulas what is done with symbols that look like formulas
   * @param out takes the text, to be stored in UTF-8; it stays open
   * @throws IOException if it cannot take it
   */
  public static void write(CashtagGraph graph, Formulas formulas, Appendable out)
      throws IOException {
    UnaryOperator<String> cell =
        formulas == Formulas.KEPT
            ? CellText::wellFormed
            : symbol -> CellText.noFormula(CellText.wellFormed(symbol));
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("first", "second", "posts", "postsClean", "weight");
      for (CashtagGraph.Edge edge : graph.edges()) {
        csv.writeRecord(
            cell.apply(edge.first()),
            cell.apply(edge.second()),
            Long.toString(edge.posts()),
            Long.toString(edge.postsClean()),
            Double.toString(edge.weight()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.append(text.getBuffer());
  }
}
