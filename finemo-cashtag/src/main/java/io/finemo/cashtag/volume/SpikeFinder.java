package io.finemo.cashtag.volume;

import io.finemo.cashtag.volume.SymbolVolume.DayVolume;
import io.finemo.cashtag.volume.SymbolVolume.SlotVolume;
import io.finemo.core.ThreadSafe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Finds the days and hours on which symbols were named far more often than usual. All calendar days
 * of the period count, those without a post as zeros; where there is no period there is no spike.
 * Costs sorting the days of each symbol that have posts.
 */
@ThreadSafe
public final class SpikeFinder {
  private final SpikeOptions options;

  /**
   * A finder.
   *
   * @param options what counts as a spike
   */
  public SpikeFinder(SpikeOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * The symbols whose highest day is the greatest multiple of their median day. Symbols with the
   * median 0 have no such multiple, and no row.
   *
   * @param volume the volume
   * @param counting which posts
   * @return at most {@link SpikeOptions#top()}, highest ratio first, then most posts, then by name
   */
  public List<Spike<LocalDate>> days(VolumeResult volume, Counting counting) {
    return top(daily(volume, counting));
  }

  /**
   * The same by hours.
   *
   * @param volume the volume
   * @param counting which posts
   * @return as {@link #days}; empty where only days were counted
   */
  public List<Spike<Instant>> hours(VolumeResult volume, Counting counting) {
    return top(hourly(volume, counting));
  }

  /**
   * All days whose {@link Spread#score} exceeds {@link SpikeOptions#threshold()}, with {@link
   * SpikeOptions#minimumPosts()} or more. A symbol may have several; no number of rows bounds them.
   *
   * @param volume the volume
   * @param counting which posts
   * @return highest score first, then by name and time
   */
  public List<RobustSpike<LocalDate>> robustDays(VolumeResult volume, Counting counting) {
    return robust(daily(volume, counting));
  }

  /**
   * The same by hours.
   *
   * @param volume the volume
   * @param counting which posts
   * @return as {@link #robustDays}; empty where only days were counted
   */
  public List<RobustSpike<Instant>> robustHours(VolumeResult volume, Counting counting) {
    return robust(hourly(volume, counting));
  }

  /** What is above zero of one symbol, in order of time, and how many days or hours there are. */
  private record Series<T>(String symbol, TreeMap<T, Long> counts, long total) {
    Spread spread() {
      return Spread.of(counts.values().stream().mapToLong(Long::longValue).toArray(), total);
    }
  }

  private static List<Series<LocalDate>> daily(VolumeResult volume, Counting counting) {
    List<Series<LocalDate>> all = new ArrayList<>();
    volume
        .period()
        .ifPresent(
            period -> {
              for (SymbolVolume symbol : volume.symbols()) {
                TreeMap<LocalDate, Long> counts = new TreeMap<>();
                for (DayVolume day : symbol.days()) {
                  long count = counting.of(day.posts(), day.postsClean());
                  if (count > 0 && period.contains(day.day())) {
                    counts.put(day.day(), count);
                  }
                }
                all.add(new Series<>(symbol.symbol(), counts, period.days()));
              }
            });
    return all;
  }

  private static List<Series<Instant>> hourly(VolumeResult volume, Counting counting) {
    List<Series<Instant>> all = new ArrayList<>();
    ZoneId zone = volume.options().zone();
    volume
        .period()
        .ifPresent(
            period -> {
              long total = period.hours(zone);
              for (SymbolVolume symbol : volume.symbols()) {
                TreeMap<Instant, Long> counts = new TreeMap<>();
                for (SlotVolume hour : symbol.hours()) {
                  long count = counting.of(hour.posts(), hour.postsClean());
                  if (count > 0 && period.contains(LocalDate.ofInstant(hour.start(), zone))) {
                    counts.put(hour.start(), count);
                  }
                }
                all.add(new Series<>(symbol.symbol(), counts, total));
              }
            });
    return all;
  }

  private <T extends Comparable<? super T>> List<Spike<T>> top(List<Series<T>> all) {
    List<Spike<T>> spikes = new ArrayList<>();
    for (Series<T> one : all) {
      // The median is above 0 only if more than half of the days have posts, or just half.
      if (2 * (long) one.counts.size() < one.total) {
        continue;
      }
      double median = one.spread().median();
      long maximum = 0;
      T at = one.counts.firstKey();
      for (var entry : one.counts.entrySet()) {
        if (entry.getValue() > maximum) {
          maximum = entry.getValue();
          at = entry.getKey();
        }
      }
      spikes.add(new Spike<>(one.symbol, at, maximum, median, maximum / median));
    }
    return spikes.stream().sorted(Spike.order()).limit(options.top()).toList();
  }

  private <T extends Comparable<? super T>> List<RobustSpike<T>> robust(List<Series<T>> all) {
    List<RobustSpike<T>> spikes = new ArrayList<>();
    for (Series<T> one : all) {
      Spread spread = one.spread();
      one.counts.forEach(
          (at, count) -> {
            double score = spread.score(count);
            if (count >= options.minimumPosts() && score > options.threshold()) {
              spikes.add(new RobustSpike<>(one.symbol, at, count, spread, score));
            }
          });
    }
    return spikes.stream().sorted(RobustSpike.order()).toList();
  }
}
