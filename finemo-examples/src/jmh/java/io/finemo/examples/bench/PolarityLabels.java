package io.finemo.examples.bench;

import java.util.Locale;

/** Labels as annotators typed them, made one: {@code postive}, {@code neutral?}, stray blanks. */
final class PolarityLabels {
  private PolarityLabels() {}

  /** The label that is meant. */
  static String normal(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT).replace("?", "");
    return plain.equals("postive") ? "positive" : plain;
  }
}
