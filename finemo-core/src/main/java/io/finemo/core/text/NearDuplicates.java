package io.finemo.core.text;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
 * <h2>Time</h2>
 *
 * <p>A window of time may be given beside that of N posts: then posts farther apart in time are not
 * compared, and what repeats an original after that time is an original itself. Only the distance
 * counts, so the posts may come in any order, newest first as well. A post without a time counts as
 * of the time of the last one before it that had one; those before the first time, as of that.
 *
 * <p>Times free memory early: the oldest kept posts are forgotten where each of 512 posts in a row
 * is farther from them in time than the window. One post with a wrong clock therefore forgets
 * nothing, and only a post that comes more than that many places late may miss its original. The
 * window of N posts bounds the memory in every case, so it should hold the posts of the time
 * wanted.
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

  private static final int VERSION = 1;

  private final KeptPosts kept;
  private final TimeWindow times;
  private final PrefixSearch search;

  /** Of the text that is being added; a field, so that a text costs no new arrays. */
  private final WordKeys tokens = new WordKeys();

  /** Remembers {@link #DEFAULT_WINDOW} posts and compares at {@link #DEFAULT_THRESHOLD}. */
  public NearDuplicates() {
    this(DEFAULT_THRESHOLD, DEFAULT_WINDOW);
  }

  /**
   * Starts with an empty window of posts, whatever their times.
   *
   * @param threshold the Jaccard similarity from which posts are duplicates, above 0, at most 1
   *     (equal sets)
   * @param window how many posts are remembered, 1 or more
   * @throws IllegalArgumentException if a value is out of its range
   */
  public NearDuplicates(double threshold, int window) {
    this(threshold, window, TimeWindow.unlimited());
  }

  /**
   * Starts with an empty window of posts and of time.
   *
   * @param threshold the Jaccard similarity from which posts are duplicates, above 0, at most 1
   *     (equal sets)
   * @param window how many posts are remembered at most, 1 or more
   * @param span how far apart in time duplicates are at most, 1 ms or more; counted in whole
   *     milliseconds
   * @throws IllegalArgumentException if a value is out of its range
   */
  public NearDuplicates(double threshold, int window, Duration span) {
    this(threshold, window, TimeWindow.of(span));
  }

  private NearDuplicates(double threshold, int window, TimeWindow times) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "the threshold must be above 0 and at most 1: " + threshold);
    }
    if (window < 1) {
      throw new IllegalArgumentException("the window must hold 1 post or more: " + window);
    }
    this.kept = new KeptPosts(window);
    this.times = times;
    this.search = new PrefixSearch(threshold, kept, times);
  }

  /**
   * Looks for an earlier post that this one repeats, and remembers this one if there is none. The
   * post has no time of its own.
   *
   * @param id the identifier to name the post by later; not checked for being used before
   * @param tokens its tokens in any order; how often each occurs does not matter
   * @return the identifier of the most similar kept post, of equally similar ones the earliest
   *     added; empty if none reaches the threshold. A post without tokens repeats nothing and is
   *     not remembered
   */
  public Optional<String> add(String id, Collection<String> tokens) {
    return add(id, times.next(), tokens);
  }

  /**
   * Looks for a post that this one repeats, added before it and within the time window, and
   * remembers this one if there is none.
   *
   * @param id the identifier to name the post by later; not checked for being used before
   * @param time when it was written; without meaning where no time window was given
   * @param tokens its tokens in any order; how often each occurs does not matter
   * @return as {@link #add(String, Collection)}
   */
  public Optional<String> add(String id, Instant time, Collection<String> tokens) {
    Optional<String> original = add(id, times.next(time), tokens);
    forgetIfDue();
    return original;
  }

  private void forgetIfDue() {
    if (times.isEndOfBlock()) {
      kept.forgetOutOfReach(times);
      times.startBlock();
    }
  }

  /**
   * As {@link #add(String, Collection)} with the {@linkplain #tokens tokens} of a text, and faster.
   *
   * @param id the identifier to name the post by later; not checked for being used before
   * @param text its text
   * @param entities what was found in this text; all but URLs and mentions are ignored
   * @return as {@link #add(String, Collection)}
   * @throws IllegalArgumentException if an entity to leave out lies beyond the text
   */
  public Optional<String> addText(String id, String text, List<Entity> entities) {
    return add(id, times.next(), text, entities);
  }

  /**
   * As {@link #add(String, Instant, Collection)} with the {@linkplain #tokens tokens} of a text,
   * and faster.
   *
   * @param id the identifier to name the post by later; not checked for being used before
   * @param time when it was written; without meaning where no time window was given
   * @param text its text
   * @param entities what was found in this text; all but URLs and mentions are ignored
   * @return as {@link #add(String, Collection)}
   * @throws IllegalArgumentException if an entity to leave out lies beyond the text
   */
  public Optional<String> addText(String id, Instant time, String text, List<Entity> entities) {
    Optional<String> original = add(id, times.next(time), text, entities);
    forgetIfDue();
    return original;
  }

  private Optional<String> add(String id, long time, Collection<String> tokens) {
    search.begin();
    for (String token : tokens) {
      search.token(kept.termOf(token));
    }
    return add(id, time);
  }

  private Optional<String> add(String id, long time, String text, List<Entity> entities) {
    tokens.clear();
    DuplicateTokens.split(text, entities, tokens::add);
    kept.lookUp(tokens);
    search.begin();
    for (int i = 0; i < tokens.size(); i++) {
      search.token(kept.termOf(tokens, i));
    }
    return add(id, time);
  }

  private Optional<String> add(String id, long time) {
    if (search.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> original = search.find(time);
    if (original.isEmpty()) {
      search.keep(id, time);
    } else {
      search.drop();
    }
    search.reorderIfDue();
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
    Set<String> tokens = new LinkedHashSet<>();
    DuplicateTokens.split(
        text,
        entities,
        (key, its, start, end) -> tokens.add(its.substring(start, end).toLowerCase(Locale.ROOT)));
    return Collections.unmodifiableSet(tokens);
  }

  /**
   * Writes what is remembered, so that another can go on where this one stopped.
   *
   * @param out where to
   */
  public void write(PartWriter out) {
    out.integer(VERSION);
    times.write(out);
    kept.write(out);
  }

  /**
   * Takes over what another has remembered, which is what {@link #write} wrote. The answers from
   * here on are those that the other would have given.
   *
   * @param in where from; the other must have had the same threshold and windows
   * @throws ModelFormatException if it is of another version or broken
   * @throws IllegalStateException if a post was added before
   */
  public void resume(PartReader in) throws ModelFormatException {
    in.integer("version of the near-duplicates", VERSION, VERSION);
    times.resume(in);
    search.resume(in);
  }

  /**
   * How many index entries and candidates were looked at so far: the part of the cost that can
   * grow.
   */
  long lookedAt() {
    return search.lookedAt();
  }

  /** How many posts are kept. */
  int keptPosts() {
    return kept.size();
  }

  /** How many tokens the kept posts have, together. */
  long heldTokens() {
    return kept.heldTokens();
  }
}
