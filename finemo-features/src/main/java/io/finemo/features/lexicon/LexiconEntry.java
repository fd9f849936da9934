package io.finemo.features.lexicon;

import io.finemo.core.FinancialEmotion;
import java.util.List;
import java.util.Objects;

/**
 * What a lexicon knows about one word, expression or emoji.
 *
 * @param text the entry in its normal form: lower case, straight apostrophes, single blanks
 * @param weight its polarity from {@value #LEAST} (worst) to {@value #MOST} (best); 0 for an entry
 *     that is listed as neutral
 * @param emotion the emotion it shows
 * @param financialEmotion what it says about the value of an asset; {@link
 *     FinancialEmotion#NEUTRAL} if nothing
 */
public record LexiconEntry(
    String text, double weight, Emotion emotion, FinancialEmotion financialEmotion) {
  /** The least weight. */
  public static final double LEAST = -4;

  /** The greatest weight. */
  public static final double MOST = 4;

  /** The most words of an entry. */
  public static final int MOST_WORDS = 12;

  /**
   * Brings the text into its normal form and checks the bounds.
   *
   * @param text the entry, of 1 to {@value #MOST_WORDS} words
   * @param weight its polarity, from {@value #LEAST} to {@value #MOST}
   * @param emotion the emotion it shows
   * @param financialEmotion what it says about the value of an asset
   */
  public LexiconEntry {
    Objects.requireNonNull(emotion, "emotion");
    Objects.requireNonNull(financialEmotion, "financialEmotion");
    text = EntryWords.normal(text);
    if (!(weight >= LEAST && weight <= MOST)) {
      throw new IllegalArgumentException(
          "weight must be from -4 to 4: " + weight + " (entry \"" + text + "\")");
    }
    int words = EntryWords.of(text).size();
    if (words < 1 || words > MOST_WORDS) {
      throw new IllegalArgumentException(
          "an entry must have 1 to " + MOST_WORDS + " words: " + words + " in \"" + text + "\"");
    }
  }

  /**
   * An entry with a polarity and nothing else.
   *
   * @param text the word or expression
   * @param weight its polarity, from {@value #LEAST} to {@value #MOST}
   * @return the entry
   */
  public static LexiconEntry of(String text, double weight) {
    return new LexiconEntry(text, weight, Emotion.NONE, FinancialEmotion.NEUTRAL);
  }

  /**
   * The words of the entry as they stand among the tokens of a post; each punctuation mark is one,
   * and hyphens are left out.
   *
   * @return the words in order, at least one
   */
  public List<String> words() {
    return EntryWords.of(text);
  }
}
