package io.finemo.preprocess;

import io.finemo.core.text.Token;
import io.finemo.preprocess.step.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of finemo's languages a post is written in, by its function words.
 *
 * <p>A language wins with strictly more different function words than every other. Posts without
 * any, and ties, have no answer here; the caller falls back on what the source states.
 */
final class LanguageIdentifier {
  /**
   * From this many words on, a post without one function word of any language is in another one.
   */
  private static final int LONG_POST = 6;

  private LanguageIdentifier() {}

  /** The answer: a language, {@link #FOREIGN}, or {@link #UNKNOWN}. */
  sealed interface Answer {}

  /** One of finemo's languages, by so many different function words. */
  record Known(Language language, int words) implements Answer {
    /** A single word may be borrowed, or mean something else: "est." is not French. */
    boolean isCertain() {
      return words > 1;
    }
  }

  /** No evidence, or as much for one language as for another. */
  static final Answer UNKNOWN = new Undecided();

  /** Enough words, and none of them of finemo's languages. */
  static final Answer FOREIGN = new Foreign();

  private record Undecided() implements Answer {}

  private record Foreign() implements Answer {}

  static Answer identify(List<Token> tokens) {
    Map<Language, Set<String>> hits = new EnumMap<>(Language.class);
    int length = 0;
    for (Token token : tokens) {
      if (token.kind() != Token.Kind.WORD) {
        continue;
      }
      length++;
      for (Language language : Language.values()) {
        if (contains(WordLists.of(language).functionWords(), token.norm())) {
          hits.computeIfAbsent(language, l -> new HashSet<>()).add(token.norm());
        }
      }
    }
    Language best = Language.ENGLISH;
    int most = 0;
    boolean tie = false;
    for (Map.Entry<Language, Set<String>> entry : hits.entrySet()) {
      int words = entry.getValue().size();
      if (words > most) {
        best = entry.getKey();
        most = words;
        tie = false;
      } else if (words == most) {
        tie = true;
      }
    }
    if (most == 0) {
      return length >= LONG_POST ? FOREIGN : UNKNOWN;
    }
    return tie ? UNKNOWN : new Known(best, most);
  }

  private static boolean contains(Set<String> words, String word) {
    int apostrophe = word.indexOf('\'');
    // "l'action" and "don't": the part before the apostrophe is the function word in French.
    return words.contains(word)
        || (apostrophe > 0 && words.contains(word.substring(0, apostrophe + 1)));
  }
}
