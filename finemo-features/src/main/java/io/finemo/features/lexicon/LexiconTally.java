package io.finemo.features.lexicon;

import io.finemo.core.FinancialEmotion;

/**
 * Hits of a lexicon counted by what their entries say.
 *
 * @param negative entries of negative polarity
 * @param neutral entries of no polarity
 * @param positive entries of positive polarity
 * @param sadness entries that show sadness
 * @param happiness entries that show happiness
 * @param negativeAwareness entries of negative awareness
 * @param positiveStatement entries of positive statement
 * @param opportunity entries of opportunity
 */
public record LexiconTally(
    int negative,
    int neutral,
    int positive,
    int sadness,
    int happiness,
    int negativeAwareness,
    int positiveStatement,
    int opportunity) {
  /** No hit. */
  public static final LexiconTally NONE = new LexiconTally(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Checks the bounds.
   *
   * @param negative entries of negative polarity, 0 or more
   * @param neutral entries of no polarity, 0 or more
   * @param positive entries of positive polarity, 0 or more
   * @param sadness entries that show sadness, 0 or more
   * @param happiness entries that show happiness, 0 or more
   * @param negativeAwareness entries of negative awareness, 0 or more
   * @param positiveStatement entries of positive statement, 0 or more
   * @param opportunity entries of opportunity, 0 or more
   */
  public LexiconTally {
    int least = Math.min(Math.min(negative, neutral), Math.min(positive, sadness));
    least = Math.min(least, Math.min(happiness, negativeAwareness));
    least = Math.min(least, Math.min(positiveStatement, opportunity));
    if (least < 0) {
      throw new IllegalArgumentException("counts must be at least 0: " + least);
    }
  }

  /**
   * All hits.
   *
   * @return negative, neutral and positive entries together
   */
  public int total() {
    return negative + neutral + positive;
  }

  /** Counts as hits come. */
  static final class Builder {
    private int negative;
    private int neutral;
    private int positive;
    private int sadness;
    private int happiness;
    private int negativeAwareness;
    private int positiveStatement;
    private int opportunity;
    private int total;

    void add(LexiconEntry entry) {
      total++;
      if (entry.weight() < 0) {
        negative++;
      } else if (entry.weight() > 0) {
        positive++;
      } else {
        neutral++;
      }
      if (entry.emotion() == Emotion.SADNESS) {
        sadness++;
      } else if (entry.emotion() == Emotion.HAPPINESS) {
        happiness++;
      }
      if (entry.financialEmotion() == FinancialEmotion.NEGATIVE_AWARENESS) {
        negativeAwareness++;
      } else if (entry.financialEmotion() == FinancialEmotion.POSITIVE_STATEMENT) {
        positiveStatement++;
      } else if (entry.financialEmotion() == FinancialEmotion.OPPORTUNITY) {
        opportunity++;
      }
    }

    LexiconTally build() {
      return total == 0
          ? NONE
          : new LexiconTally(
              negative,
              neutral,
              positive,
              sadness,
              happiness,
              negativeAwareness,
              positiveStatement,
              opportunity);
    }
  }
}
