package io.finemo.preprocess.words;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Span;
import io.finemo.preprocess.dictionary.WordDictionary;
import io.finemo.preprocess.internal.Resources;
import io.finemo.preprocess.step.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Corrects single words as posts misspell them: accents left out, letters stretched, letters of the
 * same sound, slips of the keyboard, chat abbreviations.
 *
 * <p>Candidates are the words of the dictionary within a limit of cost ({@link CandidateSearch}),
 * the cheapest habit first, then the more frequent word. Left alone is what the dictionary knows,
 * what it can be derived from ({@code casita}), names, tickers, slang, laughter, abbreviations in
 * capitals, words with digits or marks inside, and words of more than {@value #LONGEST_WORD}
 * letters (stretched ones counted as two).
 */
@ThreadSafe
public final class SpellingCorrector {
  /** Longer words are left alone. */
  public static final int LONGEST_WORD = 30;

  /** By the length of the word: the shorter it is, the more words lie next to it. */
  private static final float[] LIMITS = {0, 0, .3f, .6f, .85f, 1.1f, 1.1f, 1.3f};

  /** English words are denser than Spanish ones and slang is shorter. */
  private static final float[] ENGLISH_LIMITS = {0, 0, 0, .3f, .62f, 1.1f, 1.1f, 1.3f};

  /** Accents and stretched letters only. */
  private static final float SURE = .17f;

  /** What begins with a capital is rather a name than misspelt. */
  private static final float CAPITALIZED = .26f;

  /** Capitals up to this length are left alone unless a letter is stretched. */
  private static final int ABBREVIATION = 5;

  /** The longest is {@code lorsqu'}. */
  private static final int LONGEST_ELISION = 6;

  /** An English word in a post of another language, if it is at least so frequent. */
  private static final int BORROWED = 8;

  /** Words that writers run together are at least so frequent, and together so long. */
  private static final int FREQUENT = 12;

  private static final int SHORTEST_RUN = 8;

  private static final int CACHED = 1 << 15;

  private static final Map<Language, SpellingCorrector> LOADED = new HashMap<>();

  private final Language language;
  private final WordDictionary dictionary;
  private final Map<String, String> chat = new HashMap<>();
  private final Set<String> slang;
  private final Derivations derivations;
  private final BoundedCache<Optional<String>> cache = new BoundedCache<>(CACHED);

  private SpellingCorrector(Language language) {
    this.language = language;
    dictionary = WordDictionary.of(language);
    for (String line : Resources.lines("words/" + language.code() + "/chat.txt")) {
      int blank = line.indexOf(' ');
      chat.put(line.substring(0, blank), line.substring(blank + 1));
    }
    slang = language.equals(Language.ENGLISH) ? Resources.wordSet("words/en/slang.txt") : Set.of();
    derivations = new Derivations(language, this::isKnown);
  }

  /**
   * The corrector of a language, made at the first call.
   *
   * @param language the language
   * @return the same corrector at each call
   * @throws IllegalArgumentException if the language is not built in
   * @throws IllegalStateException if the dictionary is missing from the class path; the message
   *     names the Maven coordinates to add
   */
  public static SpellingCorrector of(Language language) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(language, SpellingCorrector::new);
    }
  }

  /**
   * The word that is meant.
   *
   * @param word one word as it is written, in any case: capitals tell names and abbreviations
   * @return what is meant, in lower case but for names; several words with blanks between them if
   *     the writer ran them together; empty if the word is to be left as it is
   */
  public Optional<String> correct(String word) {
    return cache.get(word, this::search);
  }

  private Optional<String> search(String word) {
    int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
    if (language.equals(Language.FRENCH) && apostrophe > 0 && apostrophe <= LONGEST_ELISION) {
      String elided = word.substring(0, apostrophe).toLowerCase(Locale.ROOT);
      // One elision, not all of j'j'j'j': a post may hold a hundred thousand.
      return meant(word.substring(apostrophe + 1)).map(meant -> elided + "'" + meant);
    }
    return meant(word);
  }

  private Optional<String> meant(String word) {
    Shape shape = Shape.of(word);
    boolean capitals = shape == Shape.CAPITALS;
    if (shape == Shape.OTHER
        || (capitals && word.length() <= 2)
        || (word.length() > LONGEST_WORD && Stretch.squeezedLength(word) > LONGEST_WORD)) {
      return Optional.empty();
    }
    Stretch stretch = Stretch.of(word.toLowerCase(Locale.ROOT));
    String lower = stretch.squeezed();
    String single = stretch.single();
    String meant = chat.get(lower);
    if (meant != null) {
      return Optional.of(meant);
    }
    if (capitals && word.length() <= 3) {
      return Optional.empty();
    }
    if (stretch.any() && frequency(single) > frequency(lower)) {
      return Optional.of(single);
    }
    if (isKnown(lower)) {
      return stretch.any() ? Optional.of(lower) : Optional.empty();
    }
    if (Names.contains(lower) || slang.contains(lower) || Laughs.is(lower) || Laughs.is(single)) {
      return Optional.empty();
    }
    String title = Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    if (isKnown(title)) {
      return shape == Shape.LOWER || stretch.any() ? Optional.of(title) : Optional.empty();
    }
    if (capitals && !stretch.any() && word.length() <= ABBREVIATION) {
      return Optional.empty();
    }
    meant = chat.get(single);
    return meant != null ? Optional.of(meant) : candidate(lower, single, shape, stretch);
  }

  private Optional<String> candidate(String lower, String single, Shape shape, Stretch stretch) {
    float limit = limit(lower.length(), shape);
    CandidateSearch search = new CandidateSearch(dictionary.automaton(), language, stretch, shape);
    String best = search.best(0, Math.min(limit, SURE));
    if (best != null) {
      return Optional.of(best);
    }
    if (derivations.isKnown(lower)) {
      return stretch.any() ? Optional.of(lower) : Optional.empty();
    }
    if (derivations.isKnown(single)) {
      return Optional.of(single);
    }
    if (limit <= SURE || isBorrowed(lower)) {
      return Optional.empty();
    }
    best = search.best(SURE, limit);
    return best != null || shape != Shape.LOWER ? Optional.ofNullable(best) : runTogether(lower);
  }

  /** Frequent words without blanks between them: {@code tequieromucho}. */
  private Optional<String> runTogether(String word) {
    if (word.length() < SHORTEST_RUN) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder(word.length() + 4);
    List<Span> parts = WordSegmenter.of(language).split(word);
    // Of two parts a short one may be a prefix: conurbano.
    int shortest = parts.size() == 2 ? 4 : 1;
    for (Span part : parts) {
      String meant = part.of(word);
      if (part.length() < shortest || frequency(meant) < FREQUENT) {
        return Optional.empty();
      }
      words.append(words.length() == 0 ? "" : " ").append(meant);
    }
    return Optional.of(words.toString());
  }

  private float limit(int length, Shape shape) {
    float[] limits = language.equals(Language.ENGLISH) ? ENGLISH_LIMITS : LIMITS;
    float limit = limits[Math.min(length, limits.length - 1)];
    return switch (shape) {
      case TITLE -> Math.min(limit, CAPITALIZED);
      case CAPITALS -> Math.min(limit, SURE);
      default -> limit;
    };
  }

  private int frequency(String word) {
    return dictionary.automaton().frequency(word);
  }

  private boolean isKnown(String word) {
    // The English frequencies stand in an automaton without the rarest words.
    return frequency(word) > 0 || (language.equals(Language.ENGLISH) && dictionary.contains(word));
  }

  private boolean isBorrowed(String word) {
    return !language.equals(Language.ENGLISH)
        && WordDictionary.of(Language.ENGLISH).automaton().frequency(word) >= BORROWED;
  }

  @Override
  public String toString() {
    return "SpellingCorrector[" + language.code() + "]";
  }
}
