package io.finemo.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Renames labels. Labels it does not know stay as they are. */
final class LabelMap {
  private final Map<String, String> wanted;

  private LabelMap(Map<String, String> wanted) {
    this.wanted = Map.copyOf(wanted);
  }

  static LabelMap identity() {
    return of(Map.of());
  }

  static LabelMap of(Map<String, String> wanted) {
    return new LabelMap(wanted);
  }

  static LabelMap read(Path file) throws IOException {
    Map<String, String> wanted = new HashMap<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text(file))) {
      for (CsvRecord row : csv) {
        if (row.getFieldCount() != 2) {
          throw new IOException(
              file
                  + ", line "
                  + row.getStartingLineNumber()
                  + ": a label map has 2 columns, not "
                  + row.getFieldCount());
        }
        wanted.put(row.getField(0).strip(), row.getField(1).strip());
      }
    } catch (CsvParseException e) {
      throw new IOException(file + ": not a table of 2 columns", e);
    }
    return new LabelMap(wanted);
  }

  private static String text(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": is a folder, not a file");
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      // Spreadsheets begin with a byte order mark.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not valid UTF-8", e);
    }
  }

  String apply(String label) {
    return wanted.getOrDefault(label, label);
  }
}
