package io.finemo.examples.cli;

import io.finemo.core.Labeled;
import io.finemo.core.Post;
import io.finemo.core.SparseVector;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.measure.Latency;
import io.finemo.examples.measure.MedianRange;
import io.finemo.examples.measure.Memory;
import io.finemo.examples.measure.Rounds;
import io.finemo.examples.measure.Throughput;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.ModelSpec;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.Preparation;
import io.finemo.examples.pipeline.SavedModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.pipeline.Training;
import io.finemo.examples.pipeline.WrittenNames;
import io.finemo.examples.report.BenchFigures;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;

/** Measures one step after the other. */
final class Bench<L> {
  private static final int LEARNING = 20;
  private static final int DECISIONS = 20_000;

  private final Data<L> data;
  private final Settings settings;
  private final Consumer<String> progress;

  /**
   * What is measured.
   *
   * @param task what is learnt
   * @param labels the labels of the posts
   * @param preparation how posts were analysed
   * @param training posts to learn from
   * @param asked others to ask about
   */
  record Data<L>(
      Task<L> task,
      List<L> labels,
      Preparation preparation,
      List<Labeled<AnalyzedPost, L>> training,
      List<AnalyzedPost> asked) {}

  /**
   * How it is measured.
   *
   * @param spec the model
   * @param seed the seed of its training
   * @param threads how many threads work at once
   * @param rounds how often each step is measured
   * @param seconds how long a round lasts at least
   */
  record Settings(ModelSpec spec, long seed, int threads, int rounds, double seconds) {
    Rounds asRounds() {
      return new Rounds(rounds, rounds, seconds);
    }
  }

  Bench(Data<L> data, Settings settings, Consumer<String> progress) {
    this.data = data;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Measures a model.
   *
   * @param model learnt from the training posts
   * @param presets whose learning is timed
   */
  BenchFigures run(PostModel<L> model, List<ModelPreset> presets) throws IOException {
    Preprocessor preprocessor = data.preparation().preprocessor();
    List<Post> posts = data.asked().stream().map(AnalyzedPost::post).toList();
    List<SparseVector> vectors = data.asked().stream().map(model.extractor()).toList();
    Throughput preprocess = step("preprocess", posts, preprocessor::analyze);
    Throughput transform = step("transform", data.asked(), model.extractor());
    Throughput predict = step("predict", vectors, model.classifier()::decide);
    progress.accept("one post");
    int decisions = (int) Math.min(DECISIONS, Math.ceil(DECISIONS * settings.seconds()));
    Latency latency =
        Latency.of(model.over(preprocessor::analyze), posts, decisions / 4, decisions);
    Path file = Files.createTempFile("finemo-bench", ".finemo");
    try {
      progress.accept("model file");
      Training training = Training.of(data.task(), data.training(), settings.seed());
      new SavedModel<>(data.task(), model, data.preparation(), training).write(file);
      MedianRange load = load(file);
      long held = held(file);
      return new BenchFigures(
          preprocess, transform, predict, latency, fit(presets), load, Files.size(file), held);
    } finally {
      Files.delete(file);
    }
  }

  PostModel<L> learn() {
    progress.accept("learning");
    return learn(settings.spec());
  }

  private <T> Throughput step(String name, List<T> rows, Function<? super T, ?> work) {
    progress.accept(name);
    return Throughput.of(rows, work, settings.asRounds(), settings.threads());
  }

  private MedianRange load(Path file) throws IOException {
    double[] millis = new double[settings.rounds()];
    for (int round = -millis.length; round < millis.length; round++) {
      Stopwatch watch = new Stopwatch();
      SavedModel<L> read = SavedModel.read(file, data.task());
      double lap = watch.lap();
      if (round >= 0 && read.model().extractor().size() > 0) {
        millis[round] = 1e3 * lap;
      }
    }
    return MedianRange.of(millis);
  }

  private long held(Path file) throws IOException {
    long before = Memory.heldBytes();
    SavedModel<L> read = SavedModel.read(file, data.task());
    long held = Memory.heldBytes() - before;
    // Asked once more, so that nothing of it could be collected before.
    read.model().predict(data.asked().get(0));
    return held;
  }

  /** Learning takes long: it is done as often as there is time, once at least. */
  private Map<String, MedianRange> fit(List<ModelPreset> presets) {
    Map<String, MedianRange> all = new LinkedHashMap<>();
    for (ModelPreset preset : presets) {
      String name = WrittenNames.of(preset);
      progress.accept("fit " + name);
      ModelSpec spec = settings.spec().withPreset(preset);
      List<Double> seconds = new ArrayList<>();
      double spent = 0;
      // The first is to warm up, unless it alone takes all the time: then it has warmed up itself.
      while (seconds.size() <= settings.rounds()
          && (seconds.isEmpty() || spent < LEARNING * settings.seconds())) {
        Stopwatch watch = new Stopwatch();
        learn(spec);
        seconds.add(watch.lap());
        spent += seconds.get(seconds.size() - 1);
      }
      List<Double> measured = seconds.size() > 1 ? seconds.subList(1, seconds.size()) : seconds;
      all.put(name, MedianRange.of(measured.stream().mapToDouble(Double::doubleValue).toArray()));
    }
    return all;
  }

  private PostModel<L> learn(ModelSpec spec) {
    ForkJoinPool pool = new ForkJoinPool(settings.threads());
    try {
      return pool.submit(
              () -> data.task().learner(spec, data.labels()).fit(data.training(), settings.seed()))
          .join();
    } finally {
      pool.shutdownNow();
    }
  }
}
