package io.finemo.examples.report;

import io.finemo.cashtag.PeriodCount;
import io.finemo.cashtag.author.FollowerBin;
import io.finemo.examples.page.Axis;
import io.finemo.examples.page.Plot;
import io.finemo.examples.page.Series;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Posts over time and over the followers of their authors. */
final class StreamCharts {
  private StreamCharts() {}

  static Optional<Plot> days(List<PeriodCount> days) {
    if (days.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Plot.of(
            "Posts with a cashtag by day",
            "From " + days.get(0).period() + " to " + days.get(days.size() - 1).period() + ".",
            Axis.time("day, UTC"),
            Axis.linear("posts"),
            line("all", days, PeriodCount::cashtagPosts),
            line("clean", days, PeriodCount::cashtagPostsClean)));
  }

  private static Series line(
      String name, List<PeriodCount> days, ToLongFunction<PeriodCount> count) {
    return Series.of(
        name,
        Series.Shape.LINE,
        days.stream()
            .map(
                day ->
                    new Series.Point(
                        (double) millis(LocalDate.parse(day.period())),
                        (double) count.applyAsLong(day)))
            .toList());
  }

  static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  static Optional<Plot> followers(List<FollowerBin> bins) {
    if (bins.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Plot.of(
            "Posts over the followers of their authors",
            "Upper ends are inclusive. Authors whose followers are unknown are left out.",
            Axis.categories(
                "followers", bins.stream().map(bin -> range(bin.from(), bin.to())).toList()),
            Axis.linear("authors, posts"),
            Series.bars("authors", bins.stream().map(FollowerBin::authors).toList()),
            Series.bars("posts", bins.stream().map(FollowerBin::posts).toList()),
            Series.bars("clean posts", bins.stream().map(FollowerBin::postsClean).toList())));
  }

  /** {@code 0}, {@code 1–10}, {@code 11–100}, ..., {@code 100k–1M}. */
  static String range(long low, long high) {
    return low == high ? brief(low) : brief(low) + "–" + brief(high);
  }

  private static String brief(long number) {
    if (number >= 1_000_000) {
      return String.format(Locale.ROOT, "%dM", number / 1_000_000);
    }
    return number >= 1000
        ? String.format(Locale.ROOT, "%dk", number / 1000)
        : Long.toString(number);
  }
}
