package io.finemo.cashtag;

import io.finemo.cashtag.count.NumberOrder;
import io.finemo.cashtag.count.PairTally;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Which cashtags and hashtags stand together in posts, for the cashtag-hashtag measure (Hentschel
 * and Alonso 2014, Table 8). Memory grows with the distinct symbols and links; one post adds at
 * most {@link CashtagOptions#maxLinkedTags()} squared.
 */
public final class HashtagLinks extends KeyedStatistic<HashtagLinks, HashtagLinks.Result> {
  private static final int VERSION = 2;

  private final CashtagOptions options;
  private final PairTally links;
  private long cutPosts;

  /**
   * Starts with no post.
   *
   * @param options how many tags of a post are linked
   */
  public HashtagLinks(CashtagOptions options) {
    this(options, PairTally.ofLinks(options.maxCounters()), 0);
  }

  private HashtagLinks(CashtagOptions options, PairTally links, long cutPosts) {
    this.options = Objects.requireNonNull(options, "options");
    this.links = links;
    this.cutPosts = cutPosts;
  }

  /**
   * The cashtags and hashtags that occur together.
   *
   * @param links the links by {@link HashtagLink#measure()}, highest first and undefined last, then
   *     by names
   * @param cutPosts how many posts hold more symbols or hashtags than are linked, and both kinds,
   *     so that some of their links are not counted
   * @param error by how much a count may be too low, and how many posts a link that is left out may
   *     have, where memory is bounded; 0 if all are exact
   */
  public record Result(List<HashtagLink> links, long cutPosts, long error) {

    /**
     * Copies the list.
     *
     * @param links the links
     * @param cutPosts how many posts were cut
     * @param error by how much a count may be too low
     */
    public Result {
      links = List.copyOf(links);
    }

    /**
     * The cashtags of a hashtag.
     *
     * @param hashtag the hashtag without {@code #}, in lower case
     * @return its links, closest first
     */
    public List<HashtagLink> ofHashtag(String hashtag) {
      return links.stream().filter(link -> link.hashtag().equals(hashtag)).toList();
    }

    /**
     * The hashtags of a cashtag.
     *
     * @param symbol the symbol without {@code $}, normalized
     * @return its links, closest first
     */
    public List<HashtagLink> ofSymbol(String symbol) {
      return links.stream().filter(link -> link.symbol().equals(symbol)).toList();
    }
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    List<String> symbols = post.symbols();
    if (symbols.isEmpty()) {
      return;
    }
    boolean clean = post.clean();
    int most = options.maxLinkedTags();
    List<String> hashtags = post.hashtags();
    int[] linked = new int[Math.min(most, hashtags.size())];
    for (int i = 0; i < linked.length; i++) {
      linked[i] = links.second(hashtags.get(i));
    }
    for (int i = 0; i < symbols.size(); i++) {
      int symbol = links.first(keys.symbols(), i);
      links.count(symbol, clean);
      for (int j = 0; j < linked.length && i < most; j++) {
        links.count(symbol, linked[j], clean);
      }
    }
    if (!hashtags.isEmpty() && Math.max(symbols.size(), hashtags.size()) > most) {
      cutPosts++;
    }
    links.settle();
  }

  @Override
  public void merge(HashtagLinks other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    links.addAll(other.links);
    cutPosts += other.cutPosts;
  }

  @Override
  public Result result() {
    List<HashtagLink> ranked = links.pairs(this::link);
    NumberOrder.sortDescending(ranked, HashtagLinks::rank);
    return new Result(ranked, cutPosts, links.error());
  }

  private HashtagLink link(int symbol, int hashtag, long posts, long postsClean) {
    return new HashtagLink(
        links.first(symbol),
        links.second(hashtag),
        posts,
        postsClean,
        links.posts(symbol),
        links.postsClean(symbol));
  }

  /**
   * Larger for a larger measure, and 0 for none: the bits of numbers above 0 are in their order.
   */
  private static long rank(HashtagLink link) {
    OptionalDouble measure = link.measure();
    return measure.isPresent() ? Double.doubleToLongBits(measure.getAsDouble()) : 0;
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION)
        .integer(options.maxLinkedTags())
        .integer(options.maxCounters())
        .whole(cutPosts);
    links.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param options the options the posts were counted with
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version, of other options or broken
   */
  public static HashtagLinks read(CashtagOptions options, PartReader in)
      throws ModelFormatException {
    Statistics.requireVersion("hashtag links", VERSION, in);
    in.integer("maxLinkedTags", options.maxLinkedTags(), options.maxLinkedTags());
    in.integer("maxCounters", options.maxCounters(), options.maxCounters());
    long cutPosts = in.whole("cut posts", 0, Long.MAX_VALUE);
    return new HashtagLinks(
        options,
        PairTally.readLinks(options.maxCounters(), "hashtag links", Long.MAX_VALUE, in),
        cutPosts);
  }
}
