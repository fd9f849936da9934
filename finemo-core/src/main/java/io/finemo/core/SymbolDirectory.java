package io.finemo.core;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which symbols are listed, and what stands behind them. Symbols are found in whatever case and
 * with whatever sign between symbol and share class: {@code BRK.B}, {@code brk-b} and {@code
 * $BRK/B} are one.
 */
@ThreadSafe
public final class SymbolDirectory {
  private static final List<String> COLUMNS =
      List.of("symbol", "name", "exchange", "sector", "industry");

  private final Map<String, Listing> bySymbol;

  private SymbolDirectory(Map<String, Listing> bySymbol) {
    this.bySymbol = bySymbol;
  }

  /**
   * A listed asset. All but the symbol may be empty where the source does not state it.
   *
   * @param symbol the symbol as the source writes it, without {@code $}, not blank
   * @param name the name of the company or fund
   * @param exchange where it is listed
   * @param sector the sector of the company
   * @param industry the industry within the sector
   */
  public record Listing(
      String symbol, String name, String exchange, String sector, String industry) {

    /**
     * Checks that the symbol has at least one character beside a leading {@code $}.
     *
     * @param symbol the symbol, not blank
     * @param name the name, may be empty
     * @param exchange the exchange, may be empty
     * @param sector the sector, may be empty
     * @param industry the industry, may be empty
     */
    public Listing {
      if (normalize(symbol).isEmpty()) {
        throw new IllegalArgumentException("the symbol of a listing must not be blank: " + symbol);
      }
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(exchange, "exchange");
      Objects.requireNonNull(sector, "sector");
      Objects.requireNonNull(industry, "industry");
    }
  }

  /**
   * Makes a directory.
   *
   * @param listings what is listed, each symbol once
   * @return the directory
   * @throws IllegalArgumentException if two listings have the same symbol, in whatever spelling
   */
  public static SymbolDirectory of(Collection<Listing> listings) {
    Map<String, Listing> bySymbol = new LinkedHashMap<>();
    for (Listing listing : listings) {
      Listing before = bySymbol.putIfAbsent(normalize(listing.symbol()), listing);
      if (before != null) {
        throw new IllegalArgumentException(
            "symbol " + listing.symbol() + " is listed twice: " + before + " and " + listing);
      }
    }
    return new SymbolDirectory(bySymbol);
  }

  /**
   * Reads a directory from a CSV file in UTF-8: values separated by commas, quoted with {@code "}
   * where they hold a comma, a quote or a line end. The first line names the columns; {@code
   * symbol}, {@code name}, {@code exchange}, {@code sector} and {@code industry} must be among
   * them, in any order; others are ignored. Values are stripped of surrounding spaces.
   *
   * @param csv the file
   * @return the directory
   * @throws IOException if the file cannot be read or is not such a table; the message names file,
   *     line and column
   */
  public static SymbolDirectory read(Path csv) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      skipByteOrderMark(reader);
      return read(
          csv,
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

  private static SymbolDirectory read(Path csv, Iterable<CsvRecord> rows) throws IOException {
    Map<String, Listing> bySymbol = new LinkedHashMap<>();
    List<String> header = List.of();
    for (CsvRecord row : rows) {
      if (header.isEmpty()) {
        header = row.getFields();
        requireColumns(csv, header);
        continue;
      }
      Listing listing = listing(csv, header, row);
      Listing before = bySymbol.putIfAbsent(normalize(listing.symbol()), listing);
      if (before != null) {
        throw new IOException(
            symbolAt(csv, row) + listing.symbol() + " was listed before as " + before.symbol());
      }
    }
    if (bySymbol.isEmpty()) {
      throw new IOException(csv + ": no listing in the file");
    }
    return new SymbolDirectory(bySymbol);
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
  }

  private static void requireColumns(Path csv, List<String> header) throws IOException {
    List<String> missing = new ArrayList<>(COLUMNS);
    missing.removeAll(header);
    if (!missing.isEmpty()) {
      throw new IOException(csv + ", line 1: no column " + missing.get(0) + " among " + header);
    }
    for (String column : COLUMNS) {
      if (header.indexOf(column) != header.lastIndexOf(column)) {
        throw new IOException(csv + ", line 1: two columns " + column);
      }
    }
  }

  private static Listing listing(Path csv, List<String> header, CsvRecord row) throws IOException {
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
    String symbol = field("symbol", header, row);
    if (normalize(symbol).isEmpty()) {
      throw new IOException(symbolAt(csv, row) + "blank");
    }
    return new Listing(
        symbol,
        field("name", header, row),
        field("exchange", header, row),
        field("sector", header, row),
        field("industry", header, row));
  }

  private static String field(String column, List<String> header, CsvRecord row) {
    return row.getField(header.indexOf(column)).strip();
  }

  private static String symbolAt(Path csv, CsvRecord row) {
    return csv + ", line " + row.getStartingLineNumber() + ", column symbol: ";
  }

  /**
   * The listing of a symbol.
   *
   * @param symbol in any case, with or without {@code $}, with {@code .}, {@code -} or {@code /}
   *     before a share class
   * @return the listing, if there is one
   */
  public Optional<Listing> find(String symbol) {
    return Optional.ofNullable(bySymbol.get(normalize(symbol)));
  }

  /**
   * All listings in the order in which they were given.
   *
   * @return unmodifiable
   */
  public List<Listing> listings() {
    return List.copyOf(bySymbol.values());
  }

  /**
   * How many symbols are listed.
   *
   * @return the number of listings
   */
  public int size() {
    return bySymbol.size();
  }

  /**
   * The one spelling by which symbols are compared: upper case, without surrounding spaces and
   * leading {@code $}, with a dot before the share class.
   *
   * @param symbol any spelling
   * @return for example {@code BRK.B} for {@code $brk-b}
   */
  public static String normalize(String symbol) {
    String stripped = symbol.strip();
    String bare = stripped.startsWith("$") ? stripped.substring(1) : stripped;
    return bare.toUpperCase(Locale.ROOT).replace('-', '.').replace('/', '.');
  }
}
