package io.finemo.examples.bench;

import java.util.List;

/** Writes Markdown. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

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
