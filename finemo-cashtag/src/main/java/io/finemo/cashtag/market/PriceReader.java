package io.finemo.cashtag.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads daily prices from CSV files in the columns of Yahoo Finance: {@code
 * Date,Open,High,Low,Close,Adj Close,Volume}, in any order and with others between; only {@code
 * Date}, {@code Close} and {@code Adj Close} are read, dates as {@code 2014-01-31}. UTF-8, no
 * quotes.
 *
 * <p>A line whose price is empty or {@code null}, as that source writes a session it knows nothing
 * of, is a gap and not a mistake.
 */
public final class PriceReader {
  private static final List<String> COLUMNS = List.of("Date", "Close", "Adj Close");

  private PriceReader() {}

  /**
   * Reads one file, and stops at a line that is wrong.
   *
   * @param file the file, named after the symbol: {@code BRK-B.csv}
   * @return the series
   * @throws PriceFormatException naming file, line and reason
   * @throws IOException if the file cannot be read
   */
  public static PriceSeries read(Path file) throws IOException {
    List<PriceFormatException> rejects = new ArrayList<>();
    PriceSeries series = read(file, rejects::add);
    if (!rejects.isEmpty()) {
      throw rejects.get(0);
    }
    return series;
  }

  /**
   * Reads one file, leaving out the lines that are wrong.
   *
   * @param file the file, named after the symbol
   * @param rejects is told each line that is left out
   * @return the series of the other lines
   * @throws PriceFormatException if the first line does not name the columns
   * @throws IOException if the file cannot be read
   */
  public static PriceSeries read(Path file, Consumer<PriceFormatException> rejects)
      throws IOException {
    NavigableMap<LocalDate, DailyPrice> prices = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      List<Integer> columns = columns(file, lines.readLine());
      long number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            add(line, columns, prices);
          } catch (IllegalArgumentException | DateTimeException e) {
            rejects.accept(new PriceFormatException(file, number, String.valueOf(e.getMessage())));
          }
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not in UTF-8", e);
    }
    return new PriceSeries(symbol(file), prices);
  }

  /**
   * Reads all files of a folder whose names end in {@code .csv}, leaving out the lines that are
   * wrong.
   *
   * @param folder the folder
   * @param rejects is told each line that is left out
   * @return the series, by the names of the files
   * @throws IOException if a file cannot be read, or lacks its header
   */
  public static List<PriceSeries> readFolder(Path folder, Consumer<PriceFormatException> rejects)
      throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.csv")) {
      all.forEach(files::add);
    }
    files.sort(null);
    List<PriceSeries> series = new ArrayList<>();
    for (Path file : files) {
      series.add(read(file, rejects));
    }
    return List.copyOf(series);
  }

  private static List<Integer> columns(Path file, @Nullable String header)
      throws PriceFormatException {
    String text = header == null ? "" : header;
    List<String> names =
        Arrays.stream(fields(text.replace("\ufeff", ""))).map(String::strip).toList();
    List<Integer> columns = COLUMNS.stream().map(names::indexOf).toList();
    if (columns.contains(-1)) {
      throw new PriceFormatException(file, 1, "needs the columns " + COLUMNS + ": " + text);
    }
    return columns;
  }

  private static void add(
      String line, List<Integer> columns, NavigableMap<LocalDate, DailyPrice> prices) {
    String[] fields = fields(line);
    String[] values = new String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      if (columns.get(i) >= fields.length) {
        throw new IllegalArgumentException("has no " + COLUMNS.get(i) + ": " + line);
      }
      values[i] = fields[columns.get(i)].strip();
    }
    LocalDate date = LocalDate.parse(values[0]);
    if (isGap(values[1]) || isGap(values[2])) {
      return;
    }
    DailyPrice price =
        new DailyPrice(date, Double.parseDouble(values[1]), Double.parseDouble(values[2]));
    if (prices.putIfAbsent(date, price) != null) {
      throw new IllegalArgumentException("a second price of " + date);
    }
  }

  private static String[] fields(String line) {
    return line.split(",", -1);
  }

  private static boolean isGap(String value) {
    return value.isEmpty() || value.equals("null");
  }

  private static String symbol(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
  }
}
