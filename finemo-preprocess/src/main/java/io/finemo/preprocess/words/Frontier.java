package io.finemo.preprocess.words;

import io.finemo.preprocess.dictionary.WordAutomaton;

/**
 * All states of the dictionary that a word may have led to, a capital at its start and accents left
 * open.
 */
final class Frontier {
  private static final int MOST = 12;

  private final WordAutomaton automaton;
  private final boolean accents;
  private int[] states = new int[MOST];
  private int[] following = new int[MOST];
  private int size;

  Frontier(WordAutomaton automaton, boolean accents) {
    this.automaton = automaton;
    this.accents = accents;
  }

  /** Back to the state before the first letter. */
  void reset() {
    states[0] = automaton.start();
    size = 1;
  }

  /** Goes on by a letter in lower case; a first letter may be a capital in the dictionary. */
  void next(char letter, boolean first) {
    int count = 0;
    String accented = accents ? Letters.accented(letter) : "";
    for (int i = 0; i < size; i++) {
      count = add(states[i], letter, count);
      if (first) {
        count = add(states[i], Character.toUpperCase(letter), count);
      }
      for (int a = 0; a < accented.length(); a++) {
        count = add(states[i], accented.charAt(a), count);
      }
    }
    int[] old = states;
    states = following;
    following = old;
    size = count;
  }

  private int add(int state, char letter, int count) {
    int next = count < MOST ? automaton.next(state, letter) : WordAutomaton.NONE;
    if (next == WordAutomaton.NONE) {
      return count;
    }
    following[count] = next;
    return count + 1;
  }

  /** Whether no word begins like this. */
  boolean isEmpty() {
    return size == 0;
  }

  /** The frequency of the most frequent word that ends here; 0 if none does. */
  int frequency() {
    int highest = 0;
    for (int i = 0; i < size; i++) {
      highest = Math.max(highest, automaton.frequency(states[i]));
    }
    return highest;
  }
}
