package io.finemo.core.text;

/**
 * What can be counted in the original text without knowing its words.
 *
 * @param exclamations exclamation marks, {@code ! ¡} and their full-width forms
 * @param interrogations question marks, {@code ? ¿} and their full-width forms
 * @param letters letters
 * @param upperCase upper-case letters
 * @param elongations words with a letter repeated three times or more
 */
public record TextCounts(
    int exclamations, int interrogations, int letters, int upperCase, int elongations) {

  /**
   * Checks the bounds.
   *
   * @param exclamations exclamation marks, 0 or more
   * @param interrogations question marks, 0 or more
   * @param letters letters, 0 or more
   * @param upperCase upper-case letters, 0 to {@code letters}
   * @param elongations elongated words, 0 or more
   */
  public TextCounts {
    int least = Math.min(Math.min(exclamations, interrogations), Math.min(upperCase, elongations));
    if (least < 0) {
      throw new IllegalArgumentException("counts must be at least 0: " + least);
    }
    if (upperCase > letters) {
      throw new IllegalArgumentException(
          "upperCase must be at most letters: " + upperCase + " > " + letters);
    }
  }
}
