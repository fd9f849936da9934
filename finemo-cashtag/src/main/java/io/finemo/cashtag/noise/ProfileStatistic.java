package io.finemo.cashtag.noise;

import io.finemo.cashtag.Statistic;
import io.finemo.cashtag.Statistics;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.count.HeavyHitters;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts the company that symbols keep: hashtags, words and other symbols of their clean posts. For
 * {@link ConfusedSymbols}.
 *
 * <p>Terms are counted in a bounded number of buckets by their hash. That bounds the memory of each
 * symbol, and unlike a list of the most frequent terms it is exact under merging: what a bucket
 * holds does not depend on the order in which posts come. The symbols are bounded by {@link
 * ProfileOptions#maxCounters()}.
 */
public final class ProfileStatistic implements Statistic<ProfileStatistic, SymbolProfiles> {
  private static final int VERSION = 2;
  private static final int ENTRY_BYTES = Integer.BYTES + Long.BYTES;
  private static final long MOST = Long.MAX_VALUE >> 20;

  private final ProfileOptions options;
  private final HeavyHitters<SymbolProfile.Counter> symbols;
  private long posts;
  private long postsClean;
  private long skippedPosts;

  /** Starts with no post and {@link ProfileOptions#defaults()}. */
  public ProfileStatistic() {
    this(ProfileOptions.defaults());
  }

  /**
   * Starts with no post.
   *
   * @param options how to count
   */
  public ProfileStatistic(ProfileOptions options) {
    this.options = options;
    symbols = new HeavyHitters<>(options.maxCounters(), SymbolProfile.Counter::new);
  }

  @Override
  public void add(TaggedPost post) {
    if (post.symbols().isEmpty()) {
      return;
    }
    posts++;
    if (!post.clean()) {
      return;
    }
    postsClean++;
    if (post.symbols().size() > options.maxSymbols()) {
      skippedPosts++;
      return;
    }
    Set<String> terms = ContextTerms.of(post, options.maxTerms());
    for (String symbol : post.symbols()) {
      SymbolProfile.Counter profile = symbols.at(symbol);
      profile.addPost();
      for (String term : terms) {
        if (!isItself(symbol, term)) {
          profile.add(options.bucket(term), 1);
        }
      }
    }
  }

  static boolean isItself(String symbol, String term) {
    return term.length() == symbol.length() + 1 && term.charAt(0) == '$' && term.endsWith(symbol);
  }

  @Override
  public void merge(ProfileStatistic other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    posts += other.posts;
    postsClean += other.postsClean;
    skippedPosts += other.skippedPosts;
    symbols.addAll(other.symbols);
  }

  @Override
  public SymbolProfiles result() {
    Map<String, SymbolProfile> profiles = new HashMap<>();
    SymbolProfile.Counter background = new SymbolProfile.Counter();
    symbols.forEach(
        (symbol, counter) -> {
          profiles.put(symbol, counter.profile());
          background.merge(counter);
        });
    return new SymbolProfiles(
        options, posts, postsClean, skippedPosts, profiles, background.profile(), symbols.error());
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION);
    out.integer(options.buckets()).integer(options.maxTerms()).integer(options.maxSymbols());
    out.integer(options.maxCounters());
    out.whole(posts).whole(postsClean).whole(skippedPosts);
    symbols.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the statistic, with the options it was written with
   * @throws ModelFormatException if it is of another version or broken
   */
  public static ProfileStatistic read(PartReader in) throws ModelFormatException {
    Statistics.requireVersion("symbol profiles", VERSION, in);
    ProfileStatistic statistic =
        new ProfileStatistic(
            new ProfileOptions(
                in.integer("buckets", 1, Integer.MAX_VALUE),
                in.integer("terms of a post", 1, Integer.MAX_VALUE),
                in.integer("symbols of a post", 1, Integer.MAX_VALUE),
                in.integer("maxCounters", 2, Integer.MAX_VALUE)));
    statistic.posts = in.whole("posts", 0, MOST);
    statistic.postsClean = in.whole("clean posts", 0, statistic.posts);
    statistic.skippedPosts = in.whole("skipped posts", 0, statistic.postsClean);
    statistic.symbols.read("symbols", Integer.BYTES + Long.BYTES, statistic::readProfile, in);
    return statistic;
  }

  private SymbolProfile.Counter readProfile(String symbol, PartReader in)
      throws ModelFormatException {
    SymbolProfile.Counter profile = new SymbolProfile.Counter();
    profile.setPosts(in.whole("posts of " + symbol, 1, postsClean));
    int size = in.count("buckets of " + symbol, ENTRY_BYTES);
    int least = 0;
    for (int i = 0; i < size; i++) {
      int bucket = in.integer("bucket", least, options.buckets() - 1);
      profile.add(bucket, in.whole("count of a bucket", 1, MOST));
      least = bucket + 1;
    }
    return profile;
  }
}
