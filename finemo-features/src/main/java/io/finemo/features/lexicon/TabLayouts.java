package io.finemo.features.lexicon;

import io.finemo.core.FinancialEmotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Layouts of published lexica with tabs between their columns. */
final class TabLayouts {
  private static final double AFINN_GREATEST = 5;
  private static final int SEL_COLUMNS = 7;
  private static final int SEL_FACTOR = 5;
  private static final double NRC_WEIGHT = 2;

  private TabLayouts() {}

  /** Takes the fields of one line; throws IllegalArgumentException where they do not fit. */
  private interface LineParser {
    void take(List<String> fields);
  }

  static List<LexiconEntry> afinn(LexiconFile file) throws LexiconFormatException {
    List<LexiconEntry> entries = new ArrayList<>();
    parse(
        file,
        0,
        fields -> {
          check(fields.size() == 2, "not 2 columns but " + fields.size());
          entries.add(LexiconEntry.of(fields.get(0), Fields.weight(fields.get(1), AFINN_GREATEST)));
        });
    return entries;
  }

  static List<LexiconEntry> vader(LexiconFile file) throws LexiconFormatException {
    List<LexiconEntry> entries = new ArrayList<>();
    parse(
        file,
        0,
        fields -> {
          check(fields.size() >= 2, "fewer than 2 columns: " + fields.size());
          double weight = Fields.weight(fields.get(1), LexiconEntry.MOST);
          entries.add(LexiconEntry.of(fields.get(0), weight));
        });
    return entries;
  }

  static List<LexiconEntry> nrc(LexiconFile file) throws LexiconFormatException {
    Map<String, int[]> words = new LinkedHashMap<>();
    parse(
        file,
        0,
        fields -> {
          check(fields.size() == 3, "not 3 columns but " + fields.size());
          int holds =
              switch (fields.get(2)) {
                case "0" -> 0;
                case "1" -> 1;
                default -> throw new IllegalArgumentException("not 0 or 1: " + fields.get(2));
              };
          // The check of the entry belongs to its line.
          String entry = LexiconEntry.of(fields.get(0), 0).text();
          // Polarity, and happiness against sadness.
          int[] sums = words.computeIfAbsent(entry, word -> new int[2]);
          switch (fields.get(1)) {
            case "positive" -> sums[0] += holds;
            case "negative" -> sums[0] -= holds;
            case "joy" -> sums[1] += holds;
            case "sadness" -> sums[1] -= holds;
            case "anger", "anticipation", "disgust", "fear", "surprise", "trust" -> {}
            default -> throw new IllegalArgumentException("unknown category: " + fields.get(1));
          }
        });
    List<LexiconEntry> entries = new ArrayList<>(words.size());
    words.forEach(
        (word, sums) ->
            entries.add(
                new LexiconEntry(
                    word,
                    NRC_WEIGHT * Integer.signum(sums[0]),
                    emotion(sums[1]),
                    FinancialEmotion.NEUTRAL)));
    return entries;
  }

  static List<LexiconEntry> sel(LexiconFile file) throws LexiconFormatException {
    Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    parse(
        file,
        1,
        fields -> {
          check(fields.size() == SEL_COLUMNS, "not 7 columns but " + fields.size());
          double factor = Fields.number(fields.get(SEL_FACTOR).replace(',', '.'));
          check(factor >= 0 && factor <= 1, "factor must be from 0 to 1: " + factor);
          LexiconEntry entry = sel(fields.get(0), factor, fields.get(SEL_COLUMNS - 1));
          entries.merge(entry.text(), entry, TabLayouts::stronger);
        });
    return List.copyOf(entries.values());
  }

  private static LexiconEntry sel(String word, double factor, String category) {
    double weight = factor * LexiconEntry.MOST;
    return switch (EntryWords.plain(List.of(category.toLowerCase(Locale.ROOT))).get(0)) {
      case "alegria" -> new LexiconEntry(word, weight, Emotion.HAPPINESS, FinancialEmotion.NEUTRAL);
      case "tristeza" -> new LexiconEntry(word, -weight, Emotion.SADNESS, FinancialEmotion.NEUTRAL);
      case "enojo", "miedo", "repulsion" -> LexiconEntry.of(word, -weight);
      case "sorpresa" -> LexiconEntry.of(word, 0);
      default -> throw new IllegalArgumentException("unknown category: " + category);
    };
  }

  private static LexiconEntry stronger(LexiconEntry a, LexiconEntry b) {
    return Math.abs(b.weight()) > Math.abs(a.weight()) ? b : a;
  }

  private static Emotion emotion(int balance) {
    return balance > 0 ? Emotion.HAPPINESS : balance < 0 ? Emotion.SADNESS : Emotion.NONE;
  }

  private static void parse(LexiconFile file, int titles, LineParser parser)
      throws LexiconFormatException {
    for (int i = titles; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (!line.isBlank()) {
        try {
          parser.take(Fields.split(line, '\t'));
        } catch (IllegalArgumentException e) {
          throw file.failure(i, String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private static void check(boolean holds, String reason) {
    if (!holds) {
      throw new IllegalArgumentException(reason);
    }
  }
}
