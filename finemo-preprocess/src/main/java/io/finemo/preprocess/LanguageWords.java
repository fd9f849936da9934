package io.finemo.preprocess;

import io.finemo.preprocess.internal.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The frequent words of finemo's languages and of their neighbours, as one table: a look-up tells
 * all the languages of a word at once.
 *
 * <p>A set of languages is a number with one bit for each: bit i stands for {@code code(i)}.
 */
final class LanguageWords {
  /** Those behind French are there to be told from finemo's languages, and are not analysed. */
  private static final List<String> CODES =
      List.of("en", "es", "fr", "pt", "ca", "gl", "eu", "it", "de");

  /** How many languages are told apart. */
  static final int LANGUAGES = CODES.size();

  /** The number of English. */
  static final int ENGLISH = CODES.indexOf("en");

  /** The number of Spanish. */
  static final int SPANISH = CODES.indexOf("es");

  private static final Map<String, Integer> WORDS = load();

  private LanguageWords() {}

  /** The ISO 639-1 code of a language. */
  static String code(int language) {
    return CODES.get(language);
  }

  /** The set of one language. */
  static int bit(String code) {
    int language = CODES.indexOf(code);
    if (language < 0) {
      throw new IllegalArgumentException("code must be one of " + CODES + ": " + code);
    }
    return 1 << language;
  }

  /** The languages that have a word, which may be joined to another by an apostrophe. */
  static int languages(String word) {
    int whole = WORDS.getOrDefault(word, 0);
    int apostrophe = whole == 0 ? word.indexOf('\'') : -1;
    if (apostrophe <= 0) {
      return whole;
    }
    // "l'action" by what stands before the apostrophe, "market's" by what stands behind it.
    int before = WORDS.getOrDefault(word.substring(0, apostrophe + 1), 0);
    return before != 0 ? before : WORDS.getOrDefault(word.substring(apostrophe), 0);
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> words = new HashMap<>();
    for (String code : CODES) {
      for (String line : Resources.lines(code + "/function-words.txt")) {
        for (String word : Resources.words(line)) {
          words.merge(word, bit(code), (one, other) -> one | other);
        }
      }
    }
    return Map.copyOf(words);
  }
}
