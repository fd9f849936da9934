package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which cashtags and hashtags stand together in posts, for the cashtag-hashtag measure (Hentschel
 * and Alonso 2014, Table 8). Memory grows with the distinct symbols and links; one post adds at
 * most {@link CashtagOptions#maxLinkedTags()} squared.
 */
public final class HashtagLinks implements Statistic<HashtagLinks, HashtagLinks.Result> {
  private static final int VERSION = 1;

  private final CashtagOptions options;
  private final BoundedTally<String> symbols;
  private final BoundedTally<Link> links;
  private long cutPosts;

  /**
   * Starts with no post.
   *
   * @param options how many tags of a post are linked
   */
  public HashtagLinks(CashtagOptions options) {
    this(
        options,
        new BoundedTally<>(options.maxCounters()),
        new BoundedTally<>(options.maxCounters()),
        0);
  }

  private HashtagLinks(
      CashtagOptions options,
      BoundedTally<String> symbols,
      BoundedTally<Link> links,
      long cutPosts) {
    this.options = Objects.requireNonNull(options, "options");
    this.symbols = symbols;
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
  public void add(TaggedPost post) {
    boolean clean = post.clean();
    int most = options.maxLinkedTags();
    List<String> hashtags = post.hashtags();
    List<String> linked = hashtags.subList(0, Math.min(most, hashtags.size()));
    int left = most;
    for (String symbol : post.symbols()) {
      symbols.increment(symbol, clean);
      if (--left >= 0) {
        for (String hashtag : linked) {
          links.increment(new Link(symbol, hashtag), clean);
        }
      }
    }
    if (!hashtags.isEmpty()
        && !post.symbols().isEmpty()
        && (left < 0 || linked.size() < hashtags.size())) {
      cutPosts++;
    }
  }

  @Override
  public void merge(HashtagLinks other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    symbols.addAll(other.symbols);
    links.addAll(other.links);
    cutPosts += other.cutPosts;
  }

  @Override
  public Result result() {
    List<Ranked> ranked =
        links.sorted((link, posts, clean) -> Ranked.of(link(link, posts, clean)), Ranked.ORDER);
    return new Result(
        ranked.stream().map(Ranked::link).toList(),
        cutPosts,
        Math.max(links.error(), symbols.error()));
  }

  private HashtagLink link(Link link, long posts, long clean) {
    // A bounded count of the symbol may have lost more than that of the link.
    return new HashtagLink(
        link.first(),
        link.second(),
        posts,
        clean,
        Math.max(posts, symbols.posts(link.first())),
        Math.max(clean, symbols.postsClean(link.first())));
  }

  /** A link with its measure, so that sorting takes one logarithm a link. */
  private record Ranked(HashtagLink link, double measure) {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::measure)
            .reversed()
            .thenComparing(ranked -> ranked.link.symbol())
            .thenComparing(ranked -> ranked.link.hashtag());

    private static Ranked of(HashtagLink link) {
      return new Ranked(link, link.measure().orElse(-1));
    }
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION)
        .integer(options.maxLinkedTags())
        .integer(options.maxCounters())
        .whole(cutPosts);
    symbols.write(Comparator.naturalOrder(), (symbol, to) -> to.text(symbol), out);
    Link.write(links, out);
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
    BoundedTally<String> symbols =
        BoundedTally.read(
            options.maxCounters(), "symbols", Integer.BYTES, from -> from.text("symbol"), in);
    BoundedTally<Link> links = Link.read(options.maxCounters(), "hashtag links", in);
    for (Link link : links.keys()) {
      if (symbols.error() == 0
          && (links.posts(link) > symbols.posts(link.first())
              || links.postsClean(link) > symbols.postsClean(link.first()))) {
        throw in.fault("more posts with a hashtag than posts: " + link);
      }
    }
    return new HashtagLinks(options, symbols, links, cutPosts);
  }
}
