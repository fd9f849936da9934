package io.finemo.preprocess;

import io.finemo.preprocess.dictionary.Resources;
import io.finemo.preprocess.step.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of one language, read from the class path once.
 *
 * @param negators words that turn what follows into its contrary
 * @param contrasts words that end the scope of a negation
 * @param stopWords words that say nothing of an asset
 * @param spam expressions of advertising
 */
record WordLists(
    Set<String> negators, Set<String> contrasts, Set<String> stopWords, SpamFilter spam) {
  private static final Map<Language, WordLists> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, load(language.code()));
    }
  }

  static WordLists of(Language language) {
    WordLists lists = ALL.get(language);
    if (lists == null) {
      throw new IllegalStateException("no word lists for " + language);
    }
    return lists;
  }

  private static WordLists load(String folder) {
    return new WordLists(
        Resources.wordSet(folder + "/negators.txt"),
        Resources.wordSet(folder + "/contrasts.txt"),
        Resources.wordSet(folder + "/stop-words.txt"),
        new SpamFilter(List.copyOf(Resources.lines(folder + "/spam.txt"))));
  }
}
