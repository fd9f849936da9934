package io.finemo.examples.bench;

import java.util.List;
import java.util.Locale;

/** Writes Markdown. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  static String decimals(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  Markdown heading(String heading) {
    return paragraph("## " + heading);
  }

  Markdown paragraph(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  /** A table whose first row is its head. */
  Markdown table(List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---".repeat(rows.get(0).size())).append("|\n");
      }
    }
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
