package io.finemo.features;

/**
 * Which n-grams to count, and which of them are common enough to keep.
 *
 * @param unit what an n-gram is made of
 * @param minimum the shortest n-gram, 1 or more
 * @param maximum the longest n-gram, {@code minimum} to {@value #LONGEST}
 * @param minimumDocuments how many training posts must hold an n-gram for it to be kept, 1 or more
 *     (scikit-learn's {@code min_df} as a count)
 * @param sublinear whether a term frequency {@code tf} counts as {@code 1 + ln tf}
 */
public record NgramSpec(
    Unit unit, int minimum, int maximum, int minimumDocuments, boolean sublinear) {

  /** The longest n-gram that can be asked for, in units. */
  public static final int LONGEST = 16;

  /**
   * Checks the bounds.
   *
   * @param unit what an n-gram is made of
   * @param minimum the shortest n-gram, 1 or more
   * @param maximum the longest n-gram, {@code minimum} to {@value #LONGEST}
   * @param minimumDocuments how many training posts must hold an n-gram, 1 or more
   * @param sublinear whether term frequencies are damped
   */
  public NgramSpec {
    if (minimum < 1 || maximum < minimum || maximum > LONGEST) {
      throw new IllegalArgumentException(
          "1 <= minimum <= maximum <= " + LONGEST + ": " + minimum + ", " + maximum);
    }
    if (minimumDocuments < 1) {
      throw new IllegalArgumentException(
          "minimumDocuments must be at least 1: " + minimumDocuments);
    }
  }

  /** What an n-gram is made of. */
  public enum Unit {
    /** Tokens, in their normal form, those in the scope of a negation marked. */
    WORD("WORD_GRAMS"),
    /**
     * Characters of one word of the cleaned text with a blank on either side (scikit-learn's {@code
     * char_wb}); an emoji sequence is one character.
     */
    CHARACTER_IN_WORD("CHAR_GRAMS");

    private final String group;

    Unit(String group) {
      this.group = group;
    }

    /**
     * The name of the group of features, as in Table III of de Arriba-P&eacute;rez et al. 2020.
     *
     * @return the group
     */
    public String group() {
      return group;
    }
  }
}
