package io.finemo.core.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines of a CSV or TSV file into records.
 *
 * <p>A quote that is never closed would swallow the rest of the file. So the record is given up at
 * a bound, at the end of the file, or where text follows a closing quote; then only its first line
 * is rejected, and the others are read again as records of their own. Where a file is made so that
 * this would happen without end, the record goes as a whole.
 *
 * <p>Many TSV files hold raw texts and know no quoting. There a line that has all its fields with
 * the quotes taken as ordinary characters is taken so, if it does not fit as quoted or if the next
 * line is a record too.
 */
final class CsvRecords implements Closeable {
  /**
   * A record, or the reason why there is none.
   *
   * @param fields the fields
   * @param line the line on which it begins, from 1
   * @param problem what is wrong with it
   * @param raw its beginning as it stands in the file
   */
  record Parsed(List<String> fields, long line, @Nullable String problem, String raw) {}

  private final CsvLines lines;
  private final char separator;
  private final int mostChars;

  /** How many fields a record should have, as far as known. */
  private int width = -1;

  CsvRecords(CsvLines lines, char separator, int mostChars) {
    this.lines = lines;
    this.separator = separator;
    this.mostChars = mostChars;
  }

  void width(int fields) {
    width = fields;
  }

  /** The next record that is not a blank line; null at the end of the file. */
  @Nullable Parsed next() throws IOException {
    CsvLines.Line first = lines.next();
    while (first != null && first.problem() == null && first.text().isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    if (first.lost()) {
      return rejected(first, String.valueOf(first.problem()));
    }
    CsvRecord record = new CsvRecord(separator);
    CsvRecord.State state = record.feed(first.text(), first.lineBreak());
    String problem = first.problem();
    List<CsvLines.Line> others = new ArrayList<>();
    long chars = first.text().length();
    while (state == CsvRecord.State.OPEN && chars <= mostChars) {
      CsvLines.Line line = lines.next();
      if (line == null) {
        break;
      }
      others.add(line);
      if (line.lost() || (isTsv() && isRecord(line.text()) && isRecord(first.text()))) {
        break;
      }
      problem = problem == null ? line.problem() : problem;
      chars += line.text().length() + 1L;
      state = record.feed(line.text(), line.lineBreak());
    }
    if (state == CsvRecord.State.COMPLETE) {
      return problem == null
          ? new Parsed(record.fields(), first.number(), null, first.text())
          : rejected(first, problem);
    }
    return repair(first, others, record);
  }

  private Parsed repair(CsvLines.Line first, List<CsvLines.Line> others, CsvRecord record) {
    if (!lines.giveBack(others)) {
      long last = others.get(others.size() - 1).number();
      return rejected(first, record.problem() + "; given up with the lines up to " + last);
    }
    if (first.problem() != null) {
      return rejected(first, first.problem());
    }
    if (isTsv() && isRecord(first.text())) {
      return new Parsed(
          CsvRecord.literal(first.text(), separator), first.number(), null, first.text());
    }
    return rejected(first, record.problem());
  }

  private boolean isTsv() {
    return separator == '\t';
  }

  private boolean isRecord(String line) {
    int fields = 1;
    for (int i = line.indexOf(separator); i >= 0; i = line.indexOf(separator, i + 1)) {
      fields++;
    }
    return fields > 1 && (width < 0 || fields == width);
  }

  private static Parsed rejected(CsvLines.Line line, String problem) {
    return new Parsed(List.of(), line.number(), problem, OneLine.cut(line.text(), OneLine.MAX_RAW));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
