package io.finemo.preprocess;

import java.util.Set;

/**
 * Recognises written laughter: {@code haha}, {@code jajajaj}, {@code hehe}, {@code lool}, {@code
 * mdr}.
 */
final class Laughter {
  private static final Set<String> WORDS =
      Set.of("lol", "lmao", "lmfao", "rofl", "mdr", "ptdr", "xd");

  private Laughter() {}

  /**
   * Whether a word is laughter.
   *
   * @param word the word in lower case
   */
  static boolean is(String word) {
    return WORDS.contains(word) || isStretchedLol(word) || isSyllables(word);
  }

  private static boolean isStretchedLol(String word) {
    int end = word.length() - 1;
    if (end < 2 || word.charAt(0) != 'l' || (word.charAt(end) != 'l' && word.charAt(end) != 'z')) {
      return false;
    }
    for (int i = 1; i < end; i++) {
      if (word.charAt(i) != 'o' && word.charAt(i) != 'l') {
        return false;
      }
    }
    return word.charAt(1) == 'o';
  }

  /** Four letters or more, only h or j and one vowel, each at least twice: haha, jejeje, jajaj. */
  private static boolean isSyllables(String word) {
    if (word.length() < 4) {
      return false;
    }
    char consonant = 0;
    char vowel = 0;
    int consonants = 0;
    int vowels = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c == 'h' || c == 'j') && (consonant == 0 || consonant == c)) {
        consonant = c;
        consonants++;
      } else if ((c == 'a' || c == 'e' || c == 'i' || c == 'o') && (vowel == 0 || vowel == c)) {
        vowel = c;
        vowels++;
      } else {
        return false;
      }
    }
    return consonants >= 2 && vowels >= 2;
  }
}
