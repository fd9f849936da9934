package io.finemo.cashtag.market;

import io.finemo.cashtag.market.EventStudy.Estimate;
import io.finemo.cashtag.market.EventStudy.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Means over events and their percentile intervals, by drawing clusters of events. */
final class EventBootstrap {
  private EventBootstrap() {}

  /** The abnormal returns of the events of one day, added up by offset. */
  static final class Cluster {
    private final double[] sums;
    private int events;

    Cluster(int width) {
      sums = new double[width];
    }

    void add(double[] abnormal) {
      events++;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += abnormal[i];
      }
    }
  }

  static List<Row> rows(Collection<Cluster> all, EventOptions options) {
    List<Cluster> clusters = List.copyOf(all);
    if (clusters.size() < 2) {
      return List.of();
    }
    int width = 2 * options.window() + 1;
    double[][] drawnMeans = new double[width][options.resamples()];
    double[][] drawnCumulative = new double[width][options.resamples()];
    SplittableRandom random = new SplittableRandom(options.seed());
    List<Cluster> drawn = new ArrayList<>(clusters);
    for (int sample = 0; sample < options.resamples(); sample++) {
      drawn.replaceAll(c -> clusters.get(random.nextInt(clusters.size())));
      double[] means = means(drawn, width);
      double cumulative = 0;
      for (int i = 0; i < width; i++) {
        cumulative += means[i];
        drawnMeans[i][sample] = means[i];
        drawnCumulative[i][sample] = cumulative;
      }
    }
    double[] means = means(clusters, width);
    List<Row> rows = new ArrayList<>();
    double cumulative = 0;
    for (int i = 0; i < width; i++) {
      cumulative += means[i];
      rows.add(
          new Row(
              i - options.window(),
              estimate(means[i], drawnMeans[i], options.confidence()),
              estimate(cumulative, drawnCumulative[i], options.confidence())));
    }
    return rows;
  }

  private static double[] means(List<Cluster> clusters, int width) {
    double[] means = new double[width];
    int events = 0;
    for (Cluster cluster : clusters) {
      events += cluster.events;
      for (int i = 0; i < width; i++) {
        means[i] += cluster.sums[i];
      }
    }
    for (int i = 0; i < width; i++) {
      means[i] /= events;
    }
    return means;
  }

  /** As many samples are cut off at either end. */
  private static Estimate estimate(double value, double[] samples, double confidence) {
    Arrays.sort(samples);
    int cut = (int) (samples.length * (1 - confidence) / 2);
    return new Estimate(value, samples[cut], samples[samples.length - 1 - cut]);
  }
}
