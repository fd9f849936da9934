package io.finemo.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.finemo.core.Labeled;
import io.finemo.core.text.AnalyzedPost;
import io.finemo.examples.pipeline.EmbeddedSample;
import io.finemo.examples.pipeline.ModelPreset;
import io.finemo.examples.pipeline.PostModel;
import io.finemo.examples.pipeline.Task;
import io.finemo.examples.pipeline.WrittenNames;
import io.finemo.examples.report.BenchFigures;
import io.finemo.preprocess.Preprocessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code finemo bench}: how fast each step is on posts of one's own, and what memory it takes. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures each step on labelled posts, in warm code: preprocessing, features, decision,"
            + " learning, one post from text to decision, reading a model file. Four posts in five"
            + " are learnt from, and the fifth is asked about. Rounds go over the same posts, so"
            + " that caches are warm too. Without --input it runs on the sample inside the jar.")
public final class BenchCommand implements Callable<Integer> {
  private static final int PARTS = 5;

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description = "opportunity, sentiment or labels (default: opportunity).")
  String task = "opportunity";

  @Mixin InputOptions input = new InputOptions();
  @Mixin ModelOptions model = new ModelOptions();

  @Option(
      names = "--fit",
      split = ",",
      paramLabel = "PRESET",
      converter = ModelOptions.PresetConverter.class,
      description = "Presets whose learning is timed, with commas between (default: all).")
  List<ModelPreset> presets = List.of(ModelPreset.values());

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work at once (default: 1). Latency is that of one.")
  int threads = 1;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How often each step is measured, after as many rounds to warm up (default: 5).")
  int rounds = 5;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description =
          "How long a round lasts at least; learning ends after 20 times as long (default: 1).")
  double seconds = 1;

  @Mixin OutputOptions output = new OutputOptions();

  /** Made by the command line. */
  public BenchCommand() {}

  @Override
  public Integer call() throws IOException {
    model.check();
    input.check();
    output.check(input, List.of());
    Task<?> kind = TaskOption.named(task);
    if (model.layers != null && !task.equals("opportunity")) {
      throw new UsageException("--layers is for --task opportunity, not " + task);
    }
    if (threads < 1 || rounds < 1) {
      throw new UsageException(
          "--threads and --rounds must be at least 1: " + threads + ", " + rounds);
    }
    if (!(seconds > 0 && seconds <= 3600)) {
      throw new UsageException("--seconds must be in (0, 3600]: " + seconds);
    }
    if (input.inputs.isEmpty()) {
      input.label = EmbeddedSample.LABEL;
    } else if (input.label == null) {
      throw new UsageException("bench needs --label COL with --input FILE");
    }
    measure(kind);
    return 0;
  }

  private <L> void measure(Task<L> kind) throws IOException {
    Preprocessor preprocessor = input.preprocessor();
    LabeledPosts<L> posts =
        LabeledPosts.read(input, input.inputs, kind, preprocessor)
            .checked(input.inputs, input.label);
    output.note(posts, posts.rows().size());
    List<Labeled<AnalyzedPost, L>> training = new ArrayList<>();
    List<AnalyzedPost> asked = new ArrayList<>();
    for (int i = 0; i < posts.rows().size(); i++) {
      if (i % PARTS == 0) {
        asked.add(posts.rows().get(i).value());
      } else {
        training.add(posts.rows().get(i));
      }
    }
    Bench<L> bench =
        new Bench<>(
            new Bench.Data<>(kind, posts.labels(kind), input.preparation(), training, asked),
            new Bench.Settings(model.spec(), model.seed, threads, rounds, seconds),
            output::note);
    PostModel<L> trained = bench.learn();
    BenchFigures figures = bench.run(trained, presets);
    int features = trained.extractor().size();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("posts", posts.rows().size());
    json.put("learntFrom", training.size());
    json.put("asked", asked.size());
    json.put("threads", threads);
    json.put("model", WrittenNames.of(model.preset));
    json.put("features", features);
    json.put("java", Runtime.version().toString());
    json.setAll(figures.json());
    output.write(
        String.format(
                Locale.ROOT,
                "%d posts learnt from, %d asked about; %s, %d features; %d %s; Java %s%n%n",
                training.size(),
                asked.size(),
                WrittenNames.of(model.preset),
                features,
                threads,
                threads == 1 ? "thread" : "threads",
                Runtime.version())
            + figures.text(),
        json);
  }
}
