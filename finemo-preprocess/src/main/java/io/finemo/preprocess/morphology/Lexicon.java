package io.finemo.preprocess.morphology;

import io.finemo.preprocess.dictionary.Reading;
import io.finemo.preprocess.dictionary.WordDictionary;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is known of the words of one language, through a bounded cache. */
final class Lexicon {
  /** Words longer than this are never looked up: no dictionary has them. */
  private static final int LONGEST = 40;

  private static final int CACHE_BITS = 15;
  private static final Map<Language, Lexicon> LOADED = new HashMap<>();

  final Language language;
  final Grammar grammar;
  private final WordDictionary dictionary;
  private final Tags tags;
  private final Contractions contractions;

  /**
   * Each word has one place, where a later word of the same hash replaces it. Words are immutable,
   * so that a race between threads costs a second look-up and nothing else.
   */
  private final @Nullable Word[] cache = new Word[1 << CACHE_BITS];

  private Lexicon(Language language) {
    this.language = language;
    grammar = new Grammar(language);
    dictionary = WordDictionary.of(language);
    tags = Tags.of(language);
    contractions = Contractions.of(language);
  }

  static Lexicon of(Language language) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(language, Lexicon::new);
    }
  }

  /** What is known of a word in its normal form. */
  Word word(String norm) {
    int hash = norm.hashCode() * 0x9E3779B1;
    int place = hash >>> (32 - CACHE_BITS);
    Word cached = cache[place];
    if (cached != null && cached.norm().equals(norm)) {
      return cached;
    }
    Word word = analyze(norm);
    if (norm.length() <= LONGEST) {
      cache[place] = word;
    }
    return word;
  }

  private Word analyze(String norm) {
    if (norm.length() > LONGEST) {
      return new Word(norm, List.of(Unit.of(Role.NOUN, norm)), false);
    }
    List<String> parts = grammar.closed(norm).isEmpty() ? contractions.parts(norm) : List.of(norm);
    List<Unit> units =
        parts.stream().map(p -> new Unit(candidates(p), isFutureWithoutAccent(p))).toList();
    return new Word(norm, units, grammar.isPastCue(norm));
  }

  private List<Candidate> candidates(String word) {
    List<Candidate> closed = grammar.closed(word);
    if (!closed.isEmpty()) {
      return closed;
    }
    List<Candidate> found = dictionary(word);
    if (found.isEmpty() && !word.isEmpty()) {
      found = dictionary(capitalized(word));
    }
    if (found.isEmpty() && word.length() <= 5) {
      found = dictionary(word.toUpperCase(Locale.ROOT));
    }
    if (found.isEmpty()) {
      found = withAccents(word);
    }
    if (found.isEmpty()) {
      String single = withoutDoubles(word);
      if (!single.equals(word)) {
        found = dictionary(single);
      }
    }
    return found.isEmpty() ? Suffixes.guess(word, language) : found;
  }

  private List<Candidate> dictionary(String word) {
    List<Candidate> closed = grammar.closed(word);
    if (!closed.isEmpty()) {
      return closed;
    }
    List<Candidate> found = new ArrayList<>(6);
    for (Reading reading : dictionary.readings(word)) {
      tags.read(reading, found);
    }
    List<Role> roles = found.stream().map(Candidate::role).toList();
    found.replaceAll(c -> c.plus(grammar.prior(word, c.role()) + rivals(c, roles)));
    return found;
  }

  /**
   * Points a reading loses to the others of its word, where dictionaries list much that is rare:
   * "acquired" as an adjective, "cheap" as a noun, "companies" and "desplome" as verbs.
   */
  private int rivals(Candidate candidate, List<Role> roles) {
    boolean nominal = roles.contains(Role.NOUN) || roles.contains(Role.ADJ);
    return switch (candidate.role()) {
      case ADJ -> roles.contains(Role.GERUND) ? -2 : roles.contains(Role.PARTICIPLE) ? -1 : 0;
      case NOUN -> language.equals(Language.ENGLISH) && roles.contains(Role.ADJ) ? -1 : 0;
      case FINITE -> roles.contains(Role.PLURAL) ? -1 : nominal && candidate.weight() < 0 ? -2 : 0;
      default -> 0;
    };
  }

  /** The commonest of the words that differ in accents only. */
  private List<Candidate> withAccents(String word) {
    if (language.equals(Language.ENGLISH) || word.length() < 3) {
      return List.of();
    }
    String best = "";
    int highest = -1;
    for (int i = 0; i < word.length(); i++) {
      String accents = Suffixes.accents(word.charAt(i), language);
      for (int k = 0; k < accents.length(); k++) {
        String accented = word.substring(0, i) + accents.charAt(k) + word.substring(i + 1);
        if (!dictionary.readings(accented).isEmpty() && dictionary.frequency(accented) > highest) {
          best = accented;
          highest = dictionary.frequency(accented);
        }
      }
    }
    return best.isEmpty() ? List.of() : dictionary(best);
  }

  private boolean isFutureWithoutAccent(String word) {
    int a = word.endsWith("ra") ? word.length() - 1 : word.length() - 2;
    return language.equals(Language.SPANISH)
        && (word.endsWith("ra") || word.endsWith("ran") || word.endsWith("ras"))
        && dictionary.readings(word).stream().anyMatch(r -> r.tag().startsWith("VMSI"))
        && dictionary.readings(word.substring(0, a) + 'á' + word.substring(a + 1)).stream()
            .anyMatch(r -> r.tag().startsWith("VMIF"));
  }

  private static String withoutDoubles(String word) {
    StringBuilder kept = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        kept.append(word.charAt(i));
      }
    }
    return kept.toString();
  }

  private static String capitalized(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + word.substring(Character.charCount(first));
  }
}
