package io.finemo.features.lexicon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layouts of lexica in CSV with a line of titles. */
final class CsvLayouts {
  private static final double WEIGHT = 2;
  private static final List<String> NEUTRAL = List.of("Uncertainty", "Litigious", "Constraining");

  private CsvLayouts() {}

  /** Takes one record; throws IllegalArgumentException where it does not fit. */
  private interface RecordParser {
    void take(NamedCsvRecord record);
  }

  static List<LexiconEntry> loughranMcDonald(LexiconFile file) throws LexiconFormatException {
    List<LexiconEntry> entries = new ArrayList<>();
    parse(
        file,
        List.of("Word", "Negative", "Positive"),
        record -> {
          boolean negative = holds(record, "Negative");
          boolean positive = holds(record, "Positive");
          boolean neutral = NEUTRAL.stream().anyMatch(category -> holds(record, category));
          if (negative || positive || neutral) {
            double weight = (positive ? WEIGHT : 0) - (negative ? WEIGHT : 0);
            entries.add(LexiconEntry.of(record.getField("Word"), weight));
          }
        });
    return entries;
  }

  static List<LexiconEntry> oliveira(LexiconFile file) throws LexiconFormatException {
    Map<String, double[]> sums = new LinkedHashMap<>();
    parse(
        file,
        List.of("Item", "Aff_Score"),
        record -> {
          double score = Fields.number(record.getField("Aff_Score").strip());
          // The check of the entry belongs to its line.
          LexiconEntry entry = LexiconEntry.of(record.getField("Item"), 0);
          double[] sum = sums.computeIfAbsent(entry.text(), item -> new double[2]);
          sum[0] += Math.max(LexiconEntry.LEAST, Math.min(LexiconEntry.MOST, score));
          sum[1]++;
        });
    List<LexiconEntry> entries = new ArrayList<>(sums.size());
    sums.forEach((item, sum) -> entries.add(LexiconEntry.of(item, sum[0] / sum[1])));
    return entries;
  }

  static List<LexiconEntry> plain(
      LexiconFile file, String entryColumn, String weightColumn, double greatest)
      throws LexiconFormatException {
    List<LexiconEntry> entries = new ArrayList<>();
    parse(
        file,
        List.of(entryColumn, weightColumn),
        record ->
            entries.add(
                new LexiconEntry(
                    record.getField(entryColumn),
                    Fields.weight(record.getField(weightColumn).strip(), greatest),
                    OwnLayout.emotion(optional(record, "emotion")),
                    OwnLayout.financialEmotion(optional(record, "financial_emotion")))));
    return entries;
  }

  private static boolean holds(NamedCsvRecord record, String category) {
    String field = optional(record, category);
    return !field.isEmpty() && Fields.number(field) > 0;
  }

  private static String optional(NamedCsvRecord record, String column) {
    return record.findField(column).map(String::strip).orElse("");
  }

  private static void parse(LexiconFile file, List<String> columns, RecordParser parser)
      throws LexiconFormatException {
    long line = 1;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(file.text())) {
      for (NamedCsvRecord record : reader) {
        line = record.getStartingLineNumber();
        if (line > 0) {
          checkColumns(record, columns);
        }
        parser.take(record);
      }
    } catch (CsvParseException e) {
      throw new LexiconFormatException(
          file.source(), "not CSV behind line " + line + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new LexiconFormatException(file.source(), line, String.valueOf(e.getMessage()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("reading from memory", e);
    }
  }

  private static void checkColumns(NamedCsvRecord record, List<String> columns) {
    for (String column : columns) {
      if (!record.getHeader().contains(column)) {
        throw new IllegalArgumentException(
            "no column " + column + " but only " + record.getHeader());
      }
      if (record.findField(column).isEmpty()) {
        throw new IllegalArgumentException("no field for the column " + column);
      }
    }
  }
}
