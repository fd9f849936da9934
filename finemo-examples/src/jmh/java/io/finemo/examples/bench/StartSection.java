package io.finemo.examples.bench;

import io.finemo.core.FinancialEmotion;
import io.finemo.core.Post;
import io.finemo.examples.Finemo;
import io.finemo.examples.measure.Latency;
import io.finemo.examples.measure.MedianRange;
import io.finemo.examples.measure.Memory;
import io.finemo.examples.pipeline.PostJudge;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The start of a process, loading a model, and the decision on one post. */
final class StartSection {
  private static final int STARTS = 5;
  private static final int WARM_UP = 20_000;
  private static final int DECISIONS = 100_000;
  private static final int LOADS = 20;

  private StartSection() {}

  static void report(BenchmarkRun run) throws IOException, InterruptedException {
    Path model = run.model();
    Path joblib = run.folder().resolve("peer.joblib");
    Path gold = run.gold();
    run.peer("learn", gold.toString(), joblib.toString());
    Path one =
        Files.writeString(run.folder().resolve("one.csv"), "text,label\n$TSLA to 300 soon,\n");
    double[] ours = new double[STARTS];
    double[] theirs = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      ChildRun.lines(
          List.of(),
          Finemo.class,
          List.of("predict", "--model-file", model.toString(), "--input", one.toString()));
      ours[i] = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      run.peer("decide", joblib.toString(), one.toString());
      theirs[i] = (System.nanoTime() - start) / 1e9;
    }
    run.comparisons()
        .add(
            Comparison.lower(
                "cold start: process to the first decision",
                BenchmarkRun.SKLEARN,
                MedianRange.of(ours).median(),
                MedianRange.of(theirs).median(),
                2,
                "s"));
    double[] peer = BenchmarkRun.numbers(run.peer("latency", joblib.toString(), gold.toString()));
    Latency latency = latency(model, gold);
    double[] mine = {latency.p50(), latency.p90(), latency.p99(), latency.p999()};
    List<String> names = List.of("p50", "p90", "p99", "p99.9");
    for (int i = 0; i < mine.length; i++) {
      run.comparisons()
          .add(
              Comparison.lower(
                  "one post, from text to decision, " + names.get(i),
                  BenchmarkRun.SKLEARN,
                  mine[i],
                  peer[i],
                  0,
                  "µs"));
    }
    loading(run, model, joblib, peer[4]);
  }

  private static Latency latency(Path model, Path posts) throws IOException {
    PostJudge<FinancialEmotion> judge =
        PostJudge.by(SavedModel.read(model, new Task.Opportunity()));
    PostModel<FinancialEmotion> trained = judge.saved().model();
    List<Post> asked = BenchmarkPosts.read(posts.toString());
    return Latency.of(trained.over(judge.preprocessor()::analyze), asked, WARM_UP, DECISIONS);
  }

  private static void loading(BenchmarkRun run, Path model, Path joblib, double peerMillis)
      throws IOException {
    Task.Opportunity task = new Task.Opportunity();
    double[] millis = new double[LOADS];
    for (int i = -LOADS; i < LOADS; i++) {
      long start = System.nanoTime();
      SavedModel<FinancialEmotion> read = SavedModel.read(model, task);
      if (i >= 0 && read.model().extractor().size() > 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    long before = Memory.heldBytes();
    SavedModel<FinancialEmotion> held = SavedModel.read(model, task);
    double megabytes = (Memory.heldBytes() - before) / 1e6;
    run.comparisons()
        .add(
            Comparison.lower(
                "read the model file, warm",
                BenchmarkRun.SKLEARN,
                MedianRange.of(millis).median(),
                peerMillis,
                1,
                "ms"));
    run.comparisons()
        .add(
            Comparison.lower(
                "its size",
                BenchmarkRun.SKLEARN,
                Files.size(model) / 1e6,
                Files.size(joblib) / 1e6,
                1,
                "MB"));
    run.sections()
        .heading("Start, loading, one post")
        .paragraph(
            "finemo: the `blend` of "
                + BenchmarkRun.GOLD
                + ", calibrated, "
                + Figures.whole(held.model().extractor().size())
                + " features, which holds "
                + Markdown.decimals(megabytes, 1)
                + " MB of heap; the peer: three logistic stages, not calibrated, read with joblib, which"
                + " runs code of the file; finemo's reader runs none. Cold start is the median of "
                + STARTS
                + " whole commands, by turns; one post is asked after the other on one thread, warm.");
  }
}
