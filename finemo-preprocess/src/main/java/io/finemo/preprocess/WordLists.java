package io.finemo.preprocess;

import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of one language, read from the class path once.
 *
 * @param negators words that turn what follows into its contrary
 * @param contrasts words that end the scope of a negation
 * @param stopWords words that say nothing of an asset
 * @param advertising expressions of advertising
 */
record WordLists(
    Set<String> negators, Set<String> contrasts, Set<String> stopWords, List<String> advertising) {
  private static final WordLists NONE = new WordLists(Set.of(), Set.of(), Set.of(), List.of());
  private static final Map<Language, WordLists> ALL = new HashMap<>();

  static {
    for (Language language : Language.BUILT_IN) {
      ALL.put(language, load(language.code()));
    }
  }

  /** The lists of a language, empty ones if it is not built in. */
  static WordLists of(Language language) {
    return ALL.getOrDefault(language, NONE);
  }

  private static WordLists load(String folder) {
    return new WordLists(
        Resources.wordSet(folder + "/negators.txt"),
        Resources.wordSet(folder + "/contrasts.txt"),
        Resources.wordSet(folder + "/stop-words.txt"),
        Resources.lines(folder + "/spam.txt"));
  }
}
