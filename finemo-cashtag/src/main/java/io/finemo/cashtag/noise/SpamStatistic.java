package io.finemo.cashtag.noise;

import io.finemo.cashtag.KeyedStatistic;
import io.finemo.cashtag.PostKeys;
import io.finemo.cashtag.Statistics;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.count.HeavyHitters;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Spam scores of authors and symbols: the mean of each {@link SpamFeature} over their posts with a
 * cashtag, and the mean of these as total. Means are exact to a millionth. The posts must come from
 * a {@link NoiseTagger}, else none counts as a duplicate. Memory grows with the distinct authors
 * and symbols, up to a bound of each: what happens to more of them is told at {@link
 * io.finemo.cashtag.CashtagOptions#maxCounters()}.
 */
public final class SpamStatistic extends KeyedStatistic<SpamStatistic, SpamReport> {
  private static final int VERSION = 2;

  private final int maxCounters;
  private final HeavyHitters<SpamSums> authors;
  private final HeavyHitters<SpamSums> symbols;

  /** Of one post; a field, so that a post costs no new array. */
  private final long[] features = new long[SpamFeature.values().length];

  private long withoutAuthor;

  /** Starts with no post. */
  public SpamStatistic() {
    this(Integer.MAX_VALUE);
  }

  /**
   * Starts with no post, and holds so many scores at most.
   *
   * @param maxCounters how many authors, and how many symbols, are held at a time, 2 or more
   */
  public SpamStatistic(int maxCounters) {
    this.maxCounters = maxCounters;
    authors = new HeavyHitters<>(maxCounters, SpamSums::new);
    symbols = new HeavyHitters<>(maxCounters, SpamSums::new);
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    if (post.symbols().isEmpty()) {
      return;
    }
    SpamSums.features(post, features);
    boolean clean = post.clean();
    if (keys.author().size() > 0) {
      authors.at(keys.author(), 0).add(features, clean);
    } else {
      withoutAuthor++;
    }
    for (int i = 0; i < keys.symbols().size(); i++) {
      symbols.at(keys.symbols(), i).add(features, clean);
    }
  }

  @Override
  public void merge(SpamStatistic other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(maxCounters, other.maxCounters);
    authors.addAll(other.authors);
    symbols.addAll(other.symbols);
    withoutAuthor += other.withoutAuthor;
  }

  @Override
  public SpamReport result() {
    return new SpamReport(
        scores(authors), scores(symbols), withoutAuthor, authors.error(), symbols.error());
  }

  private static List<SpamScore> scores(HeavyHitters<SpamSums> sums) {
    List<SpamScore> scores = new ArrayList<>(sums.size());
    sums.forEach((key, sum) -> scores.add(sum.score(key)));
    return scores;
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION).integer(maxCounters).whole(withoutAuthor);
    authors.write(out);
    symbols.write(out);
  }

  /**
   * Reads what a statistic without a bound wrote.
   *
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version, was bounded or is broken
   */
  public static SpamStatistic read(PartReader in) throws ModelFormatException {
    return read(Integer.MAX_VALUE, in);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param maxCounters the bound of the statistic that was written
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version, of another bound or broken
   */
  public static SpamStatistic read(int maxCounters, PartReader in) throws ModelFormatException {
    Statistics.requireVersion("spam counts", VERSION, in);
    in.integer("maxCounters", maxCounters, maxCounters);
    SpamStatistic statistic = new SpamStatistic(maxCounters);
    statistic.withoutAuthor = in.whole("posts without author", 0, Long.MAX_VALUE);
    statistic.authors.read("authors", SpamSums.BYTES, (id, from) -> SpamSums.read(from), in);
    statistic.symbols.read("symbols", SpamSums.BYTES, (id, from) -> SpamSums.read(from), in);
    return statistic;
  }
}
