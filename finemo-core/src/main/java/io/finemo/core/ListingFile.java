package io.finemo.core;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.finemo.core.SymbolDirectory.Listing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the listings of one CSV file, by normalized symbol in the order of the file. */
final class ListingFile {
  private static final String EXCHANGE = "exchange";
  private static final List<String> COLUMNS =
      List.of("symbol", "name", EXCHANGE, "sector", "industry");

  private final Path csv;
  private final Optional<String> exchange;
  private List<String> header = List.of();

  private ListingFile(Path csv, Optional<String> exchange) {
    this.csv = csv;
    this.exchange = exchange;
  }

  /**
   * Reads a file.
   *
   * @param exchange the exchange of a company list, which has no such column and writes {@code n/a}
   *     for what it does not state; empty for a table of our own
   */
  static Map<String, Listing> read(Path csv, Optional<String> exchange) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      skipByteOrderMark(reader);
      return new ListingFile(csv, exchange)
          .read(
              CsvReader.builder()
                  .allowExtraFields(true)
                  .allowMissingFields(true)
                  .allowExtraCharsAfterClosingQuote(false)
                  .ofCsvRecord(reader));
    } catch (CharacterCodingException e) {
      throw new IOException(csv + ": not in UTF-8", e);
    } catch (CsvParseException e) {
      String reason = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
      throw new IOException(csv + ": " + e.getMessage() + reason, e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? new IOException(csv + ": not in UTF-8", e)
          : e.getCause();
    }
  }

  private Map<String, Listing> read(Iterable<CsvRecord> rows) throws IOException {
    Map<String, Listing> bySymbol = new LinkedHashMap<>();
    for (CsvRecord row : rows) {
      if (header.isEmpty()) {
        header =
            row.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        requireColumns();
        continue;
      }
      Listing listing = listing(row);
      Listing before = bySymbol.putIfAbsent(SymbolDirectory.normalize(listing.symbol()), listing);
      if (before != null) {
        throw new IOException(
            symbolAt(row) + listing.symbol() + " was listed before as " + before.symbol());
      }
    }
    if (bySymbol.isEmpty()) {
      throw new IOException(csv + ": no listing in the file");
    }
    return bySymbol;
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
  }

  private void requireColumns() throws IOException {
    List<String> missing = new ArrayList<>(COLUMNS);
    missing.removeAll(header);
    if (exchange.isPresent()) {
      missing.remove(EXCHANGE);
    }
    if (!missing.isEmpty()) {
      throw new IOException(csv + ", line 1: no column " + missing.get(0) + " among " + header);
    }
    for (String column : COLUMNS) {
      if (header.indexOf(column) != header.lastIndexOf(column)) {
        throw new IOException(csv + ", line 1: two columns " + column);
      }
    }
  }

  private Listing listing(CsvRecord row) throws IOException {
    if (row.getFieldCount() != header.size()) {
      int last = Math.min(row.getFieldCount(), header.size()) - 1;
      throw new IOException(
          csv
              + ", line "
              + row.getStartingLineNumber()
              + ": "
              + row.getFieldCount()
              + " values for "
              + header.size()
              + " columns, out of step behind column "
              + header.get(last));
    }
    String symbol = row.getField(header.indexOf("symbol")).strip();
    if (SymbolDirectory.normalize(symbol).isEmpty()) {
      throw new IOException(symbolAt(row) + "blank");
    }
    return new Listing(
        symbol,
        field("name", row),
        exchange.isPresent() ? exchange.get() : field(EXCHANGE, row),
        field("sector", row),
        field("industry", row));
  }

  private String field(String column, CsvRecord row) {
    String value = row.getField(header.indexOf(column)).strip();
    return exchange.isPresent() && value.equals("n/a") ? "" : value;
  }

  private String symbolAt(CsvRecord row) {
    return csv + ", line " + row.getStartingLineNumber() + ", column symbol: ";
  }
}
