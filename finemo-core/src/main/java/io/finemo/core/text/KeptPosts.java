package io.finemo.core.text;

import io.finemo.core.text.DuplicateIndex.Kept;
import io.finemo.core.text.DuplicateIndex.Term;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory of {@link NearDuplicates}: the last posts that repeated nothing, indexed by the tokens
 * of their prefixes, and bounded in posts and in tokens.
 */
final class KeptPosts {
  private static final int TOKENS_PER_POST = 64;
  private static final int MIN_TOKENS = 1 << 16;

  private final int window;
  private final long maxTokens;
  private final Map<String, Term> dictionary = new HashMap<>();
  private final ArrayDeque<Kept> posts = new ArrayDeque<>();
  private long heldTokens;
  private long terms;

  KeptPosts(int window) {
    this.window = window;
    this.maxTokens = Math.max(MIN_TOKENS, (long) TOKENS_PER_POST * window);
  }

  @Nullable Term term(String token) {
    return dictionary.get(token);
  }

  /**
   * Keeps a post, unless it alone has more tokens than there is room for.
   *
   * @param prefix how many of its tokens, in the order of the index, lead to it
   */
  void add(String id, String[] distinct, int prefix, long number, long time) {
    if (distinct.length > maxTokens) {
      return;
    }
    while (posts.size() == window || heldTokens + distinct.length > maxTokens) {
      forgetOldest();
    }
    Term[] its = new Term[distinct.length];
    for (int i = 0; i < its.length; i++) {
      its[i] = dictionary.computeIfAbsent(distinct[i], t -> new Term(t, terms++));
      its[i].holders++;
    }
    Arrays.sort(its, DuplicateIndex.ORDER);
    Kept post = new Kept(id, its, prefix, number, time);
    post.index();
    posts.addLast(post);
    heldTokens += its.length;
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
        dictionary.remove(term.text);
      }
    }
    heldTokens -= oldest.terms.length;
  }

  /** Takes the order of the tokens anew, rare ones first, and the index with it. */
  void reorder() {
    for (Term term : dictionary.values()) {
      term.rank = term.holders;
      term.postings.clear();
    }
    for (Kept post : posts) {
      Arrays.sort(post.terms, DuplicateIndex.ORDER);
      post.index();
    }
  }

  int size() {
    return posts.size();
  }

  /** How many tokens the posts have, together. */
  long heldTokens() {
    return heldTokens;
  }
}
