package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All posts and those with a cashtag, by day (Hentschel and Alonso 2014, Table 1). Days are those
 * of UTC. Memory grows with the days on which posts were published.
 */
public final class Distribution implements Statistic<Distribution, Distribution.Result> {
  private static final int VERSION = 2;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int FIRST_DAY = (int) LocalDate.of(1, 1, 1).toEpochDay();
  private static final int LAST_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();

  /** Where posts are counted that state no date that can stand in a calendar. */
  private static final int UNDATED = FIRST_DAY - 1;

  private final Map<Integer, Counts> days = new HashMap<>();

  /** The day of the last post, which is likely that of the next. */
  private int day = UNDATED;

  private @Nullable Counts ofDay;

  /** The posts of a day. */
  private static final class Counts {
    private long posts;
    private long clean;
    private long cashtagPosts;
    private long cashtagClean;

    private void addAll(Counts other) {
      posts += other.posts;
      clean += other.clean;
      cashtagPosts += other.cashtagPosts;
      cashtagClean += other.cashtagClean;
    }

    private PeriodCount named(String period) {
      return new PeriodCount(period, posts, clean, cashtagPosts, cashtagClean);
    }
  }

  /** Starts with no post. */
  public Distribution() {}

  /**
   * How the posts spread over time.
   *
   * @param all all posts together, dated or not
   * @param undated the posts that state no date, or one outside the years 1 to 9999; they are in no
   *     day, month or year
   * @param days the days with posts, oldest first; days without a post have no row
   * @param months the months with posts, oldest first
   * @param years the years with posts, oldest first
   */
  public record Result(
      PeriodCount all,
      PeriodCount undated,
      List<PeriodCount> days,
      List<PeriodCount> months,
      List<PeriodCount> years) {

    /**
     * Copies the lists.
     *
     * @param all all posts
     * @param undated the posts without a date
     * @param days the days
     * @param months the months
     * @param years the years
     */
    public Result {
      days = List.copyOf(days);
      months = List.copyOf(months);
      years = List.copyOf(years);
    }
  }

  @Override
  public void add(TaggedPost post) {
    int its = dayOf(post.published());
    Counts counts = ofDay;
    if (counts == null || its != day) {
      counts = counts(its);
      ofDay = counts;
      day = its;
    }
    int clean = post.clean() ? 1 : 0;
    counts.posts++;
    counts.clean += clean;
    if (!post.symbols().isEmpty()) {
      counts.cashtagPosts++;
      counts.cashtagClean += clean;
    }
  }

  private static int dayOf(Optional<Instant> published) {
    return published.isEmpty()
        ? UNDATED
        : (int) Math.floorDiv(published.get().getEpochSecond(), SECONDS_PER_DAY);
  }

  private Counts counts(int its) {
    return days.computeIfAbsent(its, d -> new Counts());
  }

  @Override
  public void merge(Distribution other) {
    Statistics.requireOther(this, other);
    other.days.forEach((its, counts) -> counts(its).addAll(counts));
  }

  @Override
  public Result result() {
    PeriodCount undated = days.getOrDefault(UNDATED, new Counts()).named("undated");
    List<PeriodCount> dated = new ArrayList<>();
    new TreeMap<>(days)
        .tailMap(FIRST_DAY)
        .forEach((its, counts) -> dated.add(counts.named(LocalDate.ofEpochDay(its).toString())));
    PeriodCount all = new PeriodCount("all", 0, 0, 0, 0).plus(undated);
    for (PeriodCount its : dated) {
      all = all.plus(its);
    }
    return new Result(
        all, undated, dated, longer(dated, "yyyy-MM".length()), longer(dated, "yyyy".length()));
  }

  /** The days summed by the first characters of their names. */
  private static List<PeriodCount> longer(List<PeriodCount> days, int characters) {
    List<PeriodCount> periods = new ArrayList<>();
    for (PeriodCount day : days) {
      String period = day.period().substring(0, characters);
      int last = periods.size() - 1;
      if (last < 0 || !periods.get(last).period().equals(period)) {
        periods.add(new PeriodCount(period, 0, 0, 0, 0));
        last++;
      }
      periods.set(last, periods.get(last).plus(day));
    }
    return periods;
  }

  @Override
  public void write(PartWriter out) {
    out.integer(VERSION).integer(days.size());
    new TreeMap<>(days)
        .forEach(
            (its, counts) ->
                out.integer(its)
                    .compact(counts.posts)
                    .compact(counts.clean)
                    .compact(counts.cashtagPosts)
                    .compact(counts.cashtagClean));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where from
   * @return the statistic
   * @throws ModelFormatException if it is of another version or broken
   */
  public static Distribution read(PartReader in) throws ModelFormatException {
    Statistics.requireVersion("the distribution", VERSION, in);
    Distribution read = new Distribution();
    int size = in.count("days", Integer.BYTES + 4);
    for (int i = 0; i < size; i++) {
      int its = in.integer("day", UNDATED, LAST_DAY);
      Counts counts = new Counts();
      counts.posts = in.compact("posts of a day", 1, Long.MAX_VALUE);
      counts.clean = in.compact("clean posts of a day", 0, counts.posts);
      counts.cashtagPosts = in.compact("cashtag posts of a day", 0, counts.posts);
      counts.cashtagClean =
          in.compact(
              "clean cashtag posts of a day", 0, Math.min(counts.cashtagPosts, counts.clean));
      if (read.days.putIfAbsent(its, counts) != null) {
        throw in.fault("day " + its + " is there twice");
      }
    }
    return read;
  }
}
