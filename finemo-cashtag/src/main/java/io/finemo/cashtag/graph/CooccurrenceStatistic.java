package io.finemo.cashtag.graph;

import io.finemo.cashtag.Statistic;
import io.finemo.cashtag.Statistics;
import io.finemo.cashtag.TaggedPost;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts every unordered pair of distinct symbols of each post (Hentschel and Alonso 2014, section
 * "Co-occurrence"): three cashtags in a post are three pairs. A symbol is a small number here and a
 * pair two of them in one {@code long}, so memory grows with 24 to 64 bytes for a distinct pair of
 * a period.
 */
public final class CooccurrenceStatistic implements Statistic<CooccurrenceStatistic, Cooccurrence> {
  /** Where posts without a usable date are counted, which are in no period. */
  private static final long UNDATED = Long.MIN_VALUE;

  private final CooccurrenceOptions options;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final NavigableMap<Long, PeriodPairs> periods = new TreeMap<>();
  private int[] linked = new int[8];
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
  public void add(TaggedPost post) {
    List<String> symbols = post.symbols();
    if (symbols.isEmpty()) {
      return;
    }
    Optional<Instant> published = post.published();
    undatedPosts += published.isEmpty() ? 1 : 0;
    cutPosts += symbols.size() > options.maxLinkedTags() ? 1 : 0;
    int length = link(symbols);
    period(start(published)).addPost(linked, length, post.clean());
  }

  private long start(Optional<Instant> published) {
    if (options.periods() == PeriodLength.WHOLE) {
      return LocalDate.EPOCH.toEpochDay();
    }
    return published.map(options.periods()::startOf).map(LocalDate::toEpochDay).orElse(UNDATED);
  }

  /** Puts the numbers of the first symbols into {@code linked}, each once, and tells how many. */
  private int link(List<String> symbols) {
    int length = Math.min(symbols.size(), options.maxLinkedTags());
    if (length > linked.length) {
      linked = new int[length];
    }
    for (int i = 0; i < length; i++) {
      linked[i] = number(symbols.get(i));
    }
    // A symbol paired with itself stands for the symbol: one that comes twice must not.
    Arrays.sort(linked, 0, length);
    int distinct = 1;
    for (int i = 1; i < length; i++) {
      if (linked[i] != linked[i - 1]) {
        linked[distinct++] = linked[i];
      }
    }
    return distinct;
  }

  private int number(String symbol) {
    Integer known = numbers.putIfAbsent(symbol, names.size());
    if (known != null) {
      return known;
    }
    names.add(symbol);
    return names.size() - 1;
  }

  private PeriodPairs period(long start) {
    return periods.computeIfAbsent(start, day -> new PeriodPairs());
  }

  @Override
  public void merge(CooccurrenceStatistic other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    undatedPosts += other.undatedPosts;
    cutPosts += other.cutPosts;
    int[] renumbered = other.names.stream().mapToInt(this::number).toArray();
    other.periods.forEach((start, pairs) -> period(start).addAll(pairs, renumbered));
  }

  @Override
  public Cooccurrence result() {
    int[] same = new int[names.size()];
    Arrays.setAll(same, number -> number);
    PeriodPairs all = new PeriodPairs();
    NavigableMap<LocalDate, PairCounts> byStart = new TreeMap<>();
    periods.forEach(
        (start, pairs) -> {
          all.addAll(pairs, same);
          if (start != UNDATED && options.periods() != PeriodLength.WHOLE) {
            byStart.put(LocalDate.ofEpochDay(start), pairs.named(names));
          }
        });
    return new Cooccurrence(all.named(names), byStart, undatedPosts, cutPosts);
  }

  @Override
  public void write(PartWriter out) {
    CooccurrenceForm.write(options, undatedPosts, cutPosts, names, periods, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the statistic, which may go on counting
   * @throws ModelFormatException if it is not that, or of another version
   */
  public static CooccurrenceStatistic read(PartReader in) throws ModelFormatException {
    CooccurrenceStatistic statistic = new CooccurrenceStatistic(CooccurrenceForm.readOptions(in));
    statistic.undatedPosts = in.whole("undated posts", 0, CooccurrenceForm.MOST_POSTS);
    statistic.cutPosts = in.whole("cut posts", 0, CooccurrenceForm.MOST_POSTS);
    CooccurrenceForm.readNames(in).forEach(statistic::number);
    CooccurrenceForm.readPeriods(
        statistic.options.periods(), statistic.names.size(), statistic.periods, in);
    return statistic;
  }
}
