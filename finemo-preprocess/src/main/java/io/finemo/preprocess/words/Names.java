package io.finemo.preprocess.words;

import io.finemo.preprocess.internal.Resources;
import java.util.Set;

/** Names and words of finance and the web that no dictionary knows and no step may change. */
final class Names {
  /** No name is longer. */
  static final int LONGEST = 16;

  private static final Set<String> ALL = Resources.wordSet("words/names.txt");

  private Names() {}

  static Set<String> all() {
    return ALL;
  }

  /**
   * Whether a word is one of them.
   *
   * @param word the word in lower case
   */
  static boolean contains(String word) {
    return word.length() <= LONGEST && ALL.contains(word);
  }
}
