package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How many posts hold each unordered pair of symbols. Memory grows with the distinct pairs; one
 * post adds at most n (n - 1) / 2 of its first n = {@link CashtagOptions#maxLinkedTags()} symbols.
 */
public final class SymbolPairs implements Statistic<SymbolPairs, SymbolPairs.Result> {
  private static final int VERSION = 1;

  private final CashtagOptions options;
  private final BoundedTally<Link> pairs;
  private long cutPosts;

  /**
   * Starts with no post.
   *
   * @param options how many symbols of a post form pairs
   */
  public SymbolPairs(CashtagOptions options) {
    this(options, new BoundedTally<>(options.maxCounters()), 0);
  }

  private SymbolPairs(CashtagOptions options, BoundedTally<Link> pairs, long cutPosts) {
    this.options = Objects.requireNonNull(options, "options");
    this.pairs = pairs;
    this.cutPosts = cutPosts;
  }

  /**
   * Two symbols and how many posts hold both.
   *
   * @param first the symbol that comes first in the alphabet
   * @param second the other one
   * @param posts how many posts hold both
   * @param postsClean how many of them without noise
   */
  public record Row(String first, String second, long posts, long postsClean) {
    /** Most posts first, then by names. Written out, as chains of comparators are slow here. */
    static final Comparator<Row> ORDER =
        (one, other) -> {
          int byPosts = Long.compare(other.posts, one.posts);
          int byFirst = byPosts == 0 ? one.first.compareTo(other.first) : byPosts;
          return byFirst == 0 ? one.second.compareTo(other.second) : byFirst;
        };
  }

  /**
   * The pairs.
   *
   * @param pairs the pairs, most frequent first, then by names
   * @param cutPosts how many posts hold more symbols than form pairs, so that some of their pairs
   *     are not counted
   * @param error by how much a count may be too low, and how many posts a pair that is left out may
   *     have, where memory is bounded; 0 if all are exact
   */
  public record Result(List<Row> pairs, long cutPosts, long error) {

    /**
     * Copies the list.
     *
     * @param pairs the pairs
     * @param cutPosts how many posts were cut
     * @param error by how much a count may be too low
     */
    public Result {
      pairs = List.copyOf(pairs);
    }
  }

  @Override
  public void add(TaggedPost post) {
    List<String> symbols = post.symbols();
    int linked = Math.min(options.maxLinkedTags(), symbols.size());
    for (int i = 0; i < linked; i++) {
      for (int j = i + 1; j < linked; j++) {
        String one = symbols.get(i);
        String other = symbols.get(j);
        pairs.increment(
            one.compareTo(other) < 0 ? new Link(one, other) : new Link(other, one), post.clean());
      }
    }
    if (linked < symbols.size()) {
      cutPosts++;
    }
  }

  @Override
  public void merge(SymbolPairs other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    pairs.addAll(other.pairs);
    cutPosts += other.cutPosts;
  }

  @Override
  public Result result() {
    return new Result(
        pairs.sorted(
            (link, posts, clean) -> new Row(link.first(), link.second(), posts, clean), Row.ORDER),
        cutPosts,
        pairs.error());
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION)
        .integer(options.maxLinkedTags())
        .integer(options.maxCounters())
        .whole(cutPosts);
    Link.write(pairs, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param options the options the posts were counted with
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version, of other options or broken
   */
  public static SymbolPairs read(CashtagOptions options, PartReader in)
      throws ModelFormatException {
    Statistics.requireVersion("symbol pairs", VERSION, in);
    in.integer("maxLinkedTags", options.maxLinkedTags(), options.maxLinkedTags());
    in.integer("maxCounters", options.maxCounters(), options.maxCounters());
    long cutPosts = in.whole("cut posts", 0, Long.MAX_VALUE);
    BoundedTally<Link> pairs = Link.read(options.maxCounters(), "pairs", in);
    for (Link pair : pairs.keys()) {
      if (pair.first().compareTo(pair.second()) >= 0) {
        throw in.fault("not a pair of two symbols in order: " + pair);
      }
    }
    return new SymbolPairs(options, pairs, cutPosts);
  }
}
