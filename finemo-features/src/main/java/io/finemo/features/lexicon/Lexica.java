package io.finemo.features.lexicon;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lexicon of each language that posts are looked up in: finemo's own, or one's own in its
 * place. Immutable. Finemo's own are loaded when a post of their language comes.
 */
@ThreadSafe
public final class Lexica {
  private static final Lexica STANDARD = new Lexica(new TreeMap<>());

  private final SortedMap<String, Lexicon> own;

  /** Made when a post of their language comes: not anew for each. */
  private final Map<String, LexiconScorer> scorers = new ConcurrentHashMap<>();

  private Lexica(SortedMap<String, Lexicon> own) {
    this.own = own;
    own.forEach((code, lexicon) -> scorers.put(code, LexiconScorer.of(lexicon, code)));
  }

  /**
   * Finemo's own lexica, for all languages that have one.
   *
   * @return always the same
   */
  public static Lexica standard() {
    return STANDARD;
  }

  /**
   * The same with another lexicon for a language. {@code Lexicon.standard("en").with(mine)} adds to
   * finemo's own.
   *
   * @param languageCode one of {@link Lexicon#languages}
   * @param lexicon the lexicon
   * @return the lexica
   * @throws IllegalArgumentException if the language is another one
   */
  public Lexica with(String languageCode, Lexicon lexicon) {
    SortedMap<String, Lexicon> more = new TreeMap<>(own);
    more.put(languageCode, lexicon);
    return new Lexica(more);
  }

  /**
   * The lexica that are not finemo's own, by language.
   *
   * @return a copy
   */
  public SortedMap<String, Lexicon> own() {
    return new TreeMap<>(own);
  }

  /**
   * Finds the entries in a post.
   *
   * @param post the post
   * @return the hits in order, none if its language has no lexicon
   */
  public List<LexiconHit> hits(AnalyzedPost post) {
    return of(post.language()).map(lexicon -> lexicon.hits(post)).orElse(List.of());
  }

  /**
   * Tells the polarity of a post.
   *
   * @param post the post
   * @return its polarity with the evidence; {@link LexiconScore#NOTHING_FOUND} if its language has
   *     no lexicon
   */
  public LexiconScore score(AnalyzedPost post) {
    return Lexicon.languages().contains(post.language())
        ? scorers.computeIfAbsent(post.language(), LexiconScorer::standard).score(post)
        : LexiconScore.NOTHING_FOUND;
  }

  /**
   * The lexicon of a language.
   *
   * @param languageCode an ISO 639-1 code
   * @return the lexicon, if there is one
   */
  public Optional<Lexicon> of(String languageCode) {
    Lexicon lexicon = own.get(languageCode);
    if (lexicon != null) {
      return Optional.of(lexicon);
    }
    return Lexicon.languages().contains(languageCode)
        ? Optional.of(Lexicon.standard(languageCode))
        : Optional.empty();
  }

  /** Lexica are equal if they hold the same entries for the same languages. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Lexica that && entries().equals(that.entries());
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }

  private Map<String, List<LexiconEntry>> entries() {
    Map<String, List<LexiconEntry>> entries = new HashMap<>();
    own.forEach((code, lexicon) -> entries.put(code, List.copyOf(lexicon.entries())));
    return entries;
  }

  @Override
  public String toString() {
    return own.isEmpty() ? "Lexica[standard]" : "Lexica[standard but for " + own.keySet() + "]";
  }
}
