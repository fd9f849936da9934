package io.finemo.preprocess.dictionary;

import io.finemo.core.ThreadSafe;
import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;

/**
 * The words of a dictionary as an automaton to walk letter by letter, for what looks for many words
 * at once: spelling candidates, the parts of a hashtag.
 *
 * <p>States are numbers that mean something to this object only; {@link #NONE} is no state. Letters
 * outside the Basic Multilingual Plane occur in no word.
 */
@ThreadSafe
public final class WordAutomaton {
  /** What {@link #next} gives where no word goes on with the letter. */
  public static final int NONE = 0;

  private final FSA fsa;
  private final byte separator;
  private final boolean frequencyEndsTag;

  /**
   * @param frequencyEndsTag whether the frequency is the last letter of each tag (Spanish, French)
   *     or the one behind the separator (English)
   */
  WordAutomaton(Dictionary dictionary, boolean frequencyEndsTag) {
    fsa = dictionary.fsa;
    separator = dictionary.metadata.getSeparator();
    this.frequencyEndsTag = frequencyEndsTag;
  }

  /**
   * The state before the first letter.
   *
   * @return the state of the empty word
   */
  public int start() {
    return fsa.getRootNode();
  }

  /**
   * Goes on by one letter.
   *
   * @param state where the walk is
   * @param letter the letter, as the dictionary writes it
   * @return the next state, or {@link #NONE}
   */
  public int next(int state, char letter) {
    if (letter < 0x80) {
      return letter == separator ? NONE : follow(state, (byte) letter);
    }
    if (Character.isSurrogate(letter)) {
      return NONE;
    }
    if (letter < 0x800) {
      int middle = follow(state, (byte) (0xC0 | (letter >> 6)));
      return middle == NONE ? NONE : follow(middle, (byte) (0x80 | (letter & 0x3F)));
    }
    int first = follow(state, (byte) (0xE0 | (letter >> 12)));
    int second = first == NONE ? NONE : follow(first, (byte) (0x80 | ((letter >> 6) & 0x3F)));
    return second == NONE ? NONE : follow(second, (byte) (0x80 | (letter & 0x3F)));
  }

  /**
   * All ways to go on by one letter of ASCII or Latin.
   *
   * @param state where the walk is
   * @param letters is given the letters
   * @param states is given the state behind each letter
   * @return how many there are, at most the length of the arrays
   */
  public int successors(int state, char[] letters, int[] states) {
    int count = 0;
    for (int arc = fsa.getFirstArc(state); arc != 0; arc = fsa.getNextArc(arc)) {
      byte label = fsa.getArcLabel(arc);
      if (label == separator || fsa.isArcTerminal(arc)) {
        continue;
      }
      int target = fsa.getEndNode(arc);
      if (label >= 0) {
        if (count < letters.length) {
          letters[count] = (char) label;
          states[count++] = target;
        }
      } else if ((label & 0xE0) == 0xC0) {
        for (int low = fsa.getFirstArc(target); low != 0; low = fsa.getNextArc(low)) {
          if (count < letters.length && !fsa.isArcTerminal(low)) {
            letters[count] = (char) (((label & 0x1F) << 6) | (fsa.getArcLabel(low) & 0x3F));
            states[count++] = fsa.getEndNode(low);
          }
        }
      }
    }
    return count;
  }

  /**
   * How frequent the word is that ends in a state.
   *
   * @param state where the walk is
   * @return 1 to {@value WordDictionary#HIGHEST_FREQUENCY}; 0 if no word ends here
   */
  public int frequency(int state) {
    int behind = follow(state, separator);
    if (behind == NONE) {
      return 0;
    }
    int arc = fsa.getFirstArc(behind);
    if (frequencyEndsTag) {
      // The frequency is that of the word, so that it is the same in each of its tags.
      while (arc != 0 && !fsa.isArcFinal(arc)) {
        arc = fsa.getFirstArc(fsa.getEndNode(arc));
      }
    }
    int frequency = arc == 0 ? 1 : fsa.getArcLabel(arc) - 'A' + 1;
    return Math.max(1, Math.min(WordDictionary.HIGHEST_FREQUENCY, frequency));
  }

  /**
   * How frequent a word is.
   *
   * @param word the word, exactly as the dictionary writes it
   * @return 1 to {@value WordDictionary#HIGHEST_FREQUENCY}; 0 if the dictionary does not know it
   */
  public int frequency(CharSequence word) {
    int state = start();
    for (int i = 0; i < word.length() && state != NONE; i++) {
      state = next(state, word.charAt(i));
    }
    return word.isEmpty() || state == NONE ? 0 : frequency(state);
  }

  private int follow(int state, byte label) {
    int arc = fsa.getArc(state, label);
    return arc == 0 || fsa.isArcTerminal(arc) ? NONE : fsa.getEndNode(arc);
  }
}
