package io.finemo.features.lexicon;

import io.finemo.core.ThreadSafe;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.core.text.Span;
import io.finemo.core.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words, expressions and emoji with their polarity, emotion and financial emotion. Immutable.
 *
 * <p>Entries are matched to the tokens of a post: the longest expression first, by normal form and
 * then by lemma, each token at most once. Accents may be left out in the post, hyphens between the
 * words may stand or not, and a hashtag of one word counts as the word. An emoji is known by its
 * character or by the name its token carries ({@code :rocket:}), whatever its skin tone. Time is
 * linear in the number of tokens.
 */
@ThreadSafe
public final class Lexicon {
  private final Map<String, LexiconEntry> entries;
  private final LexiconTree tree;

  private Lexicon(Map<String, LexiconEntry> entries) {
    this.entries = Collections.unmodifiableMap(entries);
    this.tree = new LexiconTree(entries.values());
  }

  /**
   * The languages of {@link #standard}.
   *
   * @return their codes
   */
  public static List<String> languages() {
    return StandardLexica.LANGUAGES;
  }

  /**
   * The lexicon written for finemo in a language, with its emoji. Loaded once, at the first call.
   *
   * @param languageCode one of {@link #languages}
   * @return the lexicon
   * @throws IllegalArgumentException if there is none in this language
   */
  public static Lexicon standard(String languageCode) {
    return StandardLexica.of(languageCode).lexicon();
  }

  /**
   * A lexicon of given entries.
   *
   * @param entries the entries; of several with the same text the last one counts
   * @return the lexicon
   */
  public static Lexicon of(Collection<LexiconEntry> entries) {
    Map<String, LexiconEntry> byText = new LinkedHashMap<>();
    for (LexiconEntry entry : entries) {
      byText.put(entry.text(), entry);
    }
    return new Lexicon(byText);
  }

  /**
   * This lexicon with the entries of another one, which win where both know a text.
   *
   * @param other the other lexicon
   * @return a lexicon of both
   */
  public Lexicon with(Lexicon other) {
    Map<String, LexiconEntry> both = new LinkedHashMap<>(entries);
    both.putAll(other.entries);
    return new Lexicon(both);
  }

  /**
   * The entries.
   *
   * @return all of them, in the order they were given
   */
  public Collection<LexiconEntry> entries() {
    return entries.values();
  }

  /**
   * The entry with a text.
   *
   * @param text a word, expression or emoji
   * @return its entry, if there is one
   */
  public Optional<LexiconEntry> find(String text) {
    return Optional.ofNullable(entries.get(EntryWords.normal(text)));
  }

  /**
   * Finds the entries in a post.
   *
   * @param post the post
   * @return the hits in order; they do not overlap
   */
  public List<LexiconHit> hits(AnalyzedPost post) {
    List<Token> tokens = post.tokens();
    LexiconCursor cursor = cursor(post);
    List<LexiconHit> hits = new ArrayList<>();
    while (cursor.next()) {
      int start = tokens.get(cursor.from()).span().start();
      int end = tokens.get(cursor.to() - 1).span().end();
      Span span = new Span(start, end);
      hits.add(new LexiconHit(cursor.entry(), span, cursor.isEmoji(), cursor.isNegated()));
    }
    return hits;
  }

  /**
   * Counts the entries in a post; allocates a few small objects, and no strings.
   *
   * @param post the post
   * @return the counts
   */
  public LexiconCounts counts(AnalyzedPost post) {
    LexiconTally.Builder words = new LexiconTally.Builder();
    LexiconTally.Builder negated = new LexiconTally.Builder();
    LexiconTally.Builder emoji = new LexiconTally.Builder();
    LexiconCursor cursor = cursor(post);
    while (cursor.next()) {
      if (cursor.isEmoji()) {
        emoji.add(cursor.entry());
      } else if (cursor.isNegated()) {
        negated.add(cursor.entry());
      } else {
        words.add(cursor.entry());
      }
    }
    return new LexiconCounts(words.build(), negated.build(), emoji.build());
  }

  LexiconCursor cursor(AnalyzedPost post) {
    return new LexiconCursor(tree, post.tokens());
  }
}
