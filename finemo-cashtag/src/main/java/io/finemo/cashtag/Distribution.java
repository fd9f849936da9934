package io.finemo.cashtag;

import io.finemo.core.archive.ModelFormatException;
import io.finemo.core.archive.PartReader;
import io.finemo.core.archive.PartWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All posts and those with a cashtag, by day (Hentschel and Alonso 2014, Table 1). Days are those
 * of UTC. Memory grows with the days on which posts were published.
 */
public final class Distribution implements Statistic<Distribution, Distribution.Result> {
  private static final int VERSION = 1;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** By day; empty for posts that state no date that can stand in a calendar. */
  private final Tally<Optional<LocalDate>> posts;

  private final Tally<Optional<LocalDate>> cashtagPosts;

  /** Starts with no post. */
  public Distribution() {
    this(new Tally<>(), new Tally<>());
  }

  private Distribution(Tally<Optional<LocalDate>> posts, Tally<Optional<LocalDate>> cashtagPosts) {
    this.posts = posts;
    this.cashtagPosts = cashtagPosts;
  }

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
    Optional<LocalDate> day = post.published().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
    posts.increment(day, post.clean());
    if (!post.symbols().isEmpty()) {
      cashtagPosts.increment(day, post.clean());
    }
  }

  @Override
  public void merge(Distribution other) {
    Statistics.requireOther(this, other);
    posts.addAll(other.posts);
    cashtagPosts.addAll(other.cashtagPosts);
  }

  @Override
  public Result result() {
    PeriodCount undated = count("undated", Optional.empty());
    List<PeriodCount> days =
        posts.keys().stream()
            .flatMap(Optional::stream)
            .sorted()
            .map(day -> count(day.toString(), Optional.of(day)))
            .toList();
    PeriodCount all = new PeriodCount("all", 0, 0, 0, 0).plus(undated);
    for (PeriodCount day : days) {
      all = all.plus(day);
    }
    return new Result(
        all, undated, days, longer(days, "yyyy-MM".length()), longer(days, "yyyy".length()));
  }

  private PeriodCount count(String period, Optional<LocalDate> day) {
    return new PeriodCount(
        period,
        posts.posts(day),
        posts.postsClean(day),
        cashtagPosts.posts(day),
        cashtagPosts.postsClean(day));
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
    out.integer(VERSION);
    write(posts, out);
    write(cashtagPosts, out);
  }

  private static void write(Tally<Optional<LocalDate>> tally, PartWriter out) {
    tally.write(
        Comparator.comparing(Distribution::number), (day, to) -> to.integer(number(day)), out);
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
    Tally<Optional<LocalDate>> posts = readTally("days", in);
    Tally<Optional<LocalDate>> cashtagPosts = readTally("days of cashtag posts", in);
    for (Optional<LocalDate> day : cashtagPosts.keys()) {
      if (cashtagPosts.posts(day) > posts.posts(day)
          || cashtagPosts.postsClean(day) > posts.postsClean(day)) {
        throw in.fault("more posts with a cashtag than posts: " + day);
      }
    }
    return new Distribution(posts, cashtagPosts);
  }

  private static Tally<Optional<LocalDate>> readTally(String what, PartReader in)
      throws ModelFormatException {
    int first = number(Optional.of(FIRST_DAY));
    int last = number(Optional.of(LAST_DAY));
    return Tally.read(
        what,
        Integer.BYTES,
        from -> {
          int number = from.integer("day", first - 1, last);
          return number < first ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
        },
        in);
  }

  /** The days since 1970; the day before the first for none. */
  private static int number(Optional<LocalDate> day) {
    return (int) day.orElse(FIRST_DAY.minusDays(1)).toEpochDay();
  }
}
