package io.finemo.cashtag.count;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Counts tags and pairs of tags, all posts and clean ones: unordered pairs of one kind of tag, or
 * links from one kind to another. Tallies add up in any order.
 *
 * <p>Memory grows with 43 to 86 bytes for a distinct pair. It holds at most so many tags and pairs
 * as its bound says, once {@linkplain #settle() settled}: exact until one more comes; then the
 * summary of Misra and Gries, which merges (Agarwal et al. 2012, "Mergeable summaries"). With k the
 * half of the bound, the (k+1)-th largest count is taken off all counts and those that come to 0
 * go. Each time at least k + 1 counts lose that much, so that the error is at most the sum of all
 * increments / (k + 1), however tallies were merged. Clean counts lose as much, down to 0, and keep
 * the same bound. A pair has never more posts than its tags.
 *
 * <p>For one thread.
 */
public final class PairTally {
  /** Stands behind a tag that is counted for itself, where pairs are links: in the bytes only. */
  private static final String NOTHING = "";

  private final boolean links;
  private final int bound;
  private TagNumbers firsts;
  private TagNumbers seconds;

  /** Each tag of the first kind for itself. */
  private TagCounts own = new TagCounts();

  private PairTable table;
  private long error;

  /**
   * Makes a row of a tag.
   *
   * @param <R> what it makes
   */
  @FunctionalInterface
  public interface TagRow<R> {
    /**
     * Makes the row.
     *
     * @param tag the tag
     * @param posts how many posts hold it
     * @param postsClean how many of them are without noise
     * @return the row
     */
    R of(String tag, long posts, long postsClean);
  }

  /**
   * Makes a row of a pair.
   *
   * @param <R> what it makes
   */
  @FunctionalInterface
  public interface PairRow<R> {
    /**
     * Makes the row.
     *
     * @param first the number of the first tag; of unordered pairs, the one that comes first in the
     *     alphabet
     * @param second the number of the second one
     * @param posts how many posts hold both
     * @param postsClean how many of them are without noise
     * @return the row
     */
    R of(int first, int second, long posts, long postsClean);
  }

  private PairTally(boolean links, int bound, TagNumbers firsts, TagNumbers seconds) {
    this.links = links;
    this.bound = bound;
    this.firsts = firsts;
    this.seconds = seconds;
    this.table = new PairTable();
  }

  /**
   * Unordered pairs of tags.
   *
   * @param bound how many tags and pairs are held, 2 or more
   * @return an empty tally
   */
  public static PairTally ofPairs(int bound) {
    TagNumbers tags = new TagNumbers();
    return new PairTally(false, bound, tags, tags);
  }

  /**
   * Links from tags to tags of another kind.
   *
   * @param bound how many tags of the first kind and links are held, 2 or more
   * @return an empty tally
   */
  public static PairTally ofLinks(int bound) {
    return new PairTally(true, bound, new TagNumbers(), new TagNumbers());
  }

  /**
   * The number of a tag of the first kind, until the tally is settled.
   *
   * @param tag the tag
   * @return its number
   */
  public int first(String tag) {
    return firsts.number(tag);
  }

  /**
   * The number of a tag of the first kind, which is one of the keys of a post, until the tally is
   * settled.
   *
   * @param keys the keys
   * @param place the place of the tag among them
   * @return its number
   */
  public int first(KeyNumbers keys, int place) {
    return firsts.number(keys, place);
  }

  /**
   * The number of a tag of the second kind, until the tally is settled.
   *
   * @param tag the tag, which is not empty where pairs are links
   * @return its number; of unordered pairs, the same as {@link #first}
   */
  public int second(String tag) {
    return seconds.number(tag);
  }

  /**
   * Counts a post for a tag of the first kind.
   *
   * @param first its number
   * @param clean whether the post is without noise
   */
  public void count(int first, boolean clean) {
    own.add(first, 1, clean ? 1 : 0);
  }

  /**
   * Counts a post for a pair.
   *
   * @param first the number of the first tag
   * @param second the number of the second one; of unordered pairs, not the same
   * @param clean whether the post is without noise
   */
  public void count(int first, int second, boolean clean) {
    add(first, second, 1, clean ? 1 : 0);
  }

  private void add(int first, int second, long posts, long clean) {
    if (links || first <= second) {
      table.add(first, second, posts, clean);
    } else {
      table.add(second, first, posts, clean);
    }
  }

  private int size() {
    return own.size() + table.size();
  }

  /** Keeps to the bound. To be called behind each post; takes back all numbers of tags. */
  public void settle() {
    if (size() <= bound) {
      return;
    }
    long off = nthLargest(bound / 2 + 1);
    error += off;
    TagNumbers allFirsts = firsts;
    TagNumbers allSeconds = seconds;
    TagCounts allOwn = own;
    PairTable all = table;
    firsts = new TagNumbers();
    seconds = links ? new TagNumbers() : firsts;
    own = new TagCounts();
    table = new PairTable();
    allOwn.forEach(
        (first, posts, clean) -> {
          if (posts > off) {
            own.add(first(allFirsts.tag(first)), posts - off, Math.max(0, clean - off));
          }
        });
    all.forEach(
        (first, second, posts, clean) -> {
          if (posts > off) {
            add(
                first(allFirsts.tag(first)),
                second(allSeconds.tag(second)),
                posts - off,
                Math.max(0, clean - off));
          }
        });
  }

  private long nthLargest(int n) {
    LongStream.Builder all = LongStream.builder();
    own.forEach((first, posts, clean) -> all.add(posts));
    table.forEach((first, second, posts, clean) -> all.add(posts));
    long[] counts = all.build().toArray();
    Arrays.sort(counts);
    return counts[counts.length - n];
  }

  /**
   * Adds what another tally has counted.
   *
   * @param other a tally of the same kind, which is left as it is
   */
  public void addAll(PairTally other) {
    int[] itsFirsts = firsts.numbersOf(other.firsts);
    int[] itsSeconds = links ? seconds.numbersOf(other.seconds) : itsFirsts;
    other.own.forEach((first, posts, clean) -> own.add(itsFirsts[first], posts, clean));
    other.table.forEach(
        (first, second, posts, clean) -> add(itsFirsts[first], itsSeconds[second], posts, clean));
    error += other.error;
    settle();
  }

  /**
   * By how much a count may be too low, and how many posts a tag or pair that is left out may have.
   *
   * @return posts; 0 if all counts are exact
   */
  public long error() {
    return error;
  }

  /**
   * How many posts hold a tag of the first kind.
   *
   * @param first the number of the tag
   * @return the posts
   */
  public long posts(int first) {
    return own.posts(first);
  }

  /**
   * How many posts without noise hold a tag of the first kind.
   *
   * @param first the number of the tag
   * @return the posts
   */
  public long postsClean(int first) {
    return own.clean(first);
  }

  /**
   * The tag of the first kind of a number.
   *
   * @param number its number
   * @return the tag
   */
  public String first(int number) {
    return firsts.tag(number);
  }

  /**
   * The tag of the second kind of a number.
   *
   * @param number its number
   * @return the tag
   */
  public String second(int number) {
    return seconds.tag(number);
  }

  /**
   * The tags of the first kind that were counted for themselves.
   *
   * @param <R> the type of the rows
   * @param maker makes the rows
   * @return the rows by the alphabet, in a list of the caller's own
   */
  public <R> List<R> tags(TagRow<R> maker) {
    List<R> rows = new ArrayList<>(own.size());
    for (int first : firsts.inOrder()) {
      if (posts(first) > 0) {
        rows.add(maker.of(firsts.tag(first), posts(first), postsClean(first)));
      }
    }
    return rows;
  }

  /**
   * The pairs.
   *
   * @param <R> the type of the rows
   * @param maker makes the rows
   * @return the rows by the alphabet, first tags first, in a list of the caller's own
   */
  public <R> List<R> pairs(PairRow<R> maker) {
    List<R> rows = new ArrayList<>(table.size());
    columns()
        .forEachInOrder(
            (first, second, posts, clean) -> rows.add(maker.of(first, second, posts, clean)));
    return rows;
  }

  private PairColumns columns() {
    int[] firstRanks = firsts.ranks();
    int[] secondRanks = links ? seconds.ranks() : firstRanks;
    PairColumns columns = new PairColumns(size(), firstRanks, secondRanks);
    table.forEach(
        (first, second, posts, clean) -> {
          boolean swapped = !links && firstRanks[first] > secondRanks[second];
          columns.add(swapped ? second : first, swapped ? first : second, posts, clean);
        });
    return columns;
  }

  /**
   * Writes the counts: each tag once, and pairs as their numbers, as a tag is in many pairs.
   *
   * @param out where to
   */
  public void write(PartWriter out) {
    out.whole(error);
    int nothing = links ? seconds.number(NOTHING) : -1;
    firsts.write(out);
    if (links) {
      seconds.write(out);
    }
    PairColumns columns = columns();
    own.forEach((first, posts, clean) -> columns.add(first, links ? nothing : first, posts, clean));
    out.integer(size());
    columns.forEachInOrder(
        (first, second, posts, clean) ->
            out.compact(columns.firstRank(first))
                .compact(columns.secondRank(second))
                .compact(posts)
                .compact(clean));
  }

  /**
   * Reads unordered pairs.
   *
   * @param bound the bound of the tally that was written
   * @param what what was counted, for messages
   * @param mostPosts how many posts there are
   * @param in where from
   * @return the tally
   * @throws ModelFormatException if it is of another bound or broken
   */
  public static PairTally readPairs(int bound, String what, long mostPosts, PartReader in)
      throws ModelFormatException {
    long error = in.whole("error of " + what, 0, Long.MAX_VALUE);
    TagNumbers tags = TagNumbers.read(what, in);
    return new PairTally(false, bound, tags, tags).read(error, what, mostPosts, in);
  }

  /**
   * Reads links.
   *
   * @param bound the bound of the tally that was written
   * @param what what was counted, for messages
   * @param mostPosts how many posts there are
   * @param in where from
   * @return the tally
   * @throws ModelFormatException if it is of another bound or broken
   */
  public static PairTally readLinks(int bound, String what, long mostPosts, PartReader in)
      throws ModelFormatException {
    long error = in.whole("error of " + what, 0, Long.MAX_VALUE);
    TagNumbers firsts = TagNumbers.read(what, in);
    TagNumbers seconds = TagNumbers.read(what, in);
    return new PairTally(true, bound, firsts, seconds).read(error, what, mostPosts, in);
  }

  private PairTally read(long itsError, String what, long mostPosts, PartReader in)
      throws ModelFormatException {
    error = itsError;
    int size = in.count(what, 4);
    if (size > bound) {
      throw in.fault(size + " " + what + ", but the bound is " + bound);
    }
    for (int i = 0; i < size; i++) {
      int first = (int) in.compact("tag of " + what, 0, firsts.size() - 1L);
      int second = (int) in.compact("tag of " + what, links ? 0 : first, seconds.size() - 1L);
      long posts = in.compact("posts of " + what, 1, mostPosts);
      long clean = in.compact("clean posts of " + what, 0, posts);
      boolean ofItself = links ? seconds.tag(second).equals(NOTHING) : first == second;
      if ((ofItself ? posts(first) : table.posts(first, second)) > 0) {
        throw in.fault(what + " must be there once: " + firsts.tag(first));
      }
      if (ofItself) {
        own.add(first, posts, clean);
      } else {
        table.add(first, second, posts, clean);
      }
    }
    requireTags(what, in);
    return this;
  }

  /** Weights and measures divide by the counts of the tags. */
  private void requireTags(String what, PartReader in) throws ModelFormatException {
    List<String> wrong = new ArrayList<>();
    table.forEach(
        (first, second, posts, clean) -> {
          boolean tooMany = posts > posts(first) || clean > postsClean(first);
          if (tooMany || (!links && (posts > posts(second) || clean > postsClean(second)))) {
            wrong.add(firsts.tag(first) + " and " + seconds.tag(second));
          }
        });
    if (!wrong.isEmpty()) {
      throw in.fault(what + ": more posts than those of its tags: " + wrong.get(0));
    }
  }
}
