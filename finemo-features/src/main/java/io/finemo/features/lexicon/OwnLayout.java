package io.finemo.features.lexicon;

import io.finemo.core.FinancialEmotion;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout of the lists inside the jar: entry, weight, emotion, financial emotion, between tabs.
 * Lines that are empty or start with {@code #} and a blank are comments.
 */
final class OwnLayout {
  private static final int COLUMNS = 4;

  private OwnLayout() {}

  static List<LexiconEntry> parse(LexiconFile file) throws LexiconFormatException {
    List<LexiconEntry> entries = new ArrayList<>(file.lines().size());
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (!line.isBlank() && !line.startsWith("# ")) {
        entries.add(entry(file, i, Fields.split(line, '\t')));
      }
    }
    return entries;
  }

  private static LexiconEntry entry(LexiconFile file, int line, List<String> fields)
      throws LexiconFormatException {
    if (fields.size() != COLUMNS) {
      throw file.failure(line, "not " + COLUMNS + " columns but " + fields.size());
    }
    try {
      return new LexiconEntry(
          fields.get(0),
          Fields.number(fields.get(1)),
          emotion(fields.get(2)),
          financialEmotion(fields.get(3)));
    } catch (IllegalArgumentException e) {
      throw file.failure(line, String.valueOf(e.getMessage()));
    }
  }

  static Emotion emotion(String name) {
    return switch (name) {
      case "-", "" -> Emotion.NONE;
      case "sadness" -> Emotion.SADNESS;
      case "happiness" -> Emotion.HAPPINESS;
      default ->
          throw new IllegalArgumentException("emotion must be sadness, happiness or -: " + name);
    };
  }

  static FinancialEmotion financialEmotion(String name) {
    return switch (name) {
      case "-", "" -> FinancialEmotion.NEUTRAL;
      case "negative_awareness" -> FinancialEmotion.NEGATIVE_AWARENESS;
      case "positive_statement" -> FinancialEmotion.POSITIVE_STATEMENT;
      case "opportunity" -> FinancialEmotion.OPPORTUNITY;
      default ->
          throw new IllegalArgumentException(
              "financial emotion must be negative_awareness, positive_statement, opportunity or -: "
                  + name);
    };
  }
}
