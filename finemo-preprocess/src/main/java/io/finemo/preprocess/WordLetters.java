package io.finemo.preprocess;

import io.finemo.preprocess.internal.Resources;
import java.util.List;

/** The languages that the letters of a word point to. */
final class WordLetters {

  /** Where in a word the letters stand. */
  private enum Place {
    START,
    ANYWHERE,
    END
  }

  private record Pattern(String letters, Place place, int languages) {
    boolean fits(String word) {
      return switch (place) {
        case START -> word.startsWith(letters);
        case ANYWHERE -> word.contains(letters);
        case END -> word.endsWith(letters);
      };
    }
  }

  private static final List<Pattern> PATTERNS =
      Resources.lines("letters.txt").stream().map(WordLetters::pattern).toList();

  private WordLetters() {}

  /** A set of languages as in {@link LanguageWords}. */
  static int of(String word) {
    int languages = 0;
    for (Pattern pattern : PATTERNS) {
      if (pattern.fits(word)) {
        languages |= pattern.languages;
      }
    }
    return languages;
  }

  private static Pattern pattern(String line) {
    List<String> fields = Resources.words(line);
    String written = fields.get(0);
    int languages = 0;
    for (String code : fields.subList(1, fields.size())) {
      languages |= LanguageWords.bit(code);
    }
    if (written.startsWith("-")) {
      return new Pattern(written.substring(1), Place.END, languages);
    }
    return written.endsWith("-")
        ? new Pattern(written.substring(0, written.length() - 1), Place.START, languages)
        : new Pattern(written, Place.ANYWHERE, languages);
  }
}
