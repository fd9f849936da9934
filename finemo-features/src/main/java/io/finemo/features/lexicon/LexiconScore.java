package io.finemo.features.lexicon;

import java.util.List;

/**
 * What a lexicon says about a post, and why.
 *
 * @param polarity from -1, a fall, to 1, a rise; 0 where nothing was found or all cancels out
 * @param evidence the reasons in the order of the post, numbers behind words; entries listed as
 *     neutral are none; empty exactly where nothing was found
 */
public record LexiconScore(double polarity, List<LexiconEvidence> evidence) {
  /** The answer for a post in which nothing was found. */
  public static final LexiconScore NOTHING_FOUND = new LexiconScore(0, List.of());

  /**
   * Checks the bounds and copies the list.
   *
   * @param polarity from -1 to 1
   * @param evidence the reasons
   */
  public LexiconScore {
    if (!(polarity >= -1 && polarity <= 1)) {
      throw new IllegalArgumentException("polarity must be from -1 to 1: " + polarity);
    }
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty() && polarity != 0) {
      throw new IllegalArgumentException("polarity without evidence must be 0: " + polarity);
    }
  }

  /**
   * Whether there is any evidence: tells "speaks for neither side" from "knows nothing of it".
   *
   * @return true if something was found
   */
  public boolean isKnown() {
    return !evidence.isEmpty();
  }
}
