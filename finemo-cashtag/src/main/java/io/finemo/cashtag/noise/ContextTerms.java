package io.finemo.cashtag.noise;

import io.finemo.cashtag.TaggedPost;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What stands around the symbols of a post: its hashtags ({@code #tag}), its symbols as companions
 * of each other ({@code $SYM}), and its words of three letters or more.
 */
final class ContextTerms {
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_WORD = 20;

  private ContextTerms() {}

  /** The distinct terms, at most so many of them, hashtags and symbols before words. */
  static Set<String> of(TaggedPost post, int most) {
    Set<String> terms = new LinkedHashSet<>();
    for (String hashtag : post.hashtags()) {
      add("#" + hashtag, terms, most);
    }
    for (String symbol : post.symbols()) {
      add("$" + symbol, terms, most);
    }
    addWords(post.post().text(), terms, most);
    return terms;
  }

  private static void addWords(String text, Set<String> terms, int most) {
    int from = 0;
    while (from < text.length() && terms.size() < most) {
      int to = from;
      while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
        to++;
      }
      if (to > from && !isEntity(text, from, to)) {
        splitWords(text, from, to, terms, most);
      }
      from = to + 1;
    }
  }

  private static boolean isEntity(String text, int from, int to) {
    char first = text.charAt(from);
    return first == '@' || first == '#' || first == '$' || holdsProtocol(text, from, to);
  }

  /** Looks no further than the word: as far as the end of the text would be quadratic. */
  private static boolean holdsProtocol(String text, int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (text.startsWith("://", i)) {
        return true;
      }
    }
    return false;
  }

  private static void splitWords(String text, int from, int to, Set<String> terms, int most) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || !Character.isLetter(text.charAt(i))) {
        if (i - start >= SHORTEST_WORD && i - start <= LONGEST_WORD) {
          add(text.substring(start, i).toLowerCase(Locale.ROOT), terms, most);
        }
        start = i + 1;
      }
    }
  }

  private static void add(String term, Set<String> terms, int most) {
    if (terms.size() < most) {
      terms.add(term);
    }
  }
}
