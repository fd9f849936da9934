package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.examples.pipeline.EmbeddedSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labelled posts of the embedded sample as tables {@code id,text,label}. */
final class SampleCsv {
  private SampleCsv() {}

  static List<PostRow> labelled() {
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    List<PostRow> rows = new ArrayList<>();
    try (PostReader reader = EmbeddedSample.open(options)) {
      for (PostRow row : reader) {
        if (row.label().isPresent()) {
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The first so many posts of each label. */
  static List<PostRow> firstOfEach(int most) {
    Map<String, Integer> counts = new HashMap<>();
    return labelled().stream()
        .filter(row -> counts.merge(row.label().orElseThrow(), 1, Integer::sum) <= most)
        .toList();
  }

  static Path write(Path file, List<PostRow> rows) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord("id", "text", "label");
      for (PostRow row : rows) {
        csv.writeRecord(row.post().id(), row.post().text(), row.label().orElseThrow());
      }
    }
    return file;
  }

  static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }
}
