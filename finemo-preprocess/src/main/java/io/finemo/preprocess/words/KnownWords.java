package io.finemo.preprocess.words;

import io.finemo.preprocess.dictionary.WordDictionary;
import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How well a language knows a word, the accents and capitals that writers leave out forgiven. */
final class KnownWords {
  private static final int LONGEST = 40;
  private static final Set<String> LOAN_WORDS = Resources.wordSet("words/loan-words.txt");
  private static final Map<Language, KnownWords> LOADED = new HashMap<>();

  private final WordDictionary dictionary;
  private final boolean accents;
  private final Set<String> shortWords;
  private final Set<String> frequentWords;
  private final Set<String> abbreviations;

  private KnownWords(Language language) {
    dictionary = WordDictionary.of(language);
    accents = !language.equals(Language.ENGLISH);
    String words = "words/" + language.code();
    shortWords = Resources.wordSet(words + "/short.txt");
    frequentWords = Resources.wordSet(language.code() + "/function-words.txt");
    abbreviations =
        Resources.lines(words + "/chat.txt").stream()
            .map(line -> Resources.words(line).get(0))
            .collect(Collectors.toUnmodifiableSet());
  }

  static KnownWords of(Language language) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(language, KnownWords::new);
    }
  }

  /**
   * The frequency of the most frequent word that may be meant.
   *
   * @param word the word in lower case
   * @return 0 if there is none
   */
  int frequency(String word) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return 0;
    }
    Frontier frontier = new Frontier(dictionary.automaton(), accents);
    frontier.reset();
    for (int i = 0; i < word.length() && !frontier.isEmpty(); i++) {
      frontier.next(word.charAt(i), i == 0);
    }
    int frequency = frontier.frequency();
    // The English frequencies stand in an automaton without the rarest words.
    return frequency == 0 && dictionary.contains(word) ? 1 : frequency;
  }

  /** The frequency of a word as it is written, or of what it is contracted from. */
  int frequencyAsWritten(String word) {
    int frequency = dictionary.frequency(word);
    int apostrophe = word.lastIndexOf('\'');
    if (frequency > 0 || apostrophe < 1) {
      return frequency;
    }
    // "i'm" stands there with its capital; "l'action" and "bank's" as what the noun is.
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    String noun = accents ? word.substring(apostrophe + 1) : word.substring(0, apostrophe);
    return Math.max(dictionary.frequency(capital), dictionary.frequency(noun));
  }

  /** Whether the lists of frequent words and of abbreviations in posts have a word. */
  boolean isListed(String word) {
    return frequentWords.contains(word) || abbreviations.contains(word);
  }

  /** Whether finance uses an English word in every language. */
  static boolean isLoanWord(String word) {
    return LOAN_WORDS.contains(word);
  }

  /** Whether the list of frequent words has a word. */
  boolean isFrequent(String word) {
    return frequentWords.contains(word);
  }

  /**
   * Whether a word stands on its own: the dictionaries list any two letters as some abbreviation.
   */
  boolean isWord(String word) {
    return switch (word.length()) {
      case 0, 1 -> false;
      case 2, 3 -> shortWords.contains(word) || Names.contains(word);
      default -> frequency(word) > 0 || Names.contains(word);
    };
  }
}
