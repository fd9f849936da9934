package io.finemo.core.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which field is what, as indices from 0; -1 where a file has no such column.
 *
 * @param width the number of fields of a record
 * @param text the text, never -1
 * @param label the label
 * @param id the identifier
 * @param date the date
 * @param ticker the declared assets
 */
record CsvColumns(int width, int text, int label, int id, int date, int ticker) {
  private static final String[] TEXT = {
    "text", "full_text", "body", "original", "tweet", "message"
  };
  private static final String[] ID = {"id", "id_str"};
  private static final String[] DATE = {"created_at", "date"};
  private static final String[] TICKER = {"ticker", "symbol"};
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 5;

  /** Finds the columns in the line of their names. */
  static CsvColumns of(List<String> header, String source, ReadOptions options)
      throws PostReadException {
    return find(clean(header), source, options, "");
  }

  /**
   * Finds the columns of a file without names: a single field is the text, two are the label and
   * the text, as in dumps of StockTwits; of more than two, the text has to be asked for by number.
   */
  static CsvColumns withoutHeader(int width, String source, ReadOptions options)
      throws PostReadException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      names.add(width > 2 ? String.valueOf(i) : i == width ? "text" : "label");
    }
    return find(names, source, options, " (no line of column names: ask by number)");
  }

  private static CsvColumns find(
      List<String> names, String source, ReadOptions options, String remark)
      throws PostReadException {
    int text = column(names, options.textColumn(), source, remark, TEXT);
    if (text < 0) {
      throw new PostReadException(
          source, "no column of texts; there are: " + String.join(", ", names) + remark);
    }
    return new CsvColumns(
        names.size(),
        text,
        column(names, options.labelColumn(), source, remark),
        column(names, options.idColumn(), source, remark, ID),
        column(names, options.dateColumn(), source, remark, DATE),
        column(names, options.tickerColumn(), source, remark, TICKER));
  }

  private static int column(
      List<String> names, Optional<String> wanted, String source, String remark, String... usual)
      throws PostReadException {
    if (wanted.isEmpty()) {
      for (String name : usual) {
        int index = single(named(names, name), names, source);
        if (index >= 0) {
          return index;
        }
      }
      return -1;
    }
    String name = wanted.get();
    int index = single(named(names, name), names, source);
    if (index < 0) {
      index = numbered(names.size(), name);
    }
    if (index < 0) {
      throw new PostReadException(
          source, "no column '" + name + "'; there are: " + String.join(", ", names) + remark);
    }
    return index;
  }

  private static int single(int index, List<String> names, String source) throws PostReadException {
    if (index >= 0 && names.lastIndexOf(names.get(index)) != index) {
      throw new PostReadException(
          source, "column '" + names.get(index) + "' occurs twice in: " + String.join(", ", names));
    }
    return index;
  }

  private static int named(List<String> names, String wanted) {
    int index = names.indexOf(wanted);
    for (int i = 0; i < names.size() && index < 0; i++) {
      if (names.get(i).equalsIgnoreCase(wanted)) {
        index = i;
      }
    }
    return index;
  }

  private static int numbered(int width, String wanted) {
    boolean number = wanted.length() <= 6 && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
    int index = number ? Integer.parseInt(wanted) - 1 : -1;
    return index < width ? index : -1;
  }

  /** Whether the first record names the columns. */
  static boolean isHeader(List<String> first, ReadOptions options) {
    if (options.header() != HeaderLine.AUTO) {
      return options.header() == HeaderLine.PRESENT;
    }
    List<String> names = clean(first);
    for (Optional<String> wanted :
        List.of(
            options.textColumn(),
            options.labelColumn(),
            options.idColumn(),
            options.dateColumn(),
            options.tickerColumn())) {
      if (wanted.isPresent() && named(names, wanted.get()) >= 0) {
        return true;
      }
    }
    for (String usual : TEXT) {
      if (named(names, usual) >= 0) {
        return true;
      }
    }
    return names.stream().allMatch(CsvColumns::mayBeName);
  }

  private static boolean mayBeName(String field) {
    int words = 1;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == ' ') {
        words++;
      } else if (!Character.isLetterOrDigit(c) && "_-./:()%".indexOf(c) < 0) {
        return false;
      }
    }
    boolean address = field.startsWith("http:") || field.startsWith("https:");
    boolean number = !field.isEmpty() && field.chars().allMatch(Character::isDigit);
    return field.length() <= LONGEST_NAME && words <= MOST_WORDS && !address && !number;
  }

  private static List<String> clean(List<String> header) {
    List<String> names = new ArrayList<>(header.size());
    header.forEach(name -> names.add(name.strip()));
    return names;
  }
}
