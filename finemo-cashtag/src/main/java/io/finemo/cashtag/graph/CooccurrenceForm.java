package io.finemo.cashtag.graph;

import io.finemo.cashtag.Statistics;
import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/**
 * The serial form of the counts of pairs: symbols and periods in order, and each pair as two ranks
 * among the symbols, so that equal counts are equal bytes whatever came first.
 */
final class CooccurrenceForm {
  /** Sums of counts up to here are exact and far from overflowing. */
  static final long MOST_POSTS = 1L << 53;

  private static final int VERSION = 1;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private CooccurrenceForm() {}

  static void write(
      CooccurrenceOptions options,
      long undatedPosts,
      long cutPosts,
      List<String> names,
      NavigableMap<Long, PeriodPairs> periods,
      PartWriter out) {
    out.integer(VERSION).integer(options.maxLinkedTags()).text(options.periods().name());
    out.whole(undatedPosts).whole(cutPosts);
    int[] byRank =
        IntStream.range(0, names.size())
            .boxed()
            .sorted((a, b) -> names.get(a).compareTo(names.get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[byRank.length];
    out.integer(byRank.length);
    for (int rank = 0; rank < byRank.length; rank++) {
      ranks[byRank[rank]] = rank;
      // UTF-16 units: who brings an extractor of their own may have symbols that no UTF-8 can say.
      char[] units = names.get(byRank[rank]).toCharArray();
      out.units(units, units.length);
    }
    out.integer(periods.size());
    periods.forEach((start, pairs) -> write(start, pairs, ranks, byRank, out));
  }

  private static void write(
      long start, PeriodPairs pairs, int[] ranks, int[] byRank, PartWriter out) {
    out.whole(start).whole(pairs.posts()).whole(pairs.clean());
    PairTable table = pairs.table();
    long[] ranked = new long[table.size()];
    int[] length = new int[1];
    table.forEach(
        (key, posts, clean) ->
            ranked[length[0]++] =
                PairTable.key(ranks[PairTable.smaller(key)], ranks[PairTable.larger(key)]));
    Arrays.sort(ranked);
    out.integer(ranked.length);
    for (long pair : ranked) {
      long key = PairTable.key(byRank[PairTable.smaller(pair)], byRank[PairTable.larger(pair)]);
      out.whole(pair).whole(table.posts(key)).whole(table.clean(key));
    }
  }

  static CooccurrenceOptions readOptions(PartReader in) throws ModelFormatException {
    Statistics.requireVersion("co-occurrence", VERSION, in);
    int maxLinkedTags = in.integer("maxLinkedTags", 2, Integer.MAX_VALUE);
    return new CooccurrenceOptions(
        maxLinkedTags, in.constant("length of periods", PeriodLength.values()));
  }

  static List<String> readNames(PartReader in) throws ModelFormatException {
    int size = in.count("symbols", Integer.BYTES);
    List<String> names = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String name = new String(in.units("symbol"));
      if (i > 0 && names.get(i - 1).compareTo(name) >= 0) {
        throw in.fault("symbols must be in order, each once: " + name);
      }
      names.add(name);
    }
    return names;
  }

  static void readPeriods(
      PeriodLength length, int symbols, Map<Long, PeriodPairs> periods, PartReader in)
      throws ModelFormatException {
    int size = in.count("periods", 3 * Long.BYTES + Integer.BYTES);
    long before = Long.MIN_VALUE;
    long total = 0;
    for (int i = 0; i < size; i++) {
      long start = in.whole("start of a period", Long.MIN_VALUE, LAST_DAY);
      boolean undated = start == Long.MIN_VALUE;
      if (undated ? i > 0 || length == PeriodLength.WHOLE : start < FIRST_DAY) {
        throw in.fault("no period starts on day " + start);
      }
      LocalDate day = undated ? LocalDate.EPOCH : LocalDate.ofEpochDay(start);
      boolean aStart =
          switch (length) {
            case WHOLE -> start == LocalDate.EPOCH.toEpochDay();
            case MONTH -> day.getDayOfMonth() == 1;
            case DAY -> true;
          };
      if (!aStart || (i > 0 && start <= before)) {
        throw in.fault("periods of " + length + " must be in order, each once: " + start);
      }
      before = start;
      PeriodPairs pairs = readPeriod(symbols, MOST_POSTS - total, in);
      total += pairs.posts();
      periods.put(start, pairs);
    }
  }

  private static PeriodPairs readPeriod(int symbols, long mostPosts, PartReader in)
      throws ModelFormatException {
    PeriodPairs period = new PeriodPairs();
    long all = in.whole("posts of a period", 1, mostPosts);
    period.addPosts(all, in.whole("clean posts of a period", 0, all));
    int size = in.count("pairs", 3 * Long.BYTES);
    long before = -1;
    for (int i = 0; i < size; i++) {
      long pair = in.whole("pair", before + 1, Long.MAX_VALUE);
      before = pair;
      // Each count is at most that of its period, so their sums cannot overflow either.
      long posts = in.whole("posts of a pair", 1, all);
      long clean = in.whole("clean posts of a pair", 0, posts);
      int larger = PairTable.larger(pair);
      if (larger < PairTable.smaller(pair) || larger >= symbols) {
        throw in.fault("no pair of " + symbols + " symbols: " + pair);
      }
      period.table().add(pair, posts, clean);
    }
    requireSymbols(period.table(), in);
    return period;
  }

  /** Weights divide by the counts of the symbols. */
  private static void requireSymbols(PairTable table, PartReader in) throws ModelFormatException {
    long[] wrong = {-1};
    table.forEach(
        (pair, posts, clean) -> {
          int one = PairTable.smaller(pair);
          int other = PairTable.larger(pair);
          long ones = PairTable.key(one, one);
          long others = PairTable.key(other, other);
          if (posts > Math.min(table.posts(ones), table.posts(others))
              || clean > Math.min(table.clean(ones), table.clean(others))) {
            wrong[0] = pair;
          }
        });
    if (wrong[0] >= 0) {
      throw in.fault("a pair is in more posts than its symbols: " + wrong[0]);
    }
  }
}
