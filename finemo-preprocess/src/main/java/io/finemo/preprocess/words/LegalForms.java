package io.finemo.preprocess.words;

import java.util.List;
import java.util.Set;

/** What stands behind the name of a company and is no part of what people call it. */
final class LegalForms {
  private static final Set<String> LONG =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "company",
          "ltd",
          "limited",
          "plc",
          "llc",
          "group",
          "grupo",
          "groupe",
          "holding",
          "holdings",
          "sab",
          "spa",
          "asa",
          "oyj",
          "gmbh",
          "kgaa",
          "sarl",
          "slu",
          "sau");

  /** Words of several languages look like them, where case tells nothing. */
  private static final Set<String> SHORT =
      Set.of("co", "sa", "nv", "ag", "se", "ab", "as", "lp", "bv", "kg", "sl", "cv");

  /** What begins the kind of share in a list of symbols. */
  private static final Set<String> SHARES =
      Set.of(
          "common stock",
          "common shares",
          "ordinary shares",
          "ordinary share",
          "american depositary",
          "american depository",
          "depositary shares",
          "class a",
          "class b",
          "class c",
          "series a",
          "series b",
          "series c");

  private LegalForms() {}

  /** Whether a word, in lower case and without dots, is a legal form. */
  static boolean contains(String word) {
    return LONG.contains(word) || SHORT.contains(word);
  }

  /** Whether a legal form is a word of two letters. */
  static boolean isShort(String word) {
    return SHORT.contains(word);
  }

  /** The words of a listed name without the kind of share, legal forms and the article. */
  static List<String> strip(List<String> words) {
    int end = words.size();
    for (int i = 1; i + 1 < words.size() && end == words.size(); i++) {
      if (SHARES.contains(words.get(i) + " " + words.get(i + 1))) {
        end = i;
      }
    }
    // A name that is an address is called by its first part.
    int bare = end;
    while (bare > 0
        && (contains(words.get(bare - 1))
            || words.get(bare - 1).equals("com")
            || isJoiner(words, bare, end))) {
      bare--;
    }
    int start = bare > 1 && words.get(0).equals("the") ? 1 : 0;
    return words.subList(start, Math.max(start, bare));
  }

  /** "de" of "SAB de CV", "and" of "and Company". */
  private static boolean isJoiner(List<String> words, int bare, int end) {
    String word = words.get(bare - 1);
    return bare < end && (word.equals("de") || word.equals("and"));
  }
}
