package io.finemo.preprocess.words;

import io.finemo.preprocess.step.Language;
import java.util.List;
import java.util.function.Predicate;

/**
 * Words that no dictionary lists because a speaker makes them from one it does list: {@code
 * casita}, {@code rapidísimo}, {@code altcoins}.
 */
final class Derivations {
  /**
   * A suffix.
   *
   * @param ending the letters at the end
   * @param bases what the word may have instead
   */
  private record Suffix(String ending, List<String> bases) {}

  private static final List<Suffix> SPANISH =
      List.of(
          new Suffix("ito", List.of("o", "", "e")),
          new Suffix("ita", List.of("a", "", "e")),
          new Suffix("itos", List.of("os", "s", "es", "o")),
          new Suffix("itas", List.of("as", "s", "es", "a")),
          new Suffix("illo", List.of("o", "", "e")),
          new Suffix("illa", List.of("a", "")),
          new Suffix("illos", List.of("os", "s", "o")),
          new Suffix("illas", List.of("as", "s")),
          new Suffix("cito", List.of("", "e")),
          new Suffix("cita", List.of("", "e")),
          new Suffix("quito", List.of("co")),
          new Suffix("quita", List.of("ca")),
          new Suffix("guito", List.of("go")),
          new Suffix("guita", List.of("ga")),
          new Suffix("azo", List.of("o", "a", "")),
          new Suffix("ísimo", List.of("o", "e", "")),
          new Suffix("ísima", List.of("a", "e", "")),
          new Suffix("ísimos", List.of("os", "es")),
          new Suffix("ísimas", List.of("as", "es")),
          new Suffix("mente", List.of("", "a")));
  private static final List<Suffix> ENGLISH =
      List.of(new Suffix("s", List.of("")), new Suffix("ish", List.of("")));

  private final List<Suffix> suffixes;
  private final Predicate<String> known;

  Derivations(Language language, Predicate<String> known) {
    this.known = known;
    suffixes =
        switch (language.code()) {
          case "es" -> SPANISH;
          case "en" -> ENGLISH;
          default -> List.of();
        };
  }

  boolean isKnown(String word) {
    if (known.test(word)) {
      return true;
    }
    for (Suffix suffix : suffixes) {
      if (word.endsWith(suffix.ending())) {
        String stem = word.substring(0, word.length() - suffix.ending().length());
        if (stem.length() >= 3) {
          for (String base : suffix.bases()) {
            if (known.test(stem + base)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
