package io.finemo.preprocess.words;

import java.util.Set;

/**
 * Laughter and cries, which have no spelling to correct. Looser than what the tokenizer marks as
 * laughter: leaving a word alone by mistake costs little.
 */
final class Laughs {
  private static final Set<String> WORDS =
      Set.of("lol", "lool", "lmao", "rofl", "mdr", "ptdr", "xd", "xdd");

  private Laughs() {}

  /** Whether a word in lower case is laughter: j or h and vowels in turn, mistypings included. */
  static boolean is(String word) {
    if (WORDS.contains(word)) {
      return true;
    }
    int breaths = 0;
    int vowels = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == 'j' || c == 'h') {
        breaths++;
      } else if ("aeiou".indexOf(c) >= 0) {
        vowels++;
      } else {
        return false;
      }
    }
    return breaths >= 2 && vowels >= 1 && breaths + vowels >= 4 && breaths * 3 >= vowels;
  }
}
