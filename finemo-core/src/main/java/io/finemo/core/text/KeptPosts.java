package io.finemo.core.text;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import io.finemo.core.text.DuplicateIndex.Kept;
import io.finemo.core.text.DuplicateIndex.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The memory of {@link NearDuplicates}: the last posts that repeated nothing, indexed by the tokens
 * of their prefixes, and bounded in posts and in tokens.
 */
final class KeptPosts {
  private static final int TOKENS_PER_POST = 64;
  private static final int MIN_TOKENS = 1 << 16;

  private final int window;
  private final long maxTokens;
  private final TermTable dictionary = new TermTable();
  private final ArrayDeque<Kept> posts = new ArrayDeque<>();
  private long heldTokens;
  private long newTerms;

  KeptPosts(int window) {
    this.window = window;
    this.maxTokens = Math.max(MIN_TOKENS, (long) TOKENS_PER_POST * window);
  }

  /** The token as a term, which is new and has no holders if no post has it. */
  Term termOf(String token) {
    String bounded = DuplicateIndex.bounded(token);
    return termOf(WordTable.key(bounded), bounded);
  }

  /** The same for a token of a text, all of which are looked up. */
  Term termOf(WordKeys tokens, int index) {
    Term known = tokens.term(index);
    if (known != null) {
      return known;
    }
    long key = tokens.key(index);
    // Since all were looked up the same token may have come.
    return key == WordTable.NONE ? termOf(tokens.word(index)) : termOf(key, "");
  }

  private Term termOf(long key, String text) {
    Term known = dictionary.get(key, text);
    return known == null ? newTerm(key, text) : known;
  }

  void lookUp(WordKeys tokens) {
    tokens.lookUp(dictionary);
  }

  private Term newTerm(long key, String text) {
    Term term = new Term(key, key == WordTable.NONE ? text : "", newTerms++);
    dictionary.add(term);
    return term;
  }

  /**
   * Keeps a post, unless it alone has more tokens than there is room for.
   *
   * @param its its distinct tokens in the order of the index
   * @param prefix how many of them, from the first, lead to it
   */
  void add(String id, Term[] its, int prefix, long number, long time) {
    if (its.length > maxTokens) {
      dropUnheld(its, its.length);
      return;
    }
    for (Term term : its) {
      term.holders++;
    }
    while (posts.size() == window || heldTokens + its.length > maxTokens) {
      forgetOldest();
    }
    Kept post = new Kept(id, its, prefix, number, time);
    post.index();
    posts.addLast(post);
    heldTokens += its.length;
  }

  /** Forgets the tokens of a post that is not kept. */
  void dropUnheld(Term[] its, int length) {
    for (int i = 0; i < length; i++) {
      if (its[i].holders == 0) {
        dictionary.remove(its[i]);
      }
    }
  }

  /** Forgets from the oldest on what the time window has passed, up to the first it has not. */
  void forgetOutOfReach(TimeWindow times) {
    for (Kept oldest = posts.peekFirst();
        oldest != null && times.isOutOfReach(oldest.time);
        oldest = posts.peekFirst()) {
      forgetOldest();
    }
  }

  private void forgetOldest() {
    Kept oldest = posts.removeFirst();
    oldest.removeAsOldest();
    for (Term term : oldest.terms) {
      if (--term.holders == 0) {
        dictionary.remove(term);
      }
    }
    heldTokens -= oldest.terms.length;
  }

  /** Takes the order of the tokens anew, rare ones first, and the index with it. */
  void reorder() {
    for (Term term : dictionary.values()) {
      term.rank = term.holders;
      term.clear();
    }
    for (Kept post : posts) {
      Arrays.sort(post.terms, DuplicateIndex.ORDER);
      post.index();
    }
  }

  /**
   * Writes the tokens, each once, by key or text as the dictionary has them, and the posts, oldest
   * first, with their tokens by number.
   */
  void write(PartWriter out) {
    Map<Term, Integer> numbers = new HashMap<>();
    List<Term> inOrder = new ArrayList<>();
    for (Kept post : posts) {
      for (Term term : post.terms) {
        if (numbers.putIfAbsent(term, inOrder.size()) == null) {
          inOrder.add(term);
        }
      }
    }
    out.integer(inOrder.size());
    for (Term term : inOrder) {
      out.whole(term.key);
      if (term.key == WordTable.NONE) {
        writeText(term.text, out);
      }
    }
    out.integer(posts.size());
    for (Kept post : posts) {
      writeText(post.id, out);
      out.whole(post.time).integer(post.terms.length);
      for (Term term : post.terms) {
        out.compact(numbers.getOrDefault(term, 0));
      }
    }
  }

  /** Reads the tokens; the posts follow. */
  Term[] readTerms(PartReader in) throws ModelFormatException {
    Term[] terms = new Term[in.count("tokens", Long.BYTES)];
    for (int i = 0; i < terms.length; i++) {
      long key = in.whole("the key of a token", Long.MIN_VALUE, Long.MAX_VALUE);
      String text = key == WordTable.NONE ? readText("a token", in) : "";
      if (dictionary.get(key, text) != null || WordTable.key(text) != WordTable.NONE) {
        throw new ModelFormatException("token " + i + " comes twice, or has a key of its own");
      }
      terms[i] = newTerm(key, text);
    }
    return terms;
  }

  /** Checks that all posts and tokens that were read are held. */
  void requireAllHeld(int read) throws ModelFormatException {
    if (posts.size() != read) {
      throw new ModelFormatException(read + " kept posts, more than there is room for");
    }
    for (Term term : dictionary.values()) {
      if (term.holders == 0) {
        throw new ModelFormatException("a token that no post has: " + term.number);
      }
    }
  }

  /** Identifiers and tokens need not be well-formed Unicode. */
  private static void writeText(String text, PartWriter out) {
    out.units(text.toCharArray(), text.length());
  }

  static String readText(String what, PartReader in) throws ModelFormatException {
    return new String(in.units(what));
  }

  int size() {
    return posts.size();
  }

  /** How many tokens the posts have, together. */
  long heldTokens() {
    return heldTokens;
  }
}
