package io.finemo.preprocess.words;

/** How a word is written. */
enum Shape {
  /** In lower case. */
  LOWER,
  /** With a capital at its start. */
  TITLE,
  /** In capitals, one letter included. */
  CAPITALS,
  /** With capitals inside, digits, marks, or letters of no dictionary. */
  OTHER;

  static Shape of(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char unit = word.charAt(i);
      if (unit >= 0x180 || !Character.isLetter(unit)) {
        return OTHER;
      }
      if (Character.isUpperCase(unit)) {
        capitals++;
      }
    }
    if (word.isEmpty()) {
      return OTHER;
    }
    if (capitals == 0) {
      return LOWER;
    }
    if (capitals == word.length()) {
      return CAPITALS;
    }
    return capitals == 1 && Character.isUpperCase(word.charAt(0)) ? TITLE : OTHER;
  }
}
