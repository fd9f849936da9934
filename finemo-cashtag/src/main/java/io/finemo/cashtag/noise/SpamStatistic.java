package io.finemo.cashtag.noise;

import io.finemo.cashtag.Statistic;
import io.finemo.cashtag.Statistics;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.Author;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Spam scores of authors and symbols: the mean of each {@link SpamFeature} over their posts with a
 * cashtag, and the mean of these as total. Means are exact to a millionth. The posts must come from
 * a {@link NoiseTagger}, else none counts as a duplicate. Memory grows with the distinct authors
 * and symbols.
 */
public final class SpamStatistic implements Statistic<SpamStatistic, SpamReport> {
  private static final int VERSION = 1;

  private final Map<String, SpamSums> authors = new HashMap<>();
  private final Map<String, SpamSums> symbols = new HashMap<>();

  /** Of one post; a field, so that a post costs no new array. */
  private final long[] features = new long[SpamFeature.values().length];

  private long withoutAuthor;

  /** Starts with no post. */
  public SpamStatistic() {}

  @Override
  public void add(TaggedPost post) {
    if (post.symbols().isEmpty()) {
      return;
    }
    SpamSums.features(post, features);
    boolean clean = post.clean();
    Optional<Author> author = post.post().author();
    if (author.isPresent()) {
      sums(authors, author.get().id()).add(features, clean);
    } else {
      withoutAuthor++;
    }
    for (String symbol : post.symbols()) {
      sums(symbols, symbol).add(features, clean);
    }
  }

  private static SpamSums sums(Map<String, SpamSums> sums, String key) {
    return sums.computeIfAbsent(key, k -> new SpamSums());
  }

  @Override
  public void merge(SpamStatistic other) {
    Statistics.requireOther(this, other);
    merge(authors, other.authors);
    merge(symbols, other.symbols);
    withoutAuthor += other.withoutAuthor;
  }

  private static void merge(Map<String, SpamSums> sums, Map<String, SpamSums> more) {
    more.forEach((key, sum) -> sums(sums, key).merge(sum));
  }

  @Override
  public SpamReport result() {
    return new SpamReport(scores(authors), scores(symbols), withoutAuthor);
  }

  private static List<SpamScore> scores(Map<String, SpamSums> sums) {
    List<SpamScore> scores = new ArrayList<>(sums.size());
    sums.forEach((key, sum) -> scores.add(sum.score(key)));
    return scores;
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION).whole(withoutAuthor);
    write(authors, out);
    write(symbols, out);
  }

  private static void write(Map<String, SpamSums> sums, PartWriter out) {
    out.integer(sums.size());
    new TreeMap<>(sums)
        .forEach(
            (key, sum) -> {
              // As units: what a source calls an identifier need not be well-formed.
              out.units(key.toCharArray(), key.length());
              sum.write(out);
            });
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version or broken
   */
  public static SpamStatistic read(PartReader in) throws ModelFormatException {
    Statistics.requireVersion("spam counts", VERSION, in);
    SpamStatistic statistic = new SpamStatistic();
    statistic.withoutAuthor = in.whole("posts without author", 0, Long.MAX_VALUE);
    read("author", statistic.authors, in);
    read("symbol", statistic.symbols, in);
    return statistic;
  }

  private static void read(String what, Map<String, SpamSums> sums, PartReader in)
      throws ModelFormatException {
    int size = in.count(what + "s", Integer.BYTES + SpamSums.BYTES);
    for (int i = 0; i < size; i++) {
      String key = new String(in.units(what));
      if (sums.putIfAbsent(key, SpamSums.read(in)) != null) {
        throw in.fault(what + " " + key + " is there twice");
      }
    }
  }
}
