package io.finemo.preprocess.words;

import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a word costs as a part of a hashtag, on the scale of the dictionary's frequencies (one
 * frequency class is about a factor of two, so that costs are about binary logarithms).
 *
 * <p>The numbers were fitted to a gold set of English hashtags; the order of things is what counts:
 * names and slang are cheap, words by their frequency, what no corpus has seen costs as much as the
 * rarest word, and the dictionaries' many abbreviations of one to three letters cost extra, because
 * any letters could be cut into them.
 */
final class WordPrices {
  private static final float UNKNOWN_WORD = 25.5f;
  private static final float UNKNOWN_LETTER = 2.35f;
  private static final float RAREST = 26.4f;
  private static final float PER_LETTER = .34f;
  private static final float UNSEEN = 24f;
  private static final float SLANG = 8f;
  private static final float[] NOT_SHORT_WORD = {0, 27f, 27f, 20.5f};

  private static final Map<Language, WordPrices> ALL = new HashMap<>();

  static {
    for (Language language : Language.BUILT_IN) {
      ALL.put(language, new WordPrices(language));
    }
  }

  private final Set<String> shortWords;
  private final Set<String> slang;

  private WordPrices(Language language) {
    shortWords = Resources.wordSet("words/" + language.code() + "/short.txt");
    slang = new HashSet<>(Resources.wordSet("words/en/slang.txt"));
    slang.addAll(Names.all());
  }

  static WordPrices of(Language language) {
    WordPrices prices = ALL.get(language);
    if (prices == null) {
      throw new IllegalStateException("no word prices for " + language);
    }
    return prices;
  }

  /** The cost of the first letter of an unknown word, and that of each further letter. */
  static float unknown(boolean first) {
    return first ? UNKNOWN_WORD + UNKNOWN_LETTER : UNKNOWN_LETTER;
  }

  /**
   * The cost of a word.
   *
   * @param word the word in lower case
   * @param frequency its frequency, 0 if the dictionary does not know it
   * @return the cost; infinite if it is not known at all
   */
  float of(String word, int frequency) {
    int length = word.length();
    if (length >= 2 && length <= Names.LONGEST && slang.contains(word)) {
      return SLANG;
    }
    if (frequency == 0) {
      return Float.POSITIVE_INFINITY;
    }
    float cost = frequency == 1 ? UNSEEN : RAREST - frequency - PER_LETTER * Math.min(length, 8);
    if (length < NOT_SHORT_WORD.length && !shortWords.contains(word)) {
      cost = Math.max(cost, 18.4f) + NOT_SHORT_WORD[length] - 15.5f;
    }
    return cost;
  }
}
