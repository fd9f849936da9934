package io.finemo.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.finemo.cashtag.CashtagFindings;
import io.finemo.cashtag.author.Pseudonyms;
import io.finemo.cashtag.graph.GraphMl;
import io.finemo.cashtag.table.CsvTables;
import io.finemo.cashtag.table.JsonTables;
import io.finemo.cashtag.table.ReportTables;
import io.finemo.cashtag.table.Table;
import io.finemo.cashtag.table.TableOptions;
import io.finemo.core.internal.WholeFile;
import io.finemo.examples.report.CashtagPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a cashtag study writes beside its text. */
final class TableFiles {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int PAGE_ROWS = 12;

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      description = "Write each table into this folder, as CSV.")
  @Nullable Path csv;

  @Option(
      names = "--raw-cells",
      description =
          "Write text of CSV cells as it is, also what a spreadsheet would take for a formula.")
  boolean rawCells;

  @Option(
      names = "--graphml",
      paramLabel = "FILE",
      description = "Write the graph of pairs here, as GraphML.")
  @Nullable Path graphMl;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page here that draws every figure and needs no network.")
  @Nullable Path html;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many rows of each table to write (default: all).")
  int rows = Integer.MAX_VALUE;

  @Option(
      names = "--author-key",
      paramLabel = "FILE",
      description =
          "A secret of 16 bytes or more: the pseudonyms of authors are the same in all runs with"
              + " it. Without it no run can be joined with another.")
  @Nullable Path authorKey;

  @Option(
      names = "--author-names",
      description = "Write authors by their names, for the eyes of those who may know.")
  boolean authorNames;

  /** Fails with a reason if the options cannot be what is meant. */
  void check() throws IOException {
    if (rows < 1) {
      throw new UsageException("--rows must be at least 1: " + rows);
    }
    if (authorNames && authorKey != null) {
      throw new UsageException("--author-key and --author-names exclude each other");
    }
    if (csv != null && !Files.isDirectory(csv)) {
      throw new IOException("--csv " + csv + ": no such folder");
    }
  }

  /** The files that are written, by their options. */
  Map<String, Path> written() {
    Map<String, Path> files = new LinkedHashMap<>();
    if (graphMl != null) {
      files.put("--graphml", graphMl);
    }
    if (html != null) {
      files.put("--html", html);
    }
    return files;
  }

  /** What is written, and what in place of authors' names. */
  TableOptions tableOptions(double sampleRate) throws IOException {
    return new TableOptions(rows, sampleRate, pseudonyms());
  }

  private Optional<Pseudonyms> pseudonyms() throws IOException {
    if (authorNames) {
      return Optional.empty();
    }
    if (authorKey == null) {
      return Optional.of(Pseudonyms.unlinkable());
    }
    if (Files.size(authorKey) < Pseudonyms.MIN_KEY_BYTES) {
      throw new IOException(
          "--author-key " + authorKey + ": has less than " + Pseudonyms.MIN_KEY_BYTES + " bytes");
    }
    return Optional.of(Pseudonyms.of(Files.readAllBytes(authorKey)));
  }

  /** Writes the files that are asked for. */
  void write(CashtagFindings findings, TableOptions options, @Nullable Path json, RunFigures run)
      throws IOException {
    if (json != null || csv != null) {
      List<Table> tables = ReportTables.of(findings, options);
      if (json != null) {
        WholeFile.write(json, out -> writeJson(tables, out, run));
      }
      if (csv != null) {
        (rawCells ? CsvTables.exact() : CsvTables.neutralised()).writeAll(tables, csv);
      }
    }
    if (html != null) {
      CashtagPage.of(findings, options, PAGE_ROWS).write(html);
    }
    if (graphMl != null) {
      WholeFile.writeText(
          graphMl,
          out ->
              GraphMl.write(findings.pairs().graph(), findings.pairs().clusters().clusters(), out));
    }
  }

  /**
   * What the run itself has to tell.
   *
   * @param posts how many posts were read
   * @param rejected how many parts of files could not be
   * @param seconds how long the study took
   */
  record RunFigures(long posts, long rejected, double seconds) {}

  private static void writeJson(List<Table> tables, OutputStream out, RunFigures run)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      JsonTables.writeFields(tables, json);
      json.writeNumberField("read", run.posts());
      json.writeNumberField("rejected", run.rejected());
      json.writeObjectFieldStart("seconds");
      json.writeNumberField("study", run.seconds());
      json.writeEndObject();
      json.writeNumberField("postsPerSecond", run.posts() / run.seconds());
      json.writeEndObject();
    }
  }
}
