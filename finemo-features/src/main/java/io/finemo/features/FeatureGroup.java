package io.finemo.features;

/**
 * Groups of features that are switched on and off together, to measure what each adds. The textual
 * groups are the paper's <em>basic set</em> (de Arriba-P&eacute;rez et al. 2020, Section IV); with
 * all others they are its <em>all features</em>.
 */
public enum FeatureGroup {
  /** N-grams of characters, across words or within them. Table III. */
  CHAR_GRAMS(true, true),
  /** Single words. Table III. */
  WORD_TOKENS(true, true),
  /** N-grams of words. Table III. */
  WORD_GRAMS(true, true),
  /** Counts of amounts, percentages, hashtags, marks and adverbs. Table III, numerical. */
  NUMERICAL(false, true),
  /** Counts of verbs by tense. Table III, temporal. */
  TEMPORAL(false, true),
  /** Counts of words and emoji by polarity, emotion and financial emotion. Table III. */
  LEXICAL(false, true),
  /** Finemo's own: what else the lexica tell of a post. */
  LEXICAL_OWN(false, false),
  /** Finemo's own: counts of what else shows in a post, such as assets, emoji and capitals. */
  SURFACE(false, false);

  private final boolean textual;
  private final boolean inPaper;

  FeatureGroup(boolean textual, boolean inPaper) {
    this.textual = textual;
    this.inPaper = inPaper;
  }

  /**
   * Whether the features are n-grams, those of the paper's basic set.
   *
   * @return false for counts
   */
  public boolean textual() {
    return textual;
  }

  /**
   * Whether the group stands in Table III of the paper.
   *
   * @return false for what is finemo's own
   */
  public boolean inPaper() {
    return inPaper;
  }
}
