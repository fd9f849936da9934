package io.finemo.preprocess.dictionary;

import io.finemo.core.ThreadSafe;
import io.finemo.preprocess.step.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The dictionary of one language. Words are looked up as they are written: {@code madrid} is not
 * {@code Madrid}, {@code precaucion} is not {@code precaución}.
 */
@ThreadSafe
public final class WordDictionary {
  /** The most frequent words have this frequency; the rarest that are known have 1. */
  public static final int HIGHEST_FREQUENCY = 26;

  private static final Map<Language, WordDictionary> LOADED = new HashMap<>();

  private final Language language;
  private final ThreadLocal<DictionaryLookup> lookups;
  private final Dictionary frequencies;
  private final WordAutomaton automaton;

  private WordDictionary(Language language) {
    this.language = language;
    Dictionary readings = DictionarySource.readings(language).load();
    lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(readings));
    frequencies =
        language.equals(Language.ENGLISH) ? DictionarySource.englishFrequencies().load() : readings;
    automaton = new WordAutomaton(frequencies, !language.equals(Language.ENGLISH));
  }

  /**
   * The dictionary of a language, loaded at the first call.
   *
   * @param language the language
   * @return the same dictionary at each call
   * @throws IllegalArgumentException if the language is not built in
   * @throws IllegalStateException if it is missing from the class path; the message names the Maven
   *     coordinates to add
   */
  public static WordDictionary of(Language language) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(language, WordDictionary::new);
    }
  }

  /**
   * All readings of a word.
   *
   * @param word the word, exactly as the dictionary writes it
   * @return its readings in the order of the dictionary, none if it does not know the word
   */
  public List<Reading> readings(String word) {
    if (word.isEmpty() || !isClean(word)) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>(4);
    for (WordData data : lookups.get().lookup(word)) {
      CharSequence stem = data.getStem();
      CharSequence tag = data.getTag();
      if (stem != null && tag != null) {
        readings.add(new Reading(stem.toString(), withoutFrequency(tag.toString())));
      }
    }
    return readings;
  }

  /**
   * Whether the dictionary knows a word.
   *
   * @param word the word, exactly as the dictionary writes it
   * @return true if it has a reading or a frequency
   */
  public boolean contains(String word) {
    return frequency(word) > 0 || !readings(word).isEmpty();
  }

  /**
   * How frequent a word is, on the logarithmic scale of the dictionary.
   *
   * @param word the word, exactly as the dictionary writes it
   * @return 1 to {@value #HIGHEST_FREQUENCY}; 0 if the dictionary does not know the word
   */
  public int frequency(String word) {
    if (word.isEmpty() || !isClean(word)) {
      return 0;
    }
    return language.equals(Language.ENGLISH) ? wordFrequency(word) : tagFrequency(word);
  }

  /**
   * The words that have a frequency, to be walked letter by letter.
   *
   * @return the automaton of the words
   */
  public WordAutomaton automaton() {
    return automaton;
  }

  /** Spanish and French: the last letter of each tag, A to Z. */
  private int tagFrequency(String word) {
    int highest = 0;
    for (WordData data : lookups.get().lookup(word)) {
      CharSequence tag = data.getTag();
      if (tag != null && tag.length() > 0) {
        highest = Math.max(highest, tag.charAt(tag.length() - 1) - 'A' + 1);
      }
    }
    return highest;
  }

  /** English: the letter behind the separator behind the word, A to Z. */
  private int wordFrequency(String word) {
    FSA automaton = frequencies.fsa;
    byte[] bytes =
        (word + frequencies.metadata.getSeparatorAsChar()).getBytes(StandardCharsets.UTF_8);
    MatchResult match = new FSATraversal(automaton).match(bytes);
    if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
      return 0;
    }
    int arc = automaton.getFirstArc(match.node);
    return arc == 0 ? 0 : automaton.getArcLabel(arc) - 'A' + 1;
  }

  private String withoutFrequency(String tag) {
    return language.equals(Language.ENGLISH) || tag.isEmpty()
        ? tag
        : tag.substring(0, tag.length() - 1).stripTrailing();
  }

  /** The separators of the automata, and what has no UTF-8 form, occur in no word. */
  private static boolean isClean(String word) {
    for (int i = 0; i < word.length(); i++) {
      char unit = word.charAt(i);
      if (unit == '+' || unit == '_' || Character.isSurrogate(unit)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "WordDictionary[" + language.code() + "]";
  }
}
