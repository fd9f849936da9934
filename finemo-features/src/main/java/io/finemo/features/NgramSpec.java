package io.finemo.features;

import java.util.Objects;

/**
 * Which n-grams to count, which of them to keep, and what they weigh. The words and their meaning
 * are those of scikit-learn's {@code CountVectorizer} and {@code TfidfVectorizer}:
 *
 * <pre>{@code
 * NgramSpec.words(1, 2)
 *     .withMinimumDocuments(DocumentLimit.count(2))
 *     .withMaximumDocuments(DocumentLimit.share(0.5))
 *     .withWeights(NgramWeights.tfIdf().withSublinear(true));
 * }</pre>
 *
 * <p>What the factories give keeps every n-gram and counts it.
 *
 * @param unit what an n-gram is made of
 * @param minimum the shortest n-gram, 1 or more
 * @param maximum the longest n-gram, {@code minimum} to {@value #LONGEST}
 * @param minimumDocuments how many training posts must hold an n-gram for it to be kept ({@code
 *     min_df}), inclusive
 * @param maximumDocuments how many may hold it at most ({@code max_df}), inclusive
 * @param maximumFeatures how many n-grams are kept at most ({@code max_features}), 1 or more: those
 *     that occur most often in all training posts together; of equals, those first in the order of
 *     UTF-16 units (scikit-learn takes any). {@link #UNLIMITED} keeps all
 * @param emojiSequences whether an emoji with its skin tone, style and joined emoji is one
 *     character, as is a flag; if not, each code point is one, as in scikit-learn. Of no meaning
 *     for words
 * @param weights what an n-gram weighs
 */
public record NgramSpec(
    Unit unit,
    int minimum,
    int maximum,
    DocumentLimit minimumDocuments,
    DocumentLimit maximumDocuments,
    int maximumFeatures,
    boolean emojiSequences,
    NgramWeights weights) {

  /** The longest n-gram that can be asked for, in units. */
  public static final int LONGEST = 16;

  /** No bound on the number of n-grams. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /**
   * Checks the bounds. Whether {@code minimumDocuments} is above {@code maximumDocuments} can
   * depend on the number of posts and is checked when these are known.
   *
   * @param unit what an n-gram is made of
   * @param minimum the shortest n-gram, 1 or more
   * @param maximum the longest n-gram, {@code minimum} to {@value #LONGEST}
   * @param minimumDocuments how many training posts must hold an n-gram
   * @param maximumDocuments how many may hold it
   * @param maximumFeatures how many n-grams are kept, 1 or more
   * @param emojiSequences whether an emoji sequence is one character
   * @param weights what an n-gram weighs
   */
  public NgramSpec {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(minimumDocuments, "minimumDocuments");
    Objects.requireNonNull(maximumDocuments, "maximumDocuments");
    Objects.requireNonNull(weights, "weights");
    if (minimum < 1 || maximum < minimum || maximum > LONGEST) {
      throw new IllegalArgumentException(
          "1 <= minimum <= maximum <= " + LONGEST + ": " + minimum + ", " + maximum);
    }
    if (maximumFeatures < 1) {
      throw new IllegalArgumentException("maximumFeatures must be at least 1: " + maximumFeatures);
    }
  }

  /**
   * N-grams of words.
   *
   * @param minimum the shortest, 1 or more
   * @param maximum the longest, {@code minimum} to {@value #LONGEST}
   * @return a specification that keeps and counts all of them
   */
  public static NgramSpec words(int minimum, int maximum) {
    return all(Unit.WORD, minimum, maximum);
  }

  /**
   * N-grams of characters of the whole text, blanks included.
   *
   * @param minimum the shortest, 1 or more
   * @param maximum the longest, {@code minimum} to {@value #LONGEST}
   * @return a specification that keeps and counts all of them
   */
  public static NgramSpec characters(int minimum, int maximum) {
    return all(Unit.CHARACTER, minimum, maximum);
  }

  /**
   * N-grams of characters that stay within a word.
   *
   * @param minimum the shortest, 1 or more
   * @param maximum the longest, {@code minimum} to {@value #LONGEST}
   * @return a specification that keeps and counts all of them
   */
  public static NgramSpec charactersInWords(int minimum, int maximum) {
    return all(Unit.CHARACTER_IN_WORD, minimum, maximum);
  }

  private static NgramSpec all(Unit unit, int minimum, int maximum) {
    return new NgramSpec(
        unit,
        minimum,
        maximum,
        DocumentLimit.count(1),
        DocumentLimit.share(1),
        UNLIMITED,
        true,
        NgramWeights.counts());
  }

  /**
   * The same with another lower bound on document frequency.
   *
   * @param limit how many training posts must hold an n-gram
   * @return the specification
   */
  public NgramSpec withMinimumDocuments(DocumentLimit limit) {
    return new NgramSpec(
        unit, minimum, maximum, limit, maximumDocuments, maximumFeatures, emojiSequences, weights);
  }

  /**
   * The same with another upper bound on document frequency.
   *
   * @param limit how many training posts may hold an n-gram
   * @return the specification
   */
  public NgramSpec withMaximumDocuments(DocumentLimit limit) {
    return new NgramSpec(
        unit, minimum, maximum, minimumDocuments, limit, maximumFeatures, emojiSequences, weights);
  }

  /**
   * The same with another bound on the number of n-grams.
   *
   * @param most how many are kept, 1 or more
   * @return the specification
   */
  public NgramSpec withMaximumFeatures(int most) {
    return new NgramSpec(
        unit, minimum, maximum, minimumDocuments, maximumDocuments, most, emojiSequences, weights);
  }

  /**
   * The same with emoji sequences as one character or not.
   *
   * @param whole whether a sequence is one character
   * @return the specification
   */
  public NgramSpec withEmojiSequences(boolean whole) {
    return new NgramSpec(
        unit,
        minimum,
        maximum,
        minimumDocuments,
        maximumDocuments,
        maximumFeatures,
        whole,
        weights);
  }

  /**
   * The same with other weights.
   *
   * @param other what an n-gram weighs
   * @return the specification
   */
  public NgramSpec withWeights(NgramWeights other) {
    return new NgramSpec(
        unit,
        minimum,
        maximum,
        minimumDocuments,
        maximumDocuments,
        maximumFeatures,
        emojiSequences,
        other);
  }

  /**
   * The group these n-grams belong to.
   *
   * @return one of the textual groups
   */
  public FeatureGroup group() {
    return switch (unit) {
      case WORD -> maximum == 1 ? FeatureGroup.WORD_TOKENS : FeatureGroup.WORD_GRAMS;
      case CHARACTER, CHARACTER_IN_WORD -> FeatureGroup.CHAR_GRAMS;
    };
  }

  /** What stands in front of an n-gram in the name of its feature. */
  String prefix() {
    // Both kinds of character n-grams may be asked for at once, and names must differ.
    return unit == Unit.CHARACTER ? "TEXT_CHAR_GRAMS" : group().name();
  }

  /** What an n-gram is made of. */
  public enum Unit {
    /**
     * Tokens, in their normal form, those in the scope of a negation marked (scikit-learn's {@code
     * word}, with the tokens of the post).
     */
    WORD,
    /**
     * Characters of the whole cleaned text, blanks included, several blanks in a row taken as one
     * (scikit-learn's {@code char}).
     */
    CHARACTER,
    /**
     * Characters of one word of the cleaned text with a blank on either side; a word too short for
     * an n-gram counts once, as it is (scikit-learn's {@code char_wb}).
     */
    CHARACTER_IN_WORD
  }
}
