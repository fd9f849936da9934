package io.finemo.core.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of RFC 4180, fed line by line, so that a reader can stop at a bound, or go back to the
 * second line of a record whose quote is never closed. A quote inside a field that does not begin
 * with one is an ordinary character. Every character is looked at once.
 */
final class CsvRecord {
  /** How far a record has come. */
  enum State {
    /** A quoted field goes on in the next line. */
    OPEN,
    /** All fields are there. */
    COMPLETE,
    /** Not a record; see {@link #problem}. */
    MALFORMED
  }

  private final char separator;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder quoted = new StringBuilder();
  private boolean inQuotes;
  private @Nullable String problem;

  CsvRecord(char separator) {
    this.separator = separator;
  }

  State feed(String line, String lineBreak) {
    int n = line.length();
    int i = 0;
    while (true) {
      if (!inQuotes && i < n && line.charAt(i) == '"') {
        inQuotes = true;
        quoted.setLength(0);
        i++;
      } else if (!inQuotes) {
        int end = line.indexOf(separator, i);
        fields.add(line.substring(i, end < 0 ? n : end));
        if (end < 0) {
          return State.COMPLETE;
        }
        i = end + 1;
        continue;
      }
      i = quotedUntil(line, i);
      if (i < 0) {
        quoted.append(lineBreak);
        return State.OPEN;
      }
      inQuotes = false;
      fields.add(quoted.toString());
      if (i == n) {
        return State.COMPLETE;
      }
      if (line.charAt(i) != separator) {
        problem = "text after the closing quote of field " + fields.size();
        return State.MALFORMED;
      }
      i++;
    }
  }

  /**
   * Takes the quoted field from here; gives the position behind its closing quote, -1 if it goes
   * on.
   */
  private int quotedUntil(String line, int start) {
    int i = start;
    while (true) {
      int quote = line.indexOf('"', i);
      if (quote < 0) {
        quoted.append(line, i, line.length());
        return -1;
      }
      quoted.append(line, i, quote);
      if (quote + 1 == line.length() || line.charAt(quote + 1) != '"') {
        return quote + 1;
      }
      quoted.append('"');
      i = quote + 2;
    }
  }

  /** The fields; all of them once the record is complete. */
  List<String> fields() {
    return fields;
  }

  String problem() {
    return problem == null
        ? "the quote that opens field " + (fields.size() + 1) + " is never closed"
        : problem;
  }

  /** Fields of a line in which quotes are ordinary characters. */
  static List<String> literal(String line, char separator) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
      fields.add(line.substring(start, end));
      start = end + 1;
    }
    fields.add(line.substring(start));
    return fields;
  }
}
