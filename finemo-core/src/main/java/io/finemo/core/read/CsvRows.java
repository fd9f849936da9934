package io.finemo.core.read;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV or TSV file. */
final class CsvRows implements RowSource {
  private final CsvRecords records;
  private final String source;
  private final ReadOptions options;
  private final CsvColumns columns;

  /** The first record, if it is data. */
  private CsvRecords.@Nullable Parsed pending;

  private CsvRows(
      CsvRecords records,
      String source,
      ReadOptions options,
      CsvColumns columns,
      CsvRecords.@Nullable Parsed pending) {
    this.records = records;
    this.source = source;
    this.options = options;
    this.columns = columns;
    this.pending = pending;
  }

  static CsvRows open(LineSource lines, char separator, String source, ReadOptions options)
      throws IOException {
    CsvRecords records = new CsvRecords(new CsvLines(lines), separator, options.maxLineBytes());
    CsvRecords.Parsed first = records.next();
    if (first == null) {
      throw new PostReadException(source, "file is empty");
    }
    if (first.problem() != null) {
      throw new PostReadException(
          source, "line " + first.line() + ", the first, cannot be read: " + first.problem());
    }
    boolean header = CsvColumns.isHeader(first.fields(), options);
    CsvColumns columns =
        header
            ? CsvColumns.of(first.fields(), source, options)
            : CsvColumns.withoutHeader(first.fields().size(), source, options);
    records.width(columns.width());
    return new CsvRows(records, source, options, columns, header ? null : first);
  }

  @Override
  public boolean advance(RowSink sink) throws IOException {
    CsvRecords.Parsed record = pending == null ? records.next() : pending;
    pending = null;
    if (record == null) {
      return false;
    }
    int width = record.fields().size();
    if (record.problem() != null) {
      sink.reject(record.line(), record.problem(), record.raw());
    } else if (width != columns.width()) {
      sink.reject(
          record.line(),
          width + (width == 1 ? " field" : " fields") + " instead of " + columns.width(),
          OneLine.cut(record.raw(), OneLine.MAX_RAW));
    } else {
      row(record, sink);
    }
    return true;
  }

  private void row(CsvRecords.Parsed record, RowSink sink) throws IOException {
    List<String> fields = record.fields();
    PostDraft draft = new PostDraft(record.line());
    draft.text(fields.get(columns.text()), 0);
    if (columns.label() >= 0) {
      draft.label(fields.get(columns.label()));
    }
    if (columns.id() >= 0) {
      draft.id(fields.get(columns.id()), 0);
    }
    if (columns.date() >= 0) {
      draft.date(fields.get(columns.date()));
    }
    if (columns.ticker() >= 0) {
      draft.assets(fields.get(columns.ticker()));
    }
    String raw = draft.isRejected() ? OneLine.cut(record.raw(), OneLine.MAX_RAW) : "";
    draft.finish(source, options.unescapeHtml(), raw, sink);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
