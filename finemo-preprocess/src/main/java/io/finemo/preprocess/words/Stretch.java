package io.finemo.preprocess.words;

/** A word whose runs of one letter are cut to two. */
final class Stretch {
  private final String squeezed;
  private final boolean[] stretched;
  private final boolean any;

  private Stretch(String squeezed, boolean[] stretched, boolean any) {
    this.squeezed = squeezed;
    this.stretched = stretched;
    this.any = any;
  }

  static Stretch of(String word) {
    StringBuilder kept = new StringBuilder(word.length());
    boolean[] stretched = new boolean[word.length()];
    boolean any = false;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      run = i > 0 && c == word.charAt(i - 1) ? run + 1 : 1;
      if (run <= 2) {
        kept.append(c);
      } else {
        any = true;
        stretched[kept.length() - 1] = true;
        stretched[kept.length() - 2] = true;
      }
    }
    return new Stretch(kept.toString(), stretched, any);
  }

  /** The word, no letter more than twice in a row. */
  String squeezed() {
    return squeezed;
  }

  /** Whether the letter of a place came from a run of three or more. */
  boolean isStretched(int at) {
    return stretched[at];
  }

  /** Whether any letter did. */
  boolean any() {
    return any;
  }

  /** How long the word is when it is squeezed. */
  static int squeezedLength(String word) {
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i < 2 || c != word.charAt(i - 1) || c != word.charAt(i - 2)) {
        length++;
      }
    }
    return length;
  }

  /** The word with every run cut to one letter. */
  String single() {
    StringBuilder kept = new StringBuilder(squeezed.length());
    for (int i = 0; i < squeezed.length(); i++) {
      if (i == 0 || squeezed.charAt(i) != squeezed.charAt(i - 1)) {
        kept.append(squeezed.charAt(i));
      }
    }
    return kept.toString();
  }
}
