package io.finemo.examples.bench;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.Labeled;
import io.finemo.core.SparseVector;
import io.finemo.core.read.PostReader;
import io.finemo.core.read.PostReaders;
import io.finemo.core.read.PostRow;
import io.finemo.core.read.ReadOptions;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.measure.Latency;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.OpportunityModel;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** Measures the linear cascade and the forest. */
  public static void main(String[] args) throws IOException {
    List<Labeled<AnalyzedPost, FinancialEmotion>> posts = read(args);
    for (ModelPreset preset : List.of(ModelPreset.BLEND, ModelPreset.RANDOM_FOREST)) {
      OpportunityModel model =
          ModelSpec.standard().withPreset(preset).opportunityCascade().fit(part(posts, false), 1);
      List<SparseVector> rows =
          part(posts, true).stream().map(post -> model.extractor().apply(post.value())).toList();
      Latency latency = Latency.of(model.cascade(), rows, WARM_UP, MEASURED);
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
