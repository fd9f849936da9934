package io.finemo.preprocess;

/** Stretched words: {@code soooo}, {@code subeeee}. */
final class Elongation {
  private Elongation() {}

  /** Whether a letter stands three times or more in a row. */
  static boolean is(CharSequence word) {
    int run = 1;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      run = c == word.charAt(i - 1) && Character.isLetter(c) ? run + 1 : 1;
      if (run == 3) {
        return true;
      }
    }
    return false;
  }

  /** The word with every such run cut to two letters: still marked, but the same for any length. */
  static String shorten(String word) {
    if (!is(word)) {
      return word;
    }
    StringBuilder kept = new StringBuilder(word.length());
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      run = i > 0 && c == word.charAt(i - 1) && Character.isLetter(c) ? run + 1 : 1;
      if (run <= 2) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
