package io.finemo.cashtag.graph;

import io.finemo.cashtag.KeyedStatistic;
import io.finemo.cashtag.PostKeys;
import io.finemo.cashtag.Statistics;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts every unordered pair of distinct symbols of each post (Hentschel and Alonso 2014, section
 * "Co-occurrence"): three cashtags in a post are three pairs. Memory grows with 43 to 86 bytes for
 * a distinct pair of a period, and is bounded by {@link CooccurrenceOptions#maxCounters()} for each
 * period.
 */
public final class CooccurrenceStatistic
    extends KeyedStatistic<CooccurrenceStatistic, Cooccurrence> {
  private static final int VERSION = 2;

  /** Sums of counts up to here are exact and far from overflowing. */
  private static final long MOST_POSTS = 1L << 53;

  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  /** Where posts without a usable date are counted, which are in no period. */
  private static final long UNDATED = Long.MIN_VALUE;

  private final CooccurrenceOptions options;
  private final NavigableMap<Long, PeriodPairs> periods = new TreeMap<>();
  private long undatedPosts;
  private long cutPosts;

  /**
   * Starts with nothing counted.
   *
   * @param options how to count
   */
  public CooccurrenceStatistic(CooccurrenceOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    List<String> symbols = post.symbols();
    if (symbols.isEmpty()) {
      return;
    }
    Optional<Instant> published = post.published();
    undatedPosts += published.isEmpty() ? 1 : 0;
    cutPosts += symbols.size() > options.maxLinkedTags() ? 1 : 0;
    int linked = Math.min(symbols.size(), options.maxLinkedTags());
    period(start(published)).addPost(keys.symbols(), new int[linked], post.clean());
  }

  private long start(Optional<Instant> published) {
    if (options.periods() == PeriodLength.WHOLE) {
      return LocalDate.EPOCH.toEpochDay();
    }
    return published.map(options.periods()::startOf).map(LocalDate::toEpochDay).orElse(UNDATED);
  }

  private PeriodPairs period(long start) {
    return periods.computeIfAbsent(start, day -> new PeriodPairs(options.maxCounters()));
  }

  @Override
  public void merge(CooccurrenceStatistic other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    undatedPosts += other.undatedPosts;
    cutPosts += other.cutPosts;
    other.periods.forEach((start, pairs) -> period(start).addAll(pairs));
  }

  @Override
  public Cooccurrence result() {
    NavigableMap<LocalDate, PairCounts> byStart = new TreeMap<>();
    if (options.periods() != PeriodLength.WHOLE) {
      periods
          .tailMap(UNDATED, false)
          .forEach((start, pairs) -> byStart.put(LocalDate.ofEpochDay(start), pairs.counts()));
    }
    PeriodPairs all = together();
    return new Cooccurrence(all.counts(), byStart, undatedPosts, cutPosts, all.error());
  }

  private PeriodPairs together() {
    if (periods.size() == 1) {
      return periods.firstEntry().getValue();
    }
    PeriodPairs all = new PeriodPairs(Integer.MAX_VALUE);
    periods.values().forEach(all::addAll);
    return all;
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION)
        .integer(options.maxLinkedTags())
        .text(options.periods().name())
        .integer(options.maxCounters());
    out.whole(undatedPosts).whole(cutPosts).integer(periods.size());
    periods.forEach(
        (start, pairs) -> {
          out.whole(start);
          pairs.write(out);
        });
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the statistic, which may go on counting
   * @throws ModelFormatException if it is not that, or of another version
   */
  public static CooccurrenceStatistic read(PartReader in) throws ModelFormatException {
    Statistics.requireVersion("co-occurrence", VERSION, in);
    CooccurrenceStatistic read = new CooccurrenceStatistic(readOptions(in));
    read.undatedPosts = in.whole("undated posts", 0, MOST_POSTS);
    read.cutPosts = in.whole("cut posts", 0, MOST_POSTS);
    int size = in.count("periods", 4 * Long.BYTES);
    long total = 0;
    for (int i = 0; i < size; i++) {
      long start = readStart(read.options.periods(), in);
      if (i > 0 && start <= read.periods.lastKey()) {
        throw in.fault("periods must be in order, each once: " + start);
      }
      PeriodPairs pairs = PeriodPairs.read(read.options.maxCounters(), MOST_POSTS - total, in);
      total += pairs.posts();
      read.periods.put(start, pairs);
    }
    return read;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param options the options the posts were counted with
   * @param in where from
   * @return the statistic, which may go on counting
   * @throws ModelFormatException if it is of other options or another version, or broken
   */
  public static CooccurrenceStatistic read(CooccurrenceOptions options, PartReader in)
      throws ModelFormatException {
    CooccurrenceStatistic read = read(in);
    if (!read.options.equals(options)) {
      throw in.fault("pairs were counted with " + read.options + ", not " + options);
    }
    return read;
  }

  private static CooccurrenceOptions readOptions(PartReader in) throws ModelFormatException {
    int maxLinkedTags = in.integer("maxLinkedTags", 2, Integer.MAX_VALUE);
    PeriodLength periods = in.constant("length of periods", PeriodLength.values());
    return new CooccurrenceOptions(
        maxLinkedTags, periods, in.integer("maxCounters", 2, Integer.MAX_VALUE));
  }

  private static long readStart(PeriodLength length, PartReader in) throws ModelFormatException {
    long start = in.whole("start of a period", Long.MIN_VALUE, LAST_DAY);
    boolean known =
        switch (length) {
          case WHOLE -> start == LocalDate.EPOCH.toEpochDay();
          case MONTH -> start >= FIRST_DAY && LocalDate.ofEpochDay(start).getDayOfMonth() == 1;
          case DAY -> start >= FIRST_DAY;
        };
    if (!known && (length == PeriodLength.WHOLE || start != UNDATED)) {
      throw in.fault("no period of " + length + " starts on day " + start);
    }
    return start;
  }
}
