package io.finemo.cashtag.count;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts tags and pairs of tags, all posts and clean ones: unordered pairs of one kind of tag, or
 * links from one kind to another. Tallies add up in any order.
 *
 * <p>Memory grows with 24 to 64 bytes for a distinct pair. It holds at most so many tags and pairs
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
  /** Stands behind a tag that is counted for itself, where pairs are links. */
  private static final String NOTHING = "";

  private final boolean links;
  private final int bound;
  private TagNumbers firsts;
  private TagNumbers seconds;
  private PairTable table;
  private long error;

  /**
   * A pair and its counts.
   *
   * @param first the first tag; of unordered pairs, the one that comes first in the alphabet
   * @param second the second one
   * @param posts how many posts hold both
   * @param postsClean how many of them are without noise
   * @param place larger for pairs that come later in the alphabet; to sort without comparing texts
   */
  public record Row(String first, String second, long posts, long postsClean, long place) {
    /** Most posts first, then by the alphabet. */
    public static final Comparator<Row> MOST_FIRST =
        (one, other) -> {
          int byPosts = Long.compare(other.posts, one.posts);
          return byPosts == 0 ? Long.compare(one.place, other.place) : byPosts;
        };
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
    table.add(first, own(first), 1, clean ? 1 : 0);
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

  /** What a tag is paired with where it is counted for itself. */
  private int own(int first) {
    return links ? seconds.number(NOTHING) : first;
  }

  /** Keeps to the bound. To be called behind each post; takes back all numbers of tags. */
  public void settle() {
    if (table.size() <= bound) {
      return;
    }
    long[] counts = table.sortedPosts();
    long off = counts[counts.length - 1 - bound / 2];
    error += off;
    TagNumbers allFirsts = firsts;
    TagNumbers allSeconds = seconds;
    PairTable all = table;
    firsts = new TagNumbers();
    seconds = links ? new TagNumbers() : firsts;
    table = new PairTable();
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

  /**
   * Adds what another tally has counted.
   *
   * @param other a tally of the same kind, which is left as it is
   */
  public void addAll(PairTally other) {
    int[] itsFirsts = firsts.numbersOf(other.firsts);
    int[] itsSeconds = links ? seconds.numbersOf(other.seconds) : itsFirsts;
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
    return table.posts(first, own(first));
  }

  /**
   * How many posts without noise hold a tag of the first kind.
   *
   * @param first the number of the tag
   * @return the posts
   */
  public long postsClean(int first) {
    return table.clean(first, own(first));
  }

  /**
   * What has been counted.
   *
   * @param tags the tags of the first kind, each as first and second, or as first of nothing
   * @param pairs the pairs
   */
  public record Rows(List<Row> tags, List<Row> pairs) {}

  /**
   * The tags and pairs.
   *
   * @return both in no order, in lists of the caller's own
   */
  public Rows rows() {
    int nothing = links ? seconds.number(NOTHING) : -1;
    int[] firstRanks = firsts.ranks();
    int[] secondRanks = links ? seconds.ranks() : firstRanks;
    List<Row> tags = new ArrayList<>(firsts.size());
    List<Row> pairs = new ArrayList<>(table.size());
    table.forEach(
        (first, second, posts, clean) -> {
          boolean swapped = !links && firstRanks[first] > secondRanks[second];
          int one = swapped ? second : first;
          int other = swapped ? first : second;
          long place = (long) firstRanks[one] << Integer.SIZE | secondRanks[other];
          Row row = new Row(firsts.tag(one), seconds.tag(other), posts, clean, place);
          (second == (links ? nothing : first) ? tags : pairs).add(row);
        });
    return new Rows(tags, pairs);
  }

  /**
   * Writes the counts: each tag once, and pairs as their numbers, as a tag is in many pairs.
   *
   * @param out where to
   */
  public void write(PartWriter out) {
    out.whole(error);
    Rows both = rows();
    List<Row> rows = both.pairs;
    rows.addAll(both.tags);
    firsts.write(out);
    if (links) {
      seconds.write(out);
    }
    out.integer(rows.size());
    rows.stream()
        .sorted(Comparator.comparingLong(Row::place))
        .forEach(
            row ->
                out.compact(row.place >>> Integer.SIZE)
                    .compact(row.place & 0xffff_ffffL)
                    .compact(row.posts)
                    .compact(row.postsClean));
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
      if (table.posts(first, second) > 0) {
        throw in.fault(what + " must be there once: " + firsts.tag(first));
      }
      table.add(first, second, posts, clean);
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
