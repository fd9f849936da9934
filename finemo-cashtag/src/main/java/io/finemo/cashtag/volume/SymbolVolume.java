package io.finemo.cashtag.volume;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The posts that name one symbol, by time. Immutable, and safe to share between threads. */
public final class SymbolVolume {
  private final String symbol;
  private final VolumeOptions options;
  private final int[] keys;
  private final int[] posts;
  private final int[] clean;

  /**
   * A day on which a symbol was named.
   *
   * @param day the day in the zone of the options
   * @param posts how many posts name the symbol, 1 or more
   * @param postsClean how many of them without noise
   */
  public record DayVolume(LocalDate day, long posts, long postsClean) {}

  /**
   * An hour or other slot of time in which a symbol was named.
   *
   * @param start when it begins
   * @param posts how many posts name the symbol, 1 or more
   * @param postsClean how many of them without noise
   */
  public record SlotVolume(Instant start, long posts, long postsClean) {}

  SymbolVolume(String symbol, VolumeOptions options, SlotCounts counts) {
    this.symbol = symbol;
    this.options = options;
    int[][] columns = counts.sorted();
    keys = columns[0];
    posts = columns[1];
    clean = columns[2];
  }

  /**
   * Which symbol.
   *
   * @return the symbol without {@code $}, normalized
   */
  public String symbol() {
    return symbol;
  }

  /**
   * How many dated posts name it.
   *
   * @param counting which posts
   * @return the posts of all days
   */
  public long posts(Counting counting) {
    return Arrays.stream(counting == Counting.ALL ? posts : clean).asLongStream().sum();
  }

  /**
   * The days on which it was named.
   *
   * @return oldest first; days without a post have no row
   */
  public List<DayVolume> days() {
    List<DayVolume> rows = new ArrayList<>();
    for (int i = 0; i < keys.length; ) {
      int day = SlotCounts.epochDay(keys[i]);
      long all = 0;
      long noiseless = 0;
      for (; i < keys.length && SlotCounts.epochDay(keys[i]) == day; i++) {
        all += posts[i];
        noiseless += clean[i];
      }
      rows.add(new DayVolume(LocalDate.ofEpochDay(day), all, noiseless));
    }
    return List.copyOf(rows);
  }

  /**
   * The slots in which it was named, as long as {@link VolumeOptions#resolution()} says: whole days
   * where no finer time was kept.
   *
   * @return oldest first; slots without a post have no row
   */
  public List<SlotVolume> slots() {
    List<SlotVolume> rows = new ArrayList<>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      rows.add(new SlotVolume(SlotClock.start(keys[i], options), posts[i], clean[i]));
    }
    return List.copyOf(rows);
  }

  /**
   * The hours in which it was named, counted from the midnight that begins the day. So the hour
   * that clocks show twice in autumn is two hours.
   *
   * @return oldest first, hours without a post have no row; empty where only days were counted
   */
  public List<SlotVolume> hours() {
    if (options.resolution() == Resolution.DAY) {
      return List.of();
    }
    int perHour = 60 / options.resolution().minutes();
    SlotCounts hours = new SlotCounts();
    for (int i = 0; i < keys.length; i++) {
      int hour = SlotCounts.slot(keys[i]) / perHour;
      hours.add(SlotCounts.key(SlotCounts.epochDay(keys[i]), hour), posts[i], clean[i]);
    }
    return new SymbolVolume(symbol, new VolumeOptions(options.zone(), Resolution.HOUR), hours)
        .slots();
  }

  /** Two are equal if symbol, options and counts are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SymbolVolume that
        && symbol.equals(that.symbol)
        && options.equals(that.options)
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(posts, that.posts)
        && Arrays.equals(clean, that.clean);
  }

  @Override
  public int hashCode() {
    return Objects.hash(symbol, Arrays.hashCode(keys), Arrays.hashCode(posts));
  }

  @Override
  public String toString() {
    return symbol + " " + days();
  }
}
