package io.finemo.examples.report;

import io.finemo.classify.evaluate.ReliabilityTable;
import io.finemo.classify.evaluate.ShownMeasures;
import io.finemo.examples.page.Axis;
import io.finemo.examples.page.Plot;
import io.finemo.examples.page.Series;
import io.finemo.examples.page.Series.Point;
import io.finemo.examples.page.Series.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The drawings of the main job's report. */
final class OpportunityCharts {
  private static final int FEWEST_ASSETS = 30;
  private static final int MOST_ASSETS = 200;

  private OpportunityCharts() {}

  /** The most mentioned assets, the upper quartile marked; at least one asset is needed. */
  static Plot mentions(AssetMentions mentions) {
    // So far that the end of the upper quartile is seen, and what follows it.
    int most = Math.min(MOST_ASSETS, Math.max(FEWEST_ASSETS, 2 * mentions.upperQuartile()));
    List<AssetMentions.Asset> drawn = mentions.assets().stream().limit(most).toList();
    List<Point> all = new ArrayList<>();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      AssetMentions.Asset asset = drawn.get(i);
      boolean upper = i < mentions.upperQuartile();
      all.add(
          new Point(i, asset.mentions(), upper ? asset.symbol() + " (upper quartile)" : "", upper));
      shown.add(asset.shown());
    }
    String summary =
        String.format(
            Locale.ROOT,
            "The %d most mentioned of %d assets. The upper quartile is the %d most mentioned ones,"
                + " drawn in another colour.",
            drawn.size(),
            mentions.assets().size(),
            mentions.upperQuartile());
    Plot plot =
        Plot.of(
            "Posts by asset",
            summary,
            Axis.categories("asset", drawn.stream().map(asset -> "$" + asset.symbol()).toList()),
            Axis.linear("posts"),
            Series.of("mentions", Shape.BARS, all),
            Series.bars("detected as opportunity", shown));
    return mentions.upperQuartile() <= drawn.size()
        ? plot.marking(
            List.of(new Plot.Mark(mentions.upperQuartile() - 1, "end of the upper quartile")))
        : plot;
  }

  /** Precision and its tolerant kinds, and recall, at other depths. */
  static Plot depths(DepthCurve curve) {
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    for (DepthCurve.Point point : curve.points()) {
      String name = point.shown() + " posts shown";
      add(lines, "precision", point.depth(), point.precision(), name);
      point.tolerances().forEach((kind, share) -> add(lines, kind, point.depth(), share, name));
      add(lines, "recall", point.depth(), point.recall(), name);
    }
    return plot(
        "What is shown at other depths",
        "A post is shown where its probability exceeds the depth: the deeper, the fewer posts and"
            + " the surer.",
        "depth",
        lines);
  }

  /** Precision and its tolerant kinds of the shortest list with a recall. */
  static Plot recalls(List<ShownMeasures> curve) {
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    for (ShownMeasures point : curve) {
      if (point.recall().isPresent() && point.precision().isPresent()) {
        double recall = point.recall().getAsDouble();
        String name = point.shown() + " posts shown";
        add(lines, "precision", recall, point.precision().getAsDouble(), name);
        point
            .tolerances()
            .forEach((kind, share) -> share.ifPresent(s -> add(lines, kind, recall, s, name)));
      }
    }
    return plot(
        "Precision by recall",
        "Of the surest posts that hold a share of all opportunities, how many are ones.",
        "recall",
        lines);
  }

  /** Probabilities against what came true. */
  static Plot reliability(ReliabilityTable table) {
    List<Point> bins = new ArrayList<>();
    for (ReliabilityTable.Bin bin : table.bins()) {
      if (bin.meanProbability().isPresent() && bin.share().isPresent()) {
        bins.add(
            new Point(
                bin.meanProbability().getAsDouble(),
                bin.share().getAsDouble(),
                bin.rows() + " posts",
                false));
      }
    }
    return Plot.of(
        "Reliability",
        String.format(
            Locale.ROOT,
            "Honest probabilities lie on the dashed line. Expected calibration error %.3f, Brier"
                + " score %.3f.",
            table.ece(),
            table.brier()),
        Axis.linear("mean probability").between(0, 1),
        Axis.linear("share that are opportunities").between(0, 1),
        Series.of("posts in bins of equal width", Shape.LINE, bins),
        Series.of("honest", Shape.DASHED, List.of(new Point(0, 0), new Point(1, 1))));
  }

  private static void add(
      Map<String, List<Point>> lines, String line, double x, double y, String name) {
    lines.computeIfAbsent(line, unused -> new ArrayList<>()).add(new Point(x, y, name, false));
  }

  private static Plot plot(
      String title, String summary, String axis, Map<String, List<Point>> lines) {
    return Plot.of(
        title,
        summary,
        Axis.linear(axis).between(0, 1),
        Axis.linear("share").between(0, 1),
        lines.entrySet().stream()
            .map(line -> Series.of(line.getKey(), Shape.LINE, line.getValue()))
            .toArray(Series[]::new));
  }
}
