package io.finemo.cashtag.volume;

import io.finemo.cashtag.KeyedStatistic;
import io.finemo.cashtag.PostKeys;
import io.finemo.cashtag.Statistics;
import io.finemo.cashtag.TaggedPost;
import io.finemo.cashtag.count.HeavyHitters;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts the posts that name a symbol, by slots of time.
 *
 * <p>Adding a post costs a look-up for each of its distinct symbols, of which a text of n
 * characters has n / 2 at most: none is cut off. Memory: 12 bytes, at most half full, for each
 * symbol and slot with a post. The symbols can be bounded, as told at {@link
 * io.finemo.cashtag.CashtagOptions#maxCounters()}; the slots of a symbol that is held grow with the
 * days of the stream, not with its posts. A symbol in one slot is counted up to {@link
 * Integer#MAX_VALUE} posts; beyond, {@link ArithmeticException}.
 */
public final class VolumeStatistic extends KeyedStatistic<VolumeStatistic, VolumeResult> {
  private static final int VERSION = 2;

  /** Days of the years 0 to 10000, which a moment of the years 1 to 9999 may have in a zone. */
  private static final int LEAST_DAY = -719_528;

  private static final int MOST_DAY = 2_933_262;

  private final VolumeOptions options;
  private final SlotClock clock;
  private final int maxCounters;
  private final HeavyHitters<SlotCounts> symbols;

  private long posts;
  private long undated;
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;

  /**
   * Starts with nothing counted.
   *
   * @param options how posts are put into days
   */
  public VolumeStatistic(VolumeOptions options) {
    this(options, Integer.MAX_VALUE);
  }

  /**
   * Starts with nothing counted, and holds so many symbols at most.
   *
   * @param options how posts are put into days
   * @param maxCounters how many symbols are held at a time, 2 or more
   */
  public VolumeStatistic(VolumeOptions options, int maxCounters) {
    this.options = Objects.requireNonNull(options, "options");
    clock = new SlotClock(options);
    this.maxCounters = maxCounters;
    symbols = new HeavyHitters<>(maxCounters, SlotCounts::new);
  }

  @Override
  public void add(TaggedPost post, PostKeys keys) {
    posts++;
    Optional<Instant> published = post.published();
    if (published.isEmpty()) {
      undated++;
      return;
    }
    int key = clock.key(published.get());
    int day = SlotCounts.epochDay(key);
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
    int clean = post.clean() ? 1 : 0;
    for (int i = 0; i < keys.symbols().size(); i++) {
      symbols.at(keys.symbols(), i).add(key, 1, clean);
    }
  }

  @Override
  public void merge(VolumeStatistic other) {
    Statistics.requireOther(this, other);
    Statistics.requireSameOptions(options, other.options);
    Statistics.requireSameOptions(maxCounters, other.maxCounters);
    posts += other.posts;
    undated += other.undated;
    firstDay = Math.min(firstDay, other.firstDay);
    lastDay = Math.max(lastDay, other.lastDay);
    symbols.addAll(other.symbols);
  }

  @Override
  public VolumeResult result() {
    List<SymbolVolume> rows = new ArrayList<>(symbols.size());
    symbols.forEachInOrder((symbol, counts) -> rows.add(new SymbolVolume(symbol, options, counts)));
    return new VolumeResult(options, posts, undated, period(), rows, symbols.error());
  }

  private Optional<DayRange> period() {
    return posts == undated
        ? Optional.empty()
        : Optional.of(new DayRange(LocalDate.ofEpochDay(firstDay), LocalDate.ofEpochDay(lastDay)));
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION).text(options.zone().getId()).text(options.resolution().name());
    out.integer(maxCounters);
    out.whole(posts).whole(undated);
    if (posts > undated) {
      out.integer(firstDay).integer(lastDay);
    }
    symbols.write(out);
  }

  /**
   * Reads what a statistic without a bound wrote.
   *
   * @param in the bytes, from anybody
   * @return a statistic that may go on counting
   * @throws ModelFormatException if the bytes are not such a statistic
   */
  public static VolumeStatistic read(PartReader in) throws ModelFormatException {
    return read(Integer.MAX_VALUE, in);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param maxCounters the bound of the statistic that was written
   * @param in the bytes, from anybody
   * @return a statistic that may go on counting
   * @throws ModelFormatException if the bytes are not such a statistic, or one of another bound
   */
  public static VolumeStatistic read(int maxCounters, PartReader in) throws ModelFormatException {
    Statistics.requireVersion("the volume", VERSION, in);
    ZoneId zone = zone(in);
    VolumeOptions options = new VolumeOptions(zone, in.constant("resolution", Resolution.values()));
    in.integer("maxCounters", maxCounters, maxCounters);
    VolumeStatistic read = new VolumeStatistic(options, maxCounters);
    read.posts = in.whole("posts", 0, Long.MAX_VALUE);
    read.undated = in.whole("undated posts", 0, read.posts);
    if (read.posts > read.undated) {
      read.firstDay = in.integer("first day", LEAST_DAY, MOST_DAY);
      read.lastDay = in.integer("last day", read.firstDay, MOST_DAY);
    }
    read.symbols.read("symbols", 3 * Integer.BYTES, read::counts, in);
    return read;
  }

  private static ZoneId zone(PartReader in) throws ModelFormatException {
    String id = in.text("time zone");
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw in.fault("time zone is not known: " + id);
    }
  }

  private SlotCounts counts(String symbol, PartReader in) throws ModelFormatException {
    int[] keys = in.integers("slots");
    int[] all = in.integers("posts of slots");
    int[] clean = in.integers("clean posts of slots");
    if (keys.length == 0 || all.length != keys.length || clean.length != keys.length) {
      throw in.fault("symbol " + symbol + " has no slots, or columns of different length");
    }
    SlotCounts counts = new SlotCounts();
    for (int i = 0; i < keys.length; i++) {
      int day = SlotCounts.epochDay(keys[i]);
      if (day < firstDay
          || day > lastDay
          || !clock.has(keys[i])
          || (i > 0 && keys[i] <= keys[i - 1])) {
        throw in.fault("slots of " + symbol + " must be of the period, and rise: " + keys[i]);
      }
      if (all[i] < 1 || clean[i] < 0 || clean[i] > all[i]) {
        throw in.fault("posts of " + symbol + ": " + all[i] + ", clean " + clean[i]);
      }
      counts.add(keys[i], all[i], clean[i]);
    }
    return counts;
  }
}
