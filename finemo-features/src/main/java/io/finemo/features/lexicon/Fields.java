package io.finemo.features.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Fields of a line and what stands in them. */
final class Fields {
  private Fields() {}

  /** The fields between separators, blanks around them left out. */
  static List<String> split(String line, char separator) {
    List<String> fields = new ArrayList<>(4);
    int start = 0;
    while (true) {
      int end = line.indexOf(separator, start);
      fields.add(line.substring(start, end < 0 ? line.length() : end).strip());
      if (end < 0) {
        return fields;
      }
      start = end + 1;
    }
  }

  static double number(String field) {
    try {
      double value = Double.parseDouble(field);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number: " + field, e);
    }
    throw new IllegalArgumentException("not a finite number: " + field);
  }

  /** A number of a known range, brought to the range of weights. */
  static double weight(String field, double greatest) {
    double value = number(field);
    if (Math.abs(value) > greatest) {
      throw new IllegalArgumentException(
          "must be from -" + greatest + " to " + greatest + ": " + value);
    }
    return value / greatest * LexiconEntry.MOST;
  }
}
