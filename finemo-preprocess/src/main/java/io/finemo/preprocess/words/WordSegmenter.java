package io.finemo.preprocess.words;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.Span;
import io.finemo.preprocess.dictionary.WordAutomaton;
import io.finemo.preprocess.dictionary.WordDictionary;
import io.finemo.preprocess.step.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits what is written without blanks, hashtags above all, into its words.
 *
 * <p>Capitals, digits and underscores are borders; what stands between two borders is cut where a
 * unigram model over the frequencies of the dictionary finds it likeliest (Viterbi). Accents may be
 * left out. Tickers, companies and other names of a list of finemo's own stay whole, and so does
 * what holds no known word. Time grows linearly with the length, times that of the longest word.
 */
@ThreadSafe
public final class WordSegmenter {
  private static final int LONGEST_WORD = 24;
  private static final int CACHED = 1 << 12;

  /** A writer who marks one border marks all of them, so that a further one is unlikely. */
  private static final float CUT_IN_CAMEL_CASE = 8;

  private static final float CUT_IN_CAPITALIZED = 10;

  private static final Map<Language, WordSegmenter> LOADED = new HashMap<>();

  private final WordAutomaton automaton;
  private final boolean accents;
  private final WordPrices prices;
  private final BoundedCache<List<Span>> cache = new BoundedCache<>(CACHED);

  private WordSegmenter(Language language) {
    automaton = WordDictionary.of(language).automaton();
    accents = !language.equals(Language.ENGLISH);
    prices = WordPrices.of(language);
  }

  /**
   * The segmenter of a language, made at the first call.
   *
   * @param language the language
   * @return the same segmenter at each call
   * @throws IllegalArgumentException if the language is not built in
   * @throws IllegalStateException if the dictionary is missing from the class path; the message
   *     names the Maven coordinates to add
   */
  public static WordSegmenter of(Language language) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(language, WordSegmenter::new);
    }
  }

  /**
   * The words of a tag.
   *
   * @param tag the tag without its mark ({@code #}, {@code @})
   * @return where its words stand in the tag, in order and without overlaps; underscores belong to
   *     none; empty if the tag is empty or nothing but underscores
   */
  public List<Span> split(String tag) {
    return cache.get(tag, this::parts);
  }

  private List<Span> parts(String tag) {
    if (tag.length() <= Names.LONGEST && Names.contains(tag.toLowerCase(Locale.ROOT))) {
      return List.of(new Span(0, tag.length()));
    }
    List<Span> parts = new ArrayList<>(4);
    List<Span> chunks = CamelCase.split(tag);
    for (Span chunk : chunks) {
      boolean capital = Character.isUpperCase(tag.charAt(chunk.start()));
      boolean capitals = capital && Character.isUpperCase(tag.charAt(chunk.end() - 1));
      boolean isAbbreviation = capitals && chunk.length() <= 4;
      if (isAbbreviation || chunk.length() < 2 || !isLetter(tag, chunk.start())) {
        parts.add(chunk);
      } else if (chunks.size() > 1) {
        segment(tag, chunk, CUT_IN_CAMEL_CASE, parts);
      } else {
        segment(tag, chunk, capital && !capitals ? CUT_IN_CAPITALIZED : 0, parts);
      }
    }
    return List.copyOf(parts);
  }

  private static boolean isLetter(String tag, int at) {
    return Character.isLetter(tag.codePointAt(at));
  }

  private void segment(String tag, Span chunk, float cut, List<Span> parts) {
    int length = chunk.length();
    char[] letters = new char[length];
    for (int i = 0; i < length; i++) {
      letters[i] = Character.toLowerCase(tag.charAt(chunk.start() + i));
    }
    // The best cost of each prefix, and of each prefix that ends within an unknown word.
    float[] best = new float[length + 1];
    float[] unknown = new float[length + 1];
    int[] from = new int[length + 1];
    int[] unknownFrom = new int[length + 1];
    Arrays.fill(best, Float.POSITIVE_INFINITY);
    Arrays.fill(unknown, Float.POSITIVE_INFINITY);
    best[0] = 0;
    Frontier frontier = new Frontier(automaton, accents);
    for (int start = 0; start < length; start++) {
      if (unknown[start] < best[start]) {
        best[start] = unknown[start];
        from[start] = unknownFrom[start];
      }
      float before = isInside(letters[start]) ? Float.POSITIVE_INFINITY : best[start];
      before += start > 0 ? cut : 0;
      float fresh = before + WordPrices.unknown(true);
      float longer = unknown[start] + WordPrices.unknown(false);
      unknown[start + 1] = Math.min(fresh, longer);
      unknownFrom[start + 1] = fresh <= longer ? start : unknownFrom[start];
      if (before < Float.POSITIVE_INFINITY) {
        words(letters, start, before, frontier, best, from);
      }
    }
    if (unknown[length] < best[length]) {
      from[length] = unknownFrom[length];
    }
    int at = parts.size();
    List<Span> reversed = new ArrayList<>(4);
    for (int end = length; end > 0; end = from[end]) {
      reversed.add(new Span(chunk.start() + from[end], chunk.start() + end));
    }
    for (int i = reversed.size() - 1; i >= 0; i--) {
      parts.add(at++, reversed.get(i));
    }
  }

  /** Reaches every end of a known word that begins at a place. */
  private void words(
      char[] letters, int start, float before, Frontier frontier, float[] best, int[] from) {
    frontier.reset();
    int last = Math.min(letters.length, start + LONGEST_WORD);
    for (int end = start + 1; end <= last; end++) {
      frontier.next(letters[end - 1], end - start == 1);
      if (frontier.isEmpty() && end - start > Names.LONGEST) {
        return;
      }
      String word = new String(letters, start, end - start);
      float cost = before + prices.of(word, frontier.frequency());
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }

  /** No word begins between the halves of a surrogate pair, or with a combining accent. */
  private static boolean isInside(char unit) {
    return Character.isLowSurrogate(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
  }
}
