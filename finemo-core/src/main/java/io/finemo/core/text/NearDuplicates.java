package io.finemo.core.text;

import io.finemo.core.text.DuplicateIndex.Kept;
import io.finemo.core.text.DuplicateIndex.Postings;
import io.finemo.core.text.DuplicateIndex.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds posts in a stream that repeat an earlier one almost word for word.
 *
 * <p>Two posts are near-duplicates if the Jaccard similarity of their token <em>sets</em>, the size
 * of the intersection over the size of the union, is at least the threshold. The answer is exact:
 * what a comparison with every post of the window would find is found.
 *
 * <pre>
 * NearDuplicates seen = new NearDuplicates();
 * Optional&lt;String&gt; original = seen.add(post.id(), NearDuplicates.tokens(post.text(), entities));
 * </pre>
 *
 * <h2>Which posts are compared</h2>
 *
 * <p>Only posts that repeat nothing are <em>kept</em>, and new posts are compared with kept ones.
 * So every duplicate points at an original, never at another duplicate; two kept posts are always
 * less similar than the threshold; and a chain of posts, each a little different from the one
 * before, does not drift away from where it began: as soon as a post is too far from the first, it
 * is an original itself. The window holds the last N kept posts, so that repeating one post a
 * million times pushes nothing out of it. Of several originals the most similar one is named, of
 * equally similar ones the earliest.
 *
 * <h2>Method and cost</h2>
 *
 * <p>Prefix filtering as in PPJoin (Xiao, Wang, Lin and Yu, WWW 2008, section 3): with all tokens
 * in one order, two sets x and y can only reach the threshold t if the first |x| - ceil(t |x|) + 1
 * tokens of x and the first |y| - ceil(t |y|) + 1 of y have one in common; only these are indexed
 * and looked up. Sizes that cannot match and candidates with too few common prefix tokens are
 * dropped before the sets themselves are compared.
 *
 * <p>The method is exact in any order and fast if rare tokens come first. What is rare in a stream
 * changes, so the order is that of the document frequencies in the window at one moment (of equally
 * rare tokens the newer comes first), and it is taken anew, and the index with it, when the
 * look-ups since have cost more than that. A token that a flood of posts shares thus soon leaves
 * the prefixes. The order decides the cost, never the answer.
 *
 * <p>Adding a post of n distinct tokens costs O(n log n) and the index entries it looks at. These
 * are few where posts have tokens of their own. The worst case, posts woven of the same few tokens
 * and yet below the threshold, is bounded by the window: at most (1 - t) n + 1 entries for each
 * kept post.
 *
 * <p>Memory is bounded by the window, and by 64 tokens for each post of it taken together (but
 * 65,536 at least): the oldest posts leave earlier where posts are longer than that on average, and
 * a post with more tokens than all of these is compared but not kept. Tokens of more than 64 UTF-16
 * units are held as their SHA-256.
 *
 * <p>Not thread-safe: one for each stream.
 */
public final class NearDuplicates {
  /** The similarity from which posts count as duplicates, where none is given. */
  public static final double DEFAULT_THRESHOLD = 0.75;

  /** How many posts are remembered, where nothing is given. */
  public static final int DEFAULT_WINDOW = 100_000;

  private static final int TOKENS_PER_POST = 64;
  private static final int MIN_TOKENS = 1 << 16;

  /** What sorting a token costs, in looks at index entries; measured, and not critical. */
  private static final int LOOKS_PER_TOKEN = 16;

  private static final int MIN_LOOKS = 4096;

  /** Against rounding in t |x|: a prefix may be one too long, never one too short. */
  private static final double SLACK = 1e-9;

  private final double threshold;
  private final int window;
  private final long maxTokens;
  private final Map<String, Term> dictionary = new HashMap<>();
  private final ArrayDeque<Kept> kept = new ArrayDeque<>();
  private long heldTokens;
  private long terms;
  private long additions;
  private long lookedAt;
  private long lookedAtSinceOrdering;

  /** Remembers {@link #DEFAULT_WINDOW} posts and compares at {@link #DEFAULT_THRESHOLD}. */
  public NearDuplicates() {
    this(DEFAULT_THRESHOLD, DEFAULT_WINDOW);
  }

  /**
   * Starts with an empty window.
   *
   * @param threshold the Jaccard similarity from which posts are duplicates, above 0, at most 1
   *     (equal sets)
   * @param window how many posts are remembered, 1 or more
   * @throws IllegalArgumentException if a value is out of its range
   */
  public NearDuplicates(double threshold, int window) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "the threshold must be above 0 and at most 1: " + threshold);
    }
    if (window < 1) {
      throw new IllegalArgumentException("the window must hold 1 post or more: " + window);
    }
    this.threshold = threshold;
    this.window = window;
    this.maxTokens = Math.max(MIN_TOKENS, (long) TOKENS_PER_POST * window);
  }

  /**
   * Looks for an earlier post that this one repeats, and remembers this one if there is none.
   *
   * @param id the identifier to name the post by later; not checked for being used before
   * @param tokens its tokens in any order; how often each occurs does not matter
   * @return the identifier of the most similar kept post, of equally similar ones the earliest;
   *     empty if none reaches the threshold. A post without tokens repeats nothing and is not
   *     remembered
   */
  public Optional<String> add(String id, Collection<String> tokens) {
    String[] distinct =
        tokens.stream().map(DuplicateIndex::bounded).distinct().toArray(String[]::new);
    if (distinct.length == 0) {
      return Optional.empty();
    }
    additions++;
    Optional<String> original = find(distinct);
    if (original.isEmpty() && distinct.length <= maxTokens) {
      keep(id, distinct);
    }
    if (lookedAtSinceOrdering > LOOKS_PER_TOKEN * heldTokens + MIN_LOOKS) {
      reorder();
    }
    return original;
  }

  /**
   * The tokens of a text for {@link #add}: its words, numbers, emoji and other symbols in lower
   * case, without URLs and mentions, which change from copy to copy, and without a leading {@code
   * RT}. A {@code $} or {@code #} directly before a letter or digit stays with it. Linear in the
   * text, but for sorting the entities.
   *
   * @param text the text
   * @param entities what was found in this text; all but URLs and mentions are ignored
   * @return the distinct tokens in order of appearance, unmodifiable
   * @throws IllegalArgumentException if an entity to leave out lies beyond the text
   */
  public static Collection<String> tokens(String text, List<Entity> entities) {
    return DuplicateTokens.of(text, entities);
  }

  private Optional<String> find(String[] distinct) {
    List<Term> known = new ArrayList<>(distinct.length);
    for (String token : distinct) {
      Term term = dictionary.get(token);
      if (term != null) {
        term.mark = additions;
        known.add(term);
      }
    }
    known.sort(DuplicateIndex.ORDER);
    int size = distinct.length;
    int rest = required(size) - 1;
    // Tokens that no kept post has are the rarest of all and come first.
    int prefix = size - rest - (size - known.size());
    int smallest = required(size);
    double largest = size / threshold + SLACK * size;
    List<Kept> candidates = new ArrayList<>();
    for (int i = 0; i < prefix; i++) {
      Postings postings = known.get(i).postings;
      countLookUps(postings.size());
      for (int j = 0; j < postings.size(); j++) {
        Kept other = postings.get(j);
        if (other.seen != additions) {
          other.seen = additions;
          other.common = 0;
          if (other.terms.length >= smallest && other.terms.length <= largest) {
            candidates.add(other);
          }
        }
        other.common++;
      }
    }
    return best(candidates, size, rest);
  }

  private Optional<String> best(List<Kept> candidates, int size, int rest) {
    @Nullable Kept best = null;
    double bestSimilarity = 0;
    for (Kept other : candidates) {
      int otherSize = other.terms.length;
      double needed = threshold / (1 + threshold) * (size + otherSize) * (1 - SLACK);
      if (other.common + Math.max(rest, otherSize - other.prefix) < needed) {
        continue;
      }
      countLookUps(1);
      int common = 0;
      for (Term term : other.terms) {
        if (term.mark == additions) {
          common++;
        }
      }
      // Division is rounded correctly, so 3/4 is .75 and 7/10 is the double that .7 is read as.
      double similarity = (double) common / (size + otherSize - common);
      if (similarity >= threshold
          && (best == null
              || similarity > bestSimilarity
              || (similarity == bestSimilarity && other.number < best.number))) {
        best = other;
        bestSimilarity = similarity;
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.id);
  }

  private void keep(String id, String[] distinct) {
    while (kept.size() == window || heldTokens + distinct.length > maxTokens) {
      forgetOldest();
    }
    Term[] its = new Term[distinct.length];
    for (int i = 0; i < its.length; i++) {
      its[i] = dictionary.computeIfAbsent(distinct[i], t -> new Term(t, terms++));
      its[i].holders++;
    }
    Arrays.sort(its, DuplicateIndex.ORDER);
    int prefix = its.length - required(its.length) + 1;
    Kept post = new Kept(id, its, prefix, additions);
    post.index();
    kept.addLast(post);
    heldTokens += its.length;
  }

  private void forgetOldest() {
    Kept oldest = kept.removeFirst();
    oldest.removeAsOldest();
    for (Term term : oldest.terms) {
      if (--term.holders == 0) {
        dictionary.remove(term.text);
      }
    }
    heldTokens -= oldest.terms.length;
  }

  private void reorder() {
    for (Term term : dictionary.values()) {
      term.rank = term.holders;
      term.postings.clear();
    }
    for (Kept post : kept) {
      Arrays.sort(post.terms, DuplicateIndex.ORDER);
      post.index();
    }
    lookedAtSinceOrdering = 0;
  }

  /** The smallest number of tokens that a set of this size shares with a near-duplicate. */
  private int required(int size) {
    return Math.max(1, (int) Math.ceil(threshold * size - SLACK * size));
  }

  private void countLookUps(int entries) {
    lookedAt += entries;
    lookedAtSinceOrdering += entries;
  }

  /**
   * How many index entries and candidates were looked at so far: the part of the cost that can
   * grow.
   */
  long lookedAt() {
    return lookedAt;
  }

  /** How many tokens the kept posts have, together. */
  long heldTokens() {
    return heldTokens;
  }
}
