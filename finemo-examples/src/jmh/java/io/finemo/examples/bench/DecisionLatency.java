package io.finemo.examples.bench;

import io.finemo.classify.DecisionModel;
import io.finemo.core.Decision;
import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.OpportunityModel;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a three-stage cascade takes from the features of one post to the decision, on one
 * thread. Argument: a CSV file of posts with the columns {@code text} and {@code label}, or none
 * for the sample inside the jar; a fifth of the posts is not learnt from and asked for.
 */
public final class DecisionLatency {
  private static final int WARM_UP = 50_000;
  private static final int MEASURED = 200_000;
  private static final int PARTS = 5;

  private DecisionLatency() {}

  /**
   * What one decision costs.
   *
   * @param p50 the median time, in microseconds
   * @param p99 the time that one decision in a hundred exceeds, in microseconds
   * @param bytes how much is allocated, on average
   */
  public record Latency(double p50, double p99, double bytes) {}

  /** Measures the linear cascade and the forest. */
  public static void main(String[] args) throws IOException {
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts = read(args);
    for (ModelPreset preset : List.of(ModelPreset.BLEND, ModelPreset.RANDOM_FOREST)) {
      OpportunityModel model =
          ModelSpec.standard().withPreset(preset).opportunityCascade().fit(part(posts, false), 1);
      List<SparseVector> rows =
          part(posts, true).stream().map(post -> model.extractor().apply(post.value())).toList();
      Latency latency = of(model.cascade(), rows);
      System.out.printf(
          Locale.ROOT,
          "%s: %d features, %d posts, p50 %.1f us, p99 %.1f us, %.0f bytes%n",
          preset,
          model.extractor().size(),
          rows.size(),
          latency.p50(),
          latency.p99(),
          latency.bytes());
    }
  }

  /**
   * Asks a model for the decision on one row after the other.
   *
   * @param model the model
   * @param rows the rows, at least one, asked in turn
   * @return the costs, once the model is warm
   */
  public static <T, L> Latency of(DecisionModel<T, L> model, List<T> rows) {
    int stages = 0;
    for (int i = 0; i < WARM_UP; i++) {
      stages += model.decide(rows.get(i % rows.size())).stage();
    }
    long[] nanos = new long[MEASURED];
    long allocated = allocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      T row = rows.get(i % rows.size());
      long start = System.nanoTime();
      Decision<L> decision = model.decide(row);
      nanos[i] = System.nanoTime() - start;
      stages += decision.stage();
    }
    double bytes = (double) (allocatedBytes() - allocated) / MEASURED;
    if (stages < 0) {
      throw new IllegalStateException("decisions must be used, or they are not made: " + stages);
    }
    Arrays.sort(nanos);
    return new Latency(nanos[MEASURED / 2] / 1e3, nanos[MEASURED * 99 / 100] / 1e3, bytes);
  }

  private static long allocatedBytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static List<Labeled<AnalyzedPost, FinancialEmotion>> read(String[] args)
      throws IOException {
    Preprocessor preprocessor = Preprocessor.standard();
    ReadOptions options = ReadOptions.builder().labelColumn(EmbeddedSample.LABEL).build();
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts = new ArrayList<>();
    try (PostReader reader =
        args.length == 0
            ? EmbeddedSample.open(options)
            : PostReaders.open(Path.of(args[0]), options)) {
      for (PostRow row : reader) {
        row.label()
            .map(FinancialEmotion::valueOf)
            .ifPresent(label -> posts.add(new Labeled<>(preprocessor.analyze(row.post()), label)));
      }
    }
    return posts;
  }

  /** Every fifth post, or all the others. */
  private static <T> List<T> part(List<T> all, boolean asked) {
    List<T> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if ((i % PARTS == 0) == asked) {
        part.add(all.get(i));
      }
    }
    return part;
  }
}
